// Singular of an English noun, by rules and exceptions of our own: the result only has to be the same for both numbers,
// and right where it is shown as a label.

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    algae: 'alga',
    analyses: 'analysis',
    antennae: 'antenna',
    appendices: 'appendix',
    automata: 'automaton',
    axes: 'axis',
    bacteria: 'bacterium',
    bases: 'basis',
    caches: 'cache',
    children: 'child',
    codices: 'codex',
    corpora: 'corpus',
    crises: 'crisis',
    criteria: 'criterion',
    diagnoses: 'diagnosis',
    dialogs: 'dialog',
    equilibria: 'equilibrium',
    ellipses: 'ellipse',
    extrema: 'extremum',
    feet: 'foot',
    foci: 'focus',
    formulae: 'formula',
    fungi: 'fungus',
    genera: 'genus',
    halves: 'half',
    helices: 'helix',
    hypotheses: 'hypothesis',
    indices: 'index',
    knives: 'knife',
    leaves: 'leaf',
    lemmata: 'lemma',
    lenses: 'lens',
    lives: 'life',
    loci: 'locus',
    matrices: 'matrix',
    maxima: 'maximum',
    men: 'man',
    mice: 'mouse',
    minima: 'minimum',
    movies: 'movie',
    niches: 'niche',
    nuclei: 'nucleus',
    optima: 'optimum',
    parentheses: 'parenthesis',
    phenomena: 'phenomenon',
    prognoses: 'prognosis',
    quizzes: 'quiz',
    radii: 'radius',
    schemata: 'schema',
    polyhedra: 'polyhedron',
    quanta: 'quantum',
    selves: 'self',
    shelves: 'shelf',
    shoes: 'shoe',
    simplices: 'simplex',
    spectra: 'spectrum',
    stimuli: 'stimulus',
    strata: 'stratum',
    syntheses: 'synthesis',
    taxa: 'taxon',
    teeth: 'tooth',
    theses: 'thesis',
    vertices: 'vertex',
    vortices: 'vortex',
    wolves: 'wolf',
    ups: 'up',
    women: 'woman',
  }),
);

const INVARIABLE = new Set(
  (
    'across alias alps always apparatus atlas bayes bias bus canvas chaos corps cos data dos gas hertz hobbes james ' +
    'kalos keras kubernetes lens less mars means mips news pancreas pandas paris physics plus sans series species ' +
    'squares stokes texas thus towards versus windows media'
  ).split(' '),
);

/** Fields of study and the like: one thing in the plural form. */
const STUDIES =
  /(?:dynam|stat|statist|kinemat|mathemat|semant|linguist|robot|mechan|genet|eth|econom|om|graph|opt|acoust|electron|informat|pragmat|diagnost|forens|polit|logist|cybernet|photon|numer|econometr|biometr|bibliometr|hapt|phonet|analyt|athlet|energet|therapeut|phys)ics$/;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is|ous)$/, '$&'],
  [/(^.{2,})ies$/, '$1y'],
  [/((?:ir|oc|orp|tat|amp|(?:^|i)b|ens|on|min|ot)us)es$/, '$1'],
  [/((?:^|[^a-z])bi|ali|^g|(?:^|[^b])atl|canv)ases$/, '$1as'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/([^aeiou]o)es$/, '$1'],
  [/s$/, ''],
];

/** Lower-case word in, lower-case word out. Words of three letters or fewer are left alone. */
export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith('s') || INVARIABLE.has(word) || STUDIES.test(word)) return word;
  for (const [ending, replacement] of ENDINGS)
    if (ending.test(word)) return word.replace(ending, replacement);
  return word;
}

/** What has a base and no basis. */
const BASES = /\b((?:knowledge|rule|belief|mobile)[ -]base)s\b/gi;

/** `knowledge bases` to `knowledge base`, where {@link singularOf} would make a basis of it. */
export function singularBases(text: string): string {
  return text.includes('ases') ? text.replace(BASES, '$1') : text;
}

/** True where the word is one of the plurals that {@link singularOf} knows. */
export function isPlural(word: string): boolean {
  return singularOf(word) !== word;
}

/** A title in capitals throughout: `DEEP NEURAL NETWORKS`, but not `CNN LSTM`. */
export function isShouted(text: string): boolean {
  return text.includes(' ') && !/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text);
}

const CAPITALS = /[A-Z].*[A-Z]/;
const LAST_PIECE = /[A-Z]?[a-z]+$/;

/**
 * Singular of a word as written. A lower-case `s` after capitals is a plural (`GNNs`), a capital one is not (`GPS`); in
 * a camel-case name the last piece is the noun (`ResNets`).
 */
export function singularAsWritten(word: string): string {
  const lower = word.toLowerCase();
  if (lower === word) return singularOf(word);
  if (/^[A-Z]{6,}S$/.test(word)) return singularOf(lower).toUpperCase();
  if (CAPITALS.test(word)) {
    if (/[A-Z0-9]s$/.test(word)) return word.slice(0, -1);
    return word.replace(LAST_PIECE, (piece) => (piece === word ? piece : singularAsWritten(piece)));
  }
  const singular = singularOf(lower);
  if (singular === lower) return word;
  return word.charAt(0) === lower.charAt(0) ? singular : word.charAt(0) + singular.slice(1);
}
