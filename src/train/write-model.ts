// Writes the model's binary form; the mirror of src/extract/tagger/model-file.ts.
import type { Trees } from '../extract/rank/trees.js';
import type { ModelSection } from '../extract/tagger/model-file.js';
import type { SecondStage } from './second-stage.js';

type Values = Float32Array | Uint8Array;

/** `facts` (what it was trained on, its scores) go into the header, for people. */
export function encodeModel(arrays: readonly (readonly [string, Values])[], facts: object): Uint8Array {
  const sections: ModelSection[] = [];
  let offset = 0;
  for (const [name, values] of arrays) {
    const type = values instanceof Float32Array ? 'float32' : 'uint8';
    sections.push({ name, type, shape: [values.length], offset, bytes: values.byteLength });
    offset += Math.ceil(values.byteLength / 8) * 8;
  }
  let header = JSON.stringify({ format: 'paperweave-tagger', version: 1, ...facts, sections });
  while ((Buffer.byteLength(header) + 8) % 8 !== 0) header += ' ';
  const head = Buffer.from(header);
  const bytes = new Uint8Array(8 + head.length + offset);
  bytes.set(Buffer.from('PWTG'));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  arrays.forEach(([, values], i) => {
    bytes.set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      8 + head.length + sections[i]!.offset,
    );
  });
  return bytes;
}

export function encodeSecondStage({ concept, types }: SecondStage, facts: object): Uint8Array {
  const arrays = types.flatMap((trees, type) => arraysOf(`type${type}`, trees));
  return encodeModel([...arraysOf('concept', concept), ...arrays], facts);
}

function arraysOf(name: string, { depth, start, features, thresholds, leaves }: Trees): [string, Values][] {
  return [
    [`${name}Shape`, Float32Array.of(depth, start)],
    [`${name}Features`, features],
    [`${name}Thresholds`, thresholds],
    [`${name}Leaves`, leaves],
  ];
}
