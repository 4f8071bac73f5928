// From what each mention says to the role of the paper-concept edge.
import { ROLES, type Role } from '../../model/index.js';
import { mentionAt, type ResolvedMention } from '../reading.js';

export interface ReadRole {
  readonly role: Role;
  /** 0..1; 0 where no cue spoke. */
  readonly strength: number;
  /** Flat position of the mention that shows it. */
  readonly position: number;
}

/** A cue this strong is believed, and then the stronger role wins over the stronger cue. */
const BELIEVED = 0.5;

/** The role of each concept of which a cue speaks. */
export function bestRoles(
  mentions: readonly ResolvedMention[],
  roles: readonly ReadRole[],
): ReadonlyMap<number, ReadRole> {
  const best = new Map<number, ReadRole>();
  for (const role of roles) {
    const { concept } = mentionAt(mentions, role.position);
    const held = best.get(concept);
    if (held === undefined || byBelief(role, held) < 0) best.set(concept, role);
  }
  return best;
}

function byBelief(a: ReadRole, b: ReadRole): number {
  const believed = Number(b.strength >= BELIEVED) - Number(a.strength >= BELIEVED);
  const rank = a.strength >= BELIEVED ? ROLES.indexOf(a.role) - ROLES.indexOf(b.role) : 0;
  return believed || rank || b.strength - a.strength || a.position - b.position;
}
