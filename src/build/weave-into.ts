// The weave and its database together: what needs no map is written while the map is in the making.
import { silent } from '../lib/progress.js';
import type { Knowledge } from '../model/index.js';
import { startKnowledgeBase, type WriteOptions, type Written } from '../store/index.js';
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
  const { progress = silent } = options;
  using writer = startKnowledgeBase(path, written);
  const knowledge = await weave(input, {
    ...options,
    onWoven: (woven) => {
      progress({ stage: 'store', done: 0 });
      writer.writeWoven(woven);
    },
  });
  return { knowledge, ...writer.finish(knowledge) };
}
