// Files as they arrive: the fixtures of every input format with bytes cut out, doubled, swapped, overwritten and put in.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FORMATS } from '../../../src/read/index.js';

const FOLDER = new URL('../../fixtures/read/', import.meta.url);

/** Enough for several records; whole large fixtures would make cases slow and no harder. */
const MOST = 12_000;

const SOUND = FORMATS.flatMap(({ id }) =>
  readdirSync(new URL(`${id}/`, FOLDER))
    .filter((name) => !/\.(?:expected|truth)\.json$/.test(name))
    .map((name) => ({ name: `${id}/${name}`, bytes: readFileSync(new URL(`${id}/${name}`, FOLDER)) }))
    .map(({ name, bytes }) => ({ name, bytes: bytes.subarray(0, MOST) })),
);

const INSERTS = [
  '"',
  '{',
  '}',
  '<',
  '>',
  '</',
  '\n',
  '\r',
  '\t',
  ',',
  '\\',
  '\0',
  '\xff',
  '\x1f\x8b',
  ']]>',
  '  - ',
  '@',
];

type Edit = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat(400)).map(([at, size]) => cut(at, size)),
  fc.tuple(place, fc.nat(400)).map(([at, size]) => double(at, size)),
  fc.tuple(place, fc.nat(255)).map(([at, byte]) => overwrite(at, byte)),
  fc.tuple(place, fc.constantFrom(...INSERTS)).map(([at, text]) => insert(at, Buffer.from(text, 'latin1'))),
  place.map((at) => (bytes: Uint8Array) => bytes.subarray(0, at * bytes.length)),
);

const cut = (at: number, size: number) => (bytes: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at * bytes.length), bytes.subarray(at * bytes.length + size)]);

const double = (at: number, size: number) => (bytes: Uint8Array) =>
  insert(at, bytes.subarray(at * bytes.length, at * bytes.length + size))(bytes);

const insert = (at: number, more: Uint8Array) => (bytes: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at * bytes.length), more, bytes.subarray(at * bytes.length)]);

const overwrite = (at: number, byte: number) => (bytes: Uint8Array) => {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[Math.floor(at * copy.length)] = byte;
  return copy;
};

export interface DamagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const damagedFile: fc.Arbitrary<DamagedFile> = fc
  .tuple(fc.constantFrom(...SOUND), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([{ name, bytes }, edits]) => ({
    name,
    bytes: edits.reduce<Uint8Array>((now, each) => each(now), bytes),
  }));
