// How much a paper is about a concept: said in the title, said early, said often, rare elsewhere, and in which role. The
// factors multiply; a paper's concepts are compared with each other only, so the unit does not matter.
import type { Paper, Role } from '../model/index.js';
import type { ConceptUse } from './paper-concepts.js';

const TITLE = 1.8;
/** Weight of the abstract's first word over its last. */
const EARLY = 1.4;
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
export function salienceOf({ mentions, role }: ConceptUse, paper: Paper, rarity: number): number {
  const titled = mentions.some(({ mention }) => mention.field === 'title');
  const first = mentions[0]!.mention;
  const place = first.field === 'title' ? 0 : first.start / Math.max(1, paper.abstract.length);
  const score = mentions.reduce((best, { mention }) => Math.max(best, mention.score), 0.05);
  const frequency = 1 + Math.log(mentions.length);
  const early = EARLY - (EARLY - 1) * place;
  const weight = 0.5 + role.strength * (ROLE_WEIGHT[role.role] - 0.5);
  return frequency * (titled ? TITLE : 1) * early * Math.sqrt(rarity) * Math.sqrt(score) * weight;
}
