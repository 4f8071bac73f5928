// The trained tagger and its models, which lie beside this code in ../model.
import { readFileSync } from 'node:fs';
import { readModelFile } from './model-file.js';
import { createTagger, type Tagger } from './tagger.js';

export type { WordedText } from './reading.js';
export type { Acronym, TaggedSpan, Tagger } from './tagger.js';

let loaded: Tagger | undefined;

/** Read once a process. */
export function loadTagger(): Tagger {
  loaded ??= createTagger(readModel('base.bin'), readModel('ranking.bin'));
  return loaded;
}

function readModel(name: string): ReturnType<typeof readModelFile> {
  return readModelFile(readFileSync(new URL(`../model/${name}`, import.meta.url)));
}
