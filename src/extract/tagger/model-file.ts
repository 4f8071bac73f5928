// The model's binary form: `PWTG`, the header's length, a JSON header, then typed arrays at the offsets it names.
// A file of another format or version is refused by name.
import { getOrSet } from '../../lib/collections.js';

export interface ModelSection {
  readonly name: string;
  readonly type: 'uint32' | 'int8' | 'float16' | 'float32' | 'uint8' | 'int32';
  readonly shape: readonly number[];
  readonly offset: number;
  readonly bytes: number;
}

export interface ModelHeader {
  readonly format: string;
  readonly version: number;
  readonly wordSize: number;
  readonly hidden: number;
  readonly state: number;
  readonly sections: readonly ModelSection[];
}

export interface ModelFile {
  readonly header: ModelHeader;
  /** Decoded once, and shared by all who ask. */
  readonly floats: (name: string) => Float32Array;
  readonly int8: (name: string) => Int8Array;
  readonly uint8: (name: string) => Uint8Array;
  readonly uint32: (name: string) => Uint32Array;
}

const MAGIC = 0x47545750;
const VERSION = 1;

/** @throws Error where the bytes are no model of this version. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error('tagger model: not a model file');
  const headerEnd = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, headerEnd))) as ModelHeader;
  if (header.version !== VERSION) {
    throw new Error(`tagger model: version ${header.version}, expected ${VERSION}; run npm run train`);
  }
  const body = new Uint8Array(bytes.subarray(headerEnd)).buffer;
  const find = (name: string): ModelSection => {
    const section = header.sections.find((each) => each.name === name);
    if (section === undefined) throw new Error(`tagger model: no section ${name}`);
    return section;
  };
  const decoded = new Map<string, Float32Array>();
  return {
    header,
    floats: (name) => getOrSet(decoded, name, () => decodeFloats(body, find(name))),
    int8: (name) => new Int8Array(body, find(name).offset, find(name).bytes),
    uint8: (name) => new Uint8Array(body, find(name).offset, find(name).bytes),
    uint32: (name) => new Uint32Array(body, find(name).offset, find(name).bytes / 4),
  };
}

function decodeFloats(body: ArrayBuffer, { type, offset, bytes }: ModelSection): Float32Array {
  if (type === 'float32') return new Float32Array(body, offset, bytes / 4);
  const halves = new Uint16Array(body, offset, bytes / 2);
  const floats = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) floats[i] = halfToFloat(halves[i]!);
  return floats;
}

/** Value of the last bit, by exponent. */
const STEPS = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 25));

/** IEEE 754 binary16 to a number; a model holds finite ones only. */
export function halfToFloat(half: number): number {
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  const size = (exponent === 0 ? fraction : 1024 + fraction) * STEPS[exponent]!;
  return half & 0x8000 ? -size : size;
}
