// The paper speaks of its own thing: "our method X", "the proposed X", "X is a new ...".
import { type Cue, PHRASE_END } from '../cue.js';

export const owning: readonly Cue[] = [
  {
    id: 'our-method',
    role: 'introduces',
    words: ['our', 'proposed'],
    stands: 'before',
    between:
      /^(?: proposed| new| novel)*(?: \w+){0,2} (?:method|approach|model|framework|algorithm|system|architecture|benchmark|dataset|technique|network|solution|agent|toolkit|tool|pipeline|optimizer|module|strategy|library|corpus|suite),?(?: called| named| dubbed| termed)? ?\(?["“'‘]?$/i,
    named: true,
    tail: PHRASE_END,
    strength: 0.85,
  },
  {
    id: 'our-name',
    role: 'introduces',
    words: ['our', 'proposed'],
    stands: 'before',
    lead: /^(?!.*\b(?:recently|previously|originally|first|was|were|been|has|have|widely) $)/i,
    between: /^(?: proposed| new| novel)* $/i,
    tail: PHRASE_END,
    named: true,
    strength: 0.75,
  },
  {
    id: 'our-proposed',
    role: 'introduces',
    words: ['proposed', 'novel'],
    stands: 'before',
    lead: /\b(?:our|the|this) (?:newly )?$/i,
    between: /^ $/,
    tail: PHRASE_END,
    strength: 0.65,
  },
  {
    id: 'is-a-new',
    role: 'introduces',
    words: ['novel', 'new', 'first'],
    stands: 'after',
    between: /^(?: ?\([^)]*\))?(?:,| is| are) (?:an? |the )(?:\w+, |\w+ and )?$/i,
    named: true,
    strength: 0.7,
  },
];
