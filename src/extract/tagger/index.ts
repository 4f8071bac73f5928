// The trained tagger and its models, which lie in extract/model.
import { readFileSync } from 'node:fs';
import { CODE } from '../../lib/places.js';
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
  return readModelFile(readFileSync(new URL(`extract/model/${name}`, CODE)));
}
