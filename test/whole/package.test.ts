// The package as its users get it: packed, unpacked into an empty folder beside its declared dependencies alone, and used from
// plain JavaScript, from TypeScript in both ways of resolving modules, and as a program.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runNode, runProgram, SEEDS, temporaryFolder } from './run-program.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const folder = temporaryFolder();
const installed = join(folder, 'node_modules/paperweave');
let packed: Packed;

beforeAll(async () => {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  [packed] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })) as [
    Packed,
  ];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components', '1']);
  linkDependencies();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await runProgram(['build', SEEDS, '--out', join(folder, 'graph.db')]);
});

/** Those that an installation would bring, as the lock file has them: what is not declared is not found. */
function linkDependencies(): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>>;
  };
  for (const [path, { dev, devOptional, optional }] of Object.entries(packages)) {
    if (dev || devOptional || optional || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}

/** The README's example of the library. */
function exampleOf(readme: string): string {
  return readFileSync(join(ROOT, readme), 'utf8').match(/```ts\n([\s\S]*?)```/)![1]!;
}

describe('what is packed', () => {
  test('holds the program, the library with its types, the viewer and the sample papers, and nothing of the workshop', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const wanted of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/viewer/index.html',
      'dist/chunks/licences.md',
      'LICENSE',
    ])
      expect(paths).toContain(wanted);
    expect(paths.filter((path) => /^seeds\/.+\.txt$/.test(path)).length).toBeGreaterThan(0);
    expect(
      paths.filter((path) => !/^(?:dist|seeds)\/|^(?:LICENSE|README\.md|package\.json)$/.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /\.test\.|\/fixtures\/|\.tsbuildinfo$/.test(path))).toEqual([]);
  });

  test('has nothing for publint to say', async () => {
    const bytes = readFileSync(join(folder, packed.filename));
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });
});

describe('as a library', () => {
  test('the README’s example runs', async () => {
    writeFileSync(join(folder, 'example.mjs'), exampleOf('README.md'));
    const { code, stdout, stderr } = await runNode(['example.mjs'], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^\d+ \d+$/);
  });

  test('importing it prints nothing, writes nothing and lets the process end', async () => {
    const before = readdirSync(folder);
    const script =
      "import * as paperweave from 'paperweave'; if (!paperweave.openKnowledgeBase) process.exitCode = 1;";
    const { code, stdout, stderr } = await runNode(['--input-type=module', '--eval', script], {
      cwd: folder,
    });
    expect([code, stderr, stdout]).toEqual([0, '', '']);
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])(
    'compiles with module %s and moduleResolution %s, its answers typed',
    async (module, moduleResolution) => {
      writeFileSync(join(folder, 'example.ts'), `${exampleOf('README.md')}${TYPED}`);
      const options = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2024', 'esnext.disposable', 'dom'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: [],
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['example.ts'] }),
      );
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { code, stdout } = await runNode([compiler, '-p', folder], { cwd: folder });
      expect([code, stdout]).toEqual([0, '']);
    },
  );
});

/** Each line compiles only where the types are what they should be. */
const TYPED = `
{
  using typed = openKnowledgeBase('graph.db');
  const score: number = typed.search('grokking', { kind: 'concept' }).hits[0]!.score;
  const year: number | undefined = typed.paper('x').year;
  const placed: Promise<{ readonly title: string }> = typed.place('text');
  for (const node of typed.graph({ view: 'papers' }).nodes()) node.startsWith('paper:');
  // @ts-expect-error there is no such kind
  typed.search('grokking', { kind: 'planet' });
  // @ts-expect-error there is no such option
  typed.neighbors('grokking', { limits: 5 });
  // @ts-expect-error an answer is not any
  typed.stats().nothing;
  // @ts-expect-error answers are read only
  typed.stats().papers = 1;
}
`;

describe('as a program', () => {
  test('the bin is there, and says its version', async () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly bin: Readonly<Record<string, string>>;
    };
    const bin = join(installed, manifest.bin.paperweave!);
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { code, stdout } = await runNode([bin, '--version'], { cwd: folder });
    expect([code, stdout.trim()]).toEqual([0, manifest.version]);
  });

  test('it answers from a graph', async () => {
    const bin = join(installed, 'dist/cli/main.js');
    const { code, stdout } = await runNode([bin, 'query', 'neighbors', 'graph.db', 'grokking', '--json'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { total: number }).total).toBeGreaterThan(10);
  });
});
