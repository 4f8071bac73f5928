// The weave and its database together: abstracts are compressed while concepts are being resolved, and what needs no map is written
// while the map is in the making.
import { silent } from '../lib/progress.js';
import type { Knowledge } from '../model/index.js';
import { startKnowledgeBase, type WriteOptions, type Written } from '../store/index.js';
import { packBeside } from './threads/pack-beside.js';
import { type WeaveInput, type WeaveOptions, weave } from './weave.js';

export interface WovenInto extends Written {
  readonly knowledge: Knowledge;
}

/**
 * Writes the knowledge that `input` comes to into `path`; what is there stays as it was on any failure.
 * @throws PaperweaveError as `writeKnowledgeBase` does.
 */
export async function weaveInto(
  path: string,
  input: WeaveInput,
  options: WeaveOptions,
  written: WriteOptions = {},
): Promise<WovenInto> {
  const { progress = silent, workers } = options;
  using writer = startKnowledgeBase(path, written);
  // Where the map is made, its thread is what takes longest, and all others may take their time.
  using packing = packBeside(input.papers, options.earlier ? workers : 1);
  const knowledge = await weave(input, {
    ...options,
    onWoven: async (woven) => {
      progress({ stage: 'store', done: 0 });
      writer.writeWoven(woven, await packing.packed);
    },
  });
  return { knowledge, ...writer.finish(knowledge) };
}
