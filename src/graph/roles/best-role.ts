// From what each mention says to the role of the paper-concept edge.
import { ROLES, type Role } from '../../model/index.js';
import type { ResolvedMention } from '../reading.js';

export interface ReadRole {
  readonly role: Role;
  /** 0..1; 0 where no cue spoke. */
  readonly strength: number;
  /** Flat position of the mention that shows it. */
  readonly position: number;
}

/** A cue this strong is believed, and then the stronger role wins over the stronger cue. */
const BELIEVED = 0.5;

/** @param mentions At least one, all of one concept. */
export function bestRole(mentions: readonly ResolvedMention[], roles: readonly ReadRole[]): ReadRole {
  const positions = new Set(mentions.map(({ position }) => position));
  const read = roles.filter(({ position }) => positions.has(position));
  const [best] = read.sort(byBelief);
  return best ?? { role: 'mentions', strength: 0, position: mentions[0]!.position };
}

function byBelief(a: ReadRole, b: ReadRole): number {
  const believed = Number(b.strength >= BELIEVED) - Number(a.strength >= BELIEVED);
  const rank = a.strength >= BELIEVED ? ROLES.indexOf(a.role) - ROLES.indexOf(b.role) : 0;
  return believed || rank || b.strength - a.strength || a.position - b.position;
}
