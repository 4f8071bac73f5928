// Singulars of English nouns by their ending: the rules of compromise (MIT licence, Spencer Kelly) for words that end in s, in its
// order, the first that fits. Written out here since compromise makes a lexicon of all English whenever it is loaded.

/** Where no ending tells. */
const IRREGULAR = new Map(
  `cookies:cookie calories:calorie aunties:auntie movies:movie pies:pie rookies:rookie ties:tie zombies:zombie buses:bus
  gases:gas circuses:circus crises:crisis viruses:virus databases:database excuses:excuse abuses:abuse barracks:barracks
  clothes:clothes echoes:echo embargoes:embargo mosquitoes:mosquito quizzes:quiz shoes:shoe volcanoes:volcano
  analyses:analysis axes:axis diagnoses:diagnosis parentheses:parenthesis prognoses:prognosis synopses:synopsis
  theses:thesis neuroses:neurosis indices:index`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const RULES: readonly (readonly [RegExp, string])[] = [
  [/([^v])ies$/, '$1y'],
  [/ises$/, 'ise'],
  [/(kn|[^o]l|w)ives$/, '$1ife'],
  [/^((?:ca|e|ha|(?:our|them|your)?se|she|wo)l|lea|loa|shea|thie|dwar|handkerchie|hoo|scar|whar)ves$/, '$1f'],
  [/(buffal|tomat|tornad)oes$/, '$1o'],
  [/iouses$/, 'ious'],
  [/(ause|ease|ouse|ose|..ase)s$/, '$1'],
  [/(..[aeiu]s)es$/, '$1'],
  [/(vert|ind|cort)ices$/, '$1ex'],
  [/(matr|append)ices$/, '$1ix'],
  [/([xo]|ch|ss|sh)es$/, '$1'],
  [/(news|ss)$/, '$1'],
  [/vies$/, 'vy'],
  [/testes$/, 'testis'],
  [/s$/, ''],
];

/** Of a lower-case word that is a plural in s. */
export function singularByRule(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const rule = RULES.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
