// The one door to compromise: its sentence splitter, called on its own. `nlp(text)` on running text would cost five times all
// that extract does. compromise is one shared world, never changed here.
import { createRequire } from 'node:module';
import type nlp from 'compromise/one';

interface Methods {
  readonly one: { readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] } };
}

interface Splitter {
  readonly split: Methods['one']['tokenize']['splitSentences'];
  readonly world: object;
}

let loaded: Splitter | undefined;

/** On first use: a thread that only hands papers to others never needs it. Its bundle loads in a sixth of the time of its modules. */
function splitter(): Splitter {
  loaded ??= load();
  return loaded;
}

function load(): Splitter {
  const one = createRequire(import.meta.url)('compromise/one') as typeof nlp;
  return { split: (one.methods() as Methods).one.tokenize.splitSentences, world: one.world() };
}

/** Pieces that, joined, are the text again; each holds one sentence and the white space around it. */
export function splitSentences(text: string): readonly string[] {
  const { split, world } = splitter();
  return split(text, world);
}
