// The senses that led mentions to their roots, for the ledger: one for each root, surface and rule, the best defined.
import { type ChosenSense, isBetter, type Vocabulary } from '../../resolve/index.js';

/** Positions are the numbers in the tables; 0 stands for the surface by itself. */
const RULES: readonly (ChosenSense['rule'] | '')[] = [
  '',
  'acronym',
  'acronym-corpus',
  'acronym-context',
  'acronym-known',
];

export type TellingSenses = Map<string, ChosenSense>;

const senseKey = (root: number, surface: number, rule: number): string => `${root} ${surface} ${rule}`;

/** Keeps the sense that led the surface, if one did; gives the number of its rule. */
export function tell(told: TellingSenses, surface: number, lead: ReturnType<Vocabulary['leadOf']>): number {
  if (lead?.choice === undefined) return 0;
  const rule = RULES.indexOf(lead.choice.rule);
  const key = senseKey(lead.root.index, surface, rule);
  const before = told.get(key);
  if (before === undefined || isBetter(lead.choice, before)) told.set(key, lead.choice);
  return rule;
}

export function toldOf(
  told: TellingSenses,
  { root, surface, rule }: { readonly root: number; readonly surface: number; readonly rule: number },
): ChosenSense | undefined {
  return told.get(senseKey(root, surface, rule));
}
