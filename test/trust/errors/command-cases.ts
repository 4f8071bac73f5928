// Errors of the command line, each from a command on files that are wrong in one way.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { extractorKey } from '../../../src/extract/index.js';
import { dropEntry } from '../../store/spoil.js';
import { commandCodes, type ErrorCase } from './error-case.js';

/** What a case finds in its folder; `graph.db` is of `papers.jsonl`. */
export interface Place {
  readonly folder: string;
  readonly graph: string;
}

const papers = [
  { id: 'a', title: 'Grokking in small transformers', abstract: 'We study grokking of transformers.' },
  { id: 'b', title: 'Loss of plasticity', abstract: 'Continual learning suffers from loss of plasticity.' },
];

/** Builds what all cases start from. */
export async function makePlace(folder: string): Promise<Place> {
  const graph = join(folder, 'graph.db');
  const input = join(folder, 'papers.jsonl');
  writeFileSync(input, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  const codes = await commandCodes('build', input, '--out', graph);
  if (codes.length > 0) throw new Error(`no graph to start from: ${codes}`);
  return { folder, graph };
}

type Row = readonly [
  code: string,
  how: string,
  /** Names that begin with `@` stand for files of the place; `files` are written there first. */
  args: string,
  files?: Readonly<Record<string, string>>,
];

const COMMANDS: readonly Row[] = [
  ['build-input', 'a build of nothing', 'build --out @x.db'],
  ['document-unknown', 'a document that the graph never read', 'remove @graph.db --documents none.bib'],
  ['extract-stream-only', 'an option of streams without one', 'extract @papers.jsonl --strict'],
  [
    'extract-strict',
    'a broken record, where none may be',
    'extract @half.jsonl --stream --strict',
    { 'half.jsonl': '{"title": \n' },
  ],
  [
    'folder-empty',
    'an empty folder among the inputs',
    'build @papers.jsonl @empty/ --out @x.db',
    { 'empty/.keep': '' },
  ],
  ['folder-missing', 'a folder of files on standard output', 'export @graph.db --format neo4j-csv'],
  [
    'folder-occupied',
    'a folder with something else in it',
    'export @graph.db --format neo4j-csv --out @mine',
    { 'mine/novel.txt': 'It was' },
  ],
  ['input-missing', 'a file that is not there', 'build @none.jsonl --out @x.db'],
  [
    'lexicon-invalid',
    'a lexicon with an unknown type',
    'build @papers.jsonl --out @x.db --lexicon @words.csv',
    { 'words.csv': 'name,type\ngrokking,miracle\n' },
  ],
  ['no-papers', 'a document without papers', 'build @none.txt --out @x.db', { 'none.txt': '' }],
  [
    'partition-columns',
    'communities without a concept',
    'communities @graph.db --from @p.csv',
    { 'p.csv': 'x,y\na,1\n' },
  ],
  [
    'partition-row',
    'a concept without its community',
    'communities @graph.db --from @p.csv',
    { 'p.csv': 'concept,community\ngrokking,\n' },
  ],
  [
    'partition-syntax',
    'a quote in the middle of a cell',
    'communities @graph.db --from @p.csv',
    { 'p.csv': 'concept,community\nx"y,1\n' },
  ],
  [
    'redis-unreachable',
    'no Redis at the address',
    'build @papers.jsonl --out @x.db --redis redis://127.0.0.1:1 --store @store',
  ],
  ['remove-nothing', 'a removal of nothing', 'remove @graph.db'],
  [
    'shard-line',
    'a shard of other lines',
    'build --from-shards @s.jsonl --out @x.db',
    { 's.jsonl': '{"title": "x"}\n' },
  ],
  [
    'shard-version',
    'a shard of a later version',
    'build --from-shards @s.jsonl --out @x.db',
    { 's.jsonl': '{"shard": 99, "document": "a", "at": 0}\n' },
  ],
  [
    'memory-short',
    'a reduce that may take next to nothing',
    'reduce @m.jsonl --out @tables --memory 10MB',
    { 'm.jsonl': '' },
  ],
  [
    'shards-missing',
    'a folder without shards',
    'build --from-shards @empty3 --out @x.db',
    { 'empty3/README': '' },
  ],
  [
    'single-file',
    'one file of a format of many',
    'export @graph.db --format neo4j-csv --single-file --out @x',
  ],
  [
    'store-foreign',
    'a file that is no database',
    'query stats @novel.db',
    { 'novel.db': 'It was a dark and stormy night. '.repeat(40) },
  ],
  ['store-missing', 'a database that is not there', 'query stats @none.db'],
  ['store-unwritable', 'a folder that is not there', 'build @papers.jsonl --out @none/x.db'],
  [
    'system-refused',
    'an export into a folder that is not there',
    'export @graph.db --format gexf --out @none/x.gexf',
  ],
  [
    'thesaurus-action',
    'an action that is none',
    'build @papers.jsonl --out @x.db --thesaurus @t.csv',
    { 't.csv': 'label,action,value\ngrokking,adore,\n' },
  ],
  [
    'thesaurus-header',
    'no header',
    'build @papers.jsonl --out @x.db --thesaurus @t.csv',
    { 't.csv': 'grokking,dropout\n' },
  ],
  [
    'thesaurus-value',
    'nothing to replace by',
    'build @papers.jsonl --out @x.db --thesaurus @t.csv',
    { 't.csv': 'label,action,value\ngrokking,replace by,\n' },
  ],
];

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** A line of commands, one after another. */
async function run({ folder }: Place, args: string): Promise<readonly string[]> {
  return commandCodes(
    ...args.split(' ').map((arg) => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg)),
  );
}

