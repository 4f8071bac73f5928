// How much a paper is about a concept: said in the title, said early, said often, rare elsewhere, and in which role. The
// factors multiply; a paper's concepts are compared with each other only, so the unit does not matter.
import type { Role } from '../model/index.js';
import type { ConceptUse } from './paper-concepts.js';
import type { PaperText } from './reading.js';

const TITLE = 2.2;
/** Weight of the abstract's first word over its last. */
const EARLY = 1.8;
const FREQUENCY = 1.5;
/** Exponents, this one and the score's, found on papers that carry their authors' keywords (test/bench/resolve.mjs); flat around
 * these values. The last bit of `**` is not the same on every Node, that of exp, log and sqrt is. */
const RARITY = 0.3;
const LEAST_SCORE = 0.05;
/** Weight of a concept whose role no cue shows, and how far a certain cue may raise it. */
const NO_ROLE = 0.5;
const ROLE = 0.6;
const ROLE_WEIGHT: Readonly<Record<Role, number>> = {
  introduces: 1.6,
  improves: 1.2,
  studies: 1.2,
  uses: 1,
  'evaluates-on': 0.9,
  mentions: 0.85,
  'compares-with': 0.75,
};

/** @param rarity Inverse document frequency of the concept, 0..1. */
export function salienceOf({ mentions, role }: ConceptUse, paper: PaperText, rarity: number): number {
  const titled = mentions.some(({ mention }) => mention.field === 'title');
  const first = mentions[0]!.mention;
  const place = first.field === 'title' ? 0 : first.start / Math.max(1, paper.abstract.length);
  const score = mentions.reduce((best, { mention }) => Math.max(best, mention.score), LEAST_SCORE);
  const frequency = 1 + FREQUENCY * Math.log(mentions.length);
  const early = EARLY - (EARLY - 1) * place;
  const weight = NO_ROLE + ROLE * role.strength * (ROLE_WEIGHT[role.role] - NO_ROLE);
  const rare = Math.exp(RARITY * Math.log(rarity));
  const likely = score * Math.sqrt(score);
  return frequency * (titled ? TITLE : 1) * early * rare * likely * weight;
}
