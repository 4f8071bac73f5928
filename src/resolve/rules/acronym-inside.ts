// `deep RL` is `deep reinforcement learning`, `LLM agent` is `large language model agent`: an acronym with one sense in
// the corpus, inside a term that the corpus also spells out.
import type { JoinRule } from './rule.js';

export const acronymInside: JoinRule = {
  id: 'acronym-inside',
  summary: 'an acronym inside the term, spelt out elsewhere',
  kind: 'join',
  propose({ words }, groups) {
    if (words.length < 2) return undefined;
    for (let position = 0; position < words.length; position++) {
      const long = groups.expansion(words[position]!);
      if (long === undefined) continue;
      const found = groups.find([...words.slice(0, position), ...long, ...words.slice(position + 1)]);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};
