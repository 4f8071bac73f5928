// The paper brings the concept in: all wordings of it.
import type { Cue } from '../cue.js';
import { naming } from './naming.js';
import { owning } from './owning.js';
import { proposing } from './proposing.js';

export const introduces: readonly Cue[] = [...proposing, ...naming, ...owning];
