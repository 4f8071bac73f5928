// Names of two or three invented words, all different, none an inflection of another.
import type { Random } from '../../../src/lib/rng.js';

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v', 'z', 'br', 'dr', 'kl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const ENDINGS = ['n', 'l', 'r', 'k', 'm', 't'];

export function inventNames(count: number, random: Random): string[] {
  const words = new Set<string>();
  const fresh = (): string => {
    for (;;) {
      const word = inventWord(random);
      if (words.has(word)) continue;
      words.add(word);
      return word;
    }
  };
  return Array.from({ length: count }, (_, i) =>
    (i % 5 === 0 ? [fresh(), fresh(), fresh()] : [fresh(), fresh()]).join(' '),
  );
}

function inventWord(random: Random): string {
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)]!;
  const syllable = () => pick(ONSETS) + pick(VOWELS);
  return syllable() + syllable() + syllable() + pick(ENDINGS);
}
