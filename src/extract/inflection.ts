// Singular of one distinct word: the rules of everyday English behind the exceptions of scientific English, cached.
// The cache changes no answer; it is emptied when full, so that a stream of papers cannot fill the memory.
import { singularByRule } from './plural-rules.js';

const CACHE_LIMIT = 100_000;
const UNCHANGED = new Set(
  `bias loss basis analysis axis hypothesis synthesis thesis gas lens status corpus series species physics dynamics
  mathematics statistics economics mechanics kinematics semantics linguistics robotics genetics ethics politics bayes
  gauss his this thus its us plus versus chaos cosmos class canvas focus consensus nexus locus virus apparatus data
  media schema automata less across always news diabetes stokes laplace hermes markov pos mass pass process access
  success progress business address stress thermodynamics hydrodynamics diagnosis prognosis sepsis sparsis emphasis
  crisis oasis parenthesis genesis symbiosis osmosis mitosis psychosis prosthesis las`.split(/\s+/),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  biases: 'bias',
  gases: 'gas',
  lenses: 'lens',
  caches: 'cache',
  niches: 'niche',
  headaches: 'headache',
  axes: 'axis',
  optima: 'optimum',
  minima: 'minimum',
  maxima: 'maximum',
  automata: 'automaton',
  phenomena: 'phenomenon',
  criteria: 'criterion',
  corpora: 'corpus',
  matrices: 'matrix',
  vertices: 'vertex',
  indices: 'index',
  simplices: 'simplex',
  hypotheses: 'hypothesis',
  analyses: 'analysis',
  bases: 'basis',
  syntheses: 'synthesis',
  manifolds: 'manifold',
  viruses: 'virus',
  datasets: 'dataset',
  corpuses: 'corpus',
  children: 'child',
  people: 'person',
  quizzes: 'quiz',
  queries: 'query',
  taxa: 'taxon',
  spectra: 'spectrum',
  momenta: 'momentum',
  strata: 'stratum',
  quanta: 'quantum',
  equilibria: 'equilibrium',
  formulae: 'formula',
  nuclei: 'nucleus',
  stimuli: 'stimulus',
  loci: 'locus',
  foci: 'focus',
  gpus: 'gpu',
};
const LOOKS_SINGULAR = /(?:ss|us|is|ics|ous|ias|[^aeiou]os|yx)$/;
const LOOKS_PLURAL = /(?:s|i|ae|[oi]a)$/;

const singulars = new Map<string, string>();

/** Singular of a lower-case word; the word itself where it is none, or not plural. */
export function singular(word: string): string {
  const known = singulars.get(word);
  if (known !== undefined) return known;
  if (singulars.size >= CACHE_LIMIT) singulars.clear();
  const found = findSingular(word);
  singulars.set(word, found);
  return found;
}

function findSingular(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || word.length > 40 || !LOOKS_PLURAL.test(word)) return word;
  if (UNCHANGED.has(word) || LOOKS_SINGULAR.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ches') || word.endsWith('shes') || word.endsWith('xes')) return word.slice(0, -2);
  return singularByRule(word);
}
