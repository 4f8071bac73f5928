// A Slurm cluster of this one machine, all of it in one folder: authentication, controller and node, ended with the test.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { haveProgram } from '../programs.js';

/** Its daemons start jobs for any user, and so ask for root. */
export function haveSlurm(): boolean {
  if (process.getuid?.() === 0) return haveProgram('slurmctld', 'slurm-wlm');
  process.stderr.write('SKIPPED: a Slurm cluster of one machine is started by root only\n');
  return false;
}

export interface Slurm {
  /** For `sbatch` and its like. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => void;
}

export async function startSlurm(folder: string): Promise<Slurm> {
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name), { recursive: true });
  const settings = join(folder, 'slurm.conf');
  const [controller, node] = [await freePort(), await freePort()];
  writeFileSync(settings, settingsText(folder, { controller, node }));
  execFileSync('mungekey', ['--create', '--keyfile', join(folder, 'munge.key')]);
  const env = { ...process.env, SLURM_CONF: settings };
  const start = (program: string, ...args: readonly string[]): ChildProcess =>
    spawn(program, args, { stdio: 'ignore', env });
  const daemons = [start('munged', '--foreground', '--force', ...mungeFiles(folder))];
  await until(() => succeeds('munge', ['--socket', join(folder, 'munge.sock'), '--no-input'], env));
  daemons.push(start('slurmctld', '-D', '-i', '-f', settings));
  daemons.push(start('slurmd', '-D', '-N', 'localhost', '-f', settings));
  const isIdle = () => spawnSync('sinfo', ['--noheader', '--format=%t'], { env }).stdout.includes('idle');
  await until(isIdle);
  const stop = (): void => {
    for (const daemon of daemons.toReversed()) daemon.kill('SIGKILL');
  };
  return { env, stop };
}

const mungeFiles = (folder: string): readonly string[] => [
  `--socket=${join(folder, 'munge.sock')}`,
  `--key-file=${join(folder, 'munge.key')}`,
  `--pid-file=${join(folder, 'munged.pid')}`,
  `--log-file=${join(folder, 'munged.log')}`,
  `--seed-file=${join(folder, 'munged.seed')}`,
];

interface Ports {
  readonly controller: number;
  readonly node: number;
}

const settingsText = (folder: string, { controller, node }: Ports): string => `ClusterName=test
SlurmctldHost=localhost
SlurmctldPort=${controller}
SlurmdPort=${node}
AuthInfo=socket=${folder}/munge.sock
SlurmUser=root
SlurmdUser=root
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
MpiDefault=none
NodeName=localhost NodeAddr=127.0.0.1 CPUs=${Math.min(2, availableParallelism())} RealMemory=1000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP OverSubscribe=YES
`;

function succeeds(program: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(program, args, { env }).status === 0;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(200);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port));
  });
  server.close();
  return port;
}