/** A copy of the graph in which `spoil` changed something. */
function spoilt({ folder, graph }: Place, spoil: (database: Database.Database) => void): string {
  const copy = join(folder, 'spoilt.db');
  copyFileSync(graph, copy);
  const database = new Database(copy);
  spoil(database);
  database.close();
  return copy;
}

const LARGE = Array.from(
  { length: 5100 },
  (_, i) => `${JSON.stringify({ id: `${i}`, title: `Note ${i}` })}\n`,
);

export function commandCases(place: () => Place): readonly ErrorCase[] {
  return [
    ...COMMANDS.map(([code, how, args, files = {}]) => ({
      code,
      how,
      happen: () => {
        writeFiles(place().folder, files);
        return run(place(), args);
      },
    })),
    {
      code: 'shard-extractor',
      how: 'shards of another score, beside this one',
      happen: async () => {
        const found = { sentences: [], mentions: [], acronyms: [] };
        const line = {
          shard: 1,
          document: 'a',
          at: 0,
          record: { title: 'x' },
          paper: 'x',
          extractor: '0-x',
          found,
        };
        writeFiles(place().folder, { 'e.jsonl': `${JSON.stringify(line)}\n` });
        return run(place(), 'build --from-shards @e.jsonl --out @x.db');
      },
    },
    {
      code: 'extract-failed',
      how: 'a paper that broke its worker each time',
      happen: async () => {
        const line = {
          shard: 1,
          document: 'a',
          at: 0,
          record: { title: 'x' },
          extractor: extractorKey({}),
          failed: 'exit code 139',
        };
        writeFiles(place().folder, { 'f.jsonl': `${JSON.stringify(line)}\n` });
        return run(place(), 'build --from-shards @f.jsonl --out @x.db');
      },
    },
    {
      code: 'site-large',
      how: 'a graph of more nodes than one page bears',
      happen: async () => {
        writeFiles(place().folder, { 'large.jsonl': LARGE.join('') });
        await run(place(), 'build @large.jsonl --out @large.db --workers 1');
        return run(place(), 'export @large.db --format site-single --out @x.html');
      },
    },
    {
      code: 'store-damaged',
      how: 'a database cut in half',
      happen: async () => {
        const { graph, folder } = place();
        const half = join(folder, 'half.db');
        writeFileSync(half, readFileSync(graph).subarray(0, 40_000));
        return run(place(), 'export @half.db --format papers-jsonl');
      },
    },
    {
      code: 'store-unsound',
      how: 'a database in which a mention is missing',
      happen: () =>
        commandCodes(
          'verify',
          spoilt(place(), (database) => dropEntry(database, 'mentions', 0, 0)),
        ),
    },
    {
      code: 'store-version',
      how: 'a database of a later program',
      happen: () =>
        commandCodes(
          'query',
          'stats',
          spoilt(place(), (database) => database.pragma('user_version = 999')),
        ),
    },
    {
      code: 'update-needs-file',
      how: 'an update of a graph that a lexicon helped to make',
      happen: async () => {
        writeFiles(place().folder, { 'mine.csv': 'name,type\ngrokking,phenomenon\n' });
        await run(place(), 'build @papers.jsonl --out @mine.db --lexicon @mine.csv');
        return run(place(), 'add @mine.db @papers.jsonl');
      },
    },
  ];
}
