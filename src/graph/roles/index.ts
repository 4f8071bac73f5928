// The table of role cues: one file a role. The order does not matter; strength and role decide.
import { comparesWith } from './compares-with.js';
import type { Cue } from './cue.js';
import { evaluatesOn } from './evaluates-on.js';
import { improves } from './improves.js';
import { introduces } from './introduces/index.js';
import { studies } from './studies.js';
import { uses } from './uses.js';

export const ROLE_CUES: readonly Cue[] = [
  ...introduces,
  ...improves,
  ...evaluatesOn,
  ...comparesWith,
  ...uses,
  ...studies,
];
