// A Chromium for the browser tests: CHROMIUM_PATH, else an installed one, else the one in @sparticuz/chromium, unpacked once
// into a folder of its own with the libraries that a bare system lacks.
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** WebGL by software, so that it works without a graphics card, and nothing that calls home. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
];

interface Found {
  readonly executablePath: string;
  /** Folder of shared libraries that it needs beside the system's. */
  readonly libraries?: string;
}

export async function launchChromium(): Promise<Browser> {
  const { executablePath, libraries } = await findChromium();
  return chromium.launch({
    executablePath,
    args: libraries === undefined ? ['--headless=new', ...FLAGS] : FLAGS,
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}

async function findChromium(): Promise<Found> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return { executablePath: asked };
  const installed = process.env.CHROMIUM_PACKAGED ? undefined : INSTALLED.find(isExecutable);
  return installed === undefined ? unpacked() : { executablePath: installed };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpacked(): Promise<Found> {
  const { devDependencies } = createRequire(import.meta.url)('../../package.json') as {
    devDependencies: Record<string, string>;
  };
  const version = devDependencies['@sparticuz/chromium']!.replace(/[^\d.]/g, '');
  const folder = join(tmpdir(), `paperweave-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

/**
 * The package unpacks into TMPDIR and takes whatever lies there for complete, so it gets a fresh folder, which is put in place
 * when it is whole. It unpacks its libraries only where it believes to be on AWS Lambda.
 */
async function unpackInto(folder: string): Promise<void> {
  const fresh = mkdtempSync(`${folder}-`);
  const script = `import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())`;
  await promisify(execFile)(process.execPath, ['-e', script], {
    env: {
      ...process.env,
      TMPDIR: fresh,
      AWS_LAMBDA_JS_RUNTIME: `nodejs${process.versions.node.split('.')[0]}.x`,
    },
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
