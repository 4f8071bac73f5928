// How the larger model (five folds) and the small one (one fold) label gold papers that they were not trained on, quantised: the second stage learns
// from these, since the shipped tagger has seen the gold through its teacher. Written by distill/held_out.py; holds no text.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LABELS } from '../extract/tagger/network.js';

/** One model's label probabilities for a paper that it never saw, `LABELS` a word. */
export interface HeldOutReading {
  readonly by: 'teacher' | 'student';
  readonly labels: Float32Array;
}

/** By paper id. */
export type HeldOut = ReadonlyMap<string, readonly HeldOutReading[]>;

const BYTES_A_WORD = 5;

export function readHeldOut(file: string | URL): HeldOut {
  const bytes = gunzipSync(readFileSync(file));
  const headerEnd = 4 + bytes.readUInt32LE(0);
  const { papers } = JSON.parse(bytes.toString('utf8', 4, headerEnd)) as {
    papers: [string, number, HeldOutReading['by']][];
  };
  const readings = new Map<string, HeldOutReading[]>();
  let at = headerEnd;
  for (const [id, words, by] of papers) {
    const labels = decode(bytes.subarray(at, at + words * BYTES_A_WORD));
    readings.set(id, [...(readings.get(id) ?? []), { by, labels }]);
    at += words * BYTES_A_WORD;
  }
  return readings;
}

/** Two labels a byte, each the root of a probability in fifteenths; the rest of the mass is `outside`. */
function decode(bytes: Uint8Array): Float32Array {
  const words = bytes.length / BYTES_A_WORD;
  const labels = new Float32Array(words * LABELS);
  for (let t = 0; t < words; t++) {
    let sum = 0;
    for (let i = 0; i < BYTES_A_WORD; i++) {
      const byte = bytes[t * BYTES_A_WORD + i]!;
      sum += labels[t * LABELS + 1 + 2 * i] = ((byte & 15) / 15) ** 2;
      sum += labels[t * LABELS + 2 + 2 * i] = ((byte >> 4) / 15) ** 2;
    }
    if (sum > 1) for (let l = 1; l < LABELS; l++) labels[t * LABELS + l]! /= sum;
    labels[t * LABELS] = Math.max(0, 1 - sum);
  }
  return labels;
}
