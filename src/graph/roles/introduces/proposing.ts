// The paper says that it brings something: "we propose X", "X is proposed", "we introduce a new benchmark, X".
import { type Cue, gap, PHRASE_END } from '../cue.js';

const PROPOSE =
  'propose proposes introduce introduces present presents develop develops devise devises contribute contributes design designs unveil unveils pioneer coin coins articulate articulates posit posits'.split(
    ' ',
  );
const MAKE =
  'formulate formulates release releases construct constructs build builds create creates collect collects curate curates establish establishes describe describes define defines derive derives'.split(
    ' ',
  );
const PAST =
  'proposed introduced presented developed devised designed created constructed built released collected curated'.split(
    ' ',
  );
const AUTHOR =
  /\b(?:we|i|authors?|paper|work|article|study|letter|report|thesis|survey|project|team|researchers)(?:,? (?:also|then|first|thus|further|furthermore|hereby|here|therefore|next|finally|instead|now|additionally|subsequently|consequently|hence|and|\w+ly|to this end|have|has|therefore)){0,3},? $/i;
const CONJOINED = /(?:\b(?:and|then|,)) (?:\w+ly |also |then |further |first |thus )?$/i;
/** The paper's own work, said earlier in the sentence. */
const OWN_WORK = /\b(?:we|our|this paper|this work|this study|this project|in this (?:paper|work))\b/i;
const OF_KIND =
  '(?: (?:an?|the))?(?: [\\w-]+){0,3} (?:notion|concept|class|family|category|setting|paradigm|kind|type|form|problem|task|idea|mechanism|principle|method|hypothesis) of(?: the)?';

export const proposing: readonly Cue[] = [
  {
    id: 'we-propose',
    role: 'introduces',
    words: PROPOSE,
    stands: 'before',
    lead: AUTHOR,
    between: new RegExp(`^(?:${OF_KIND})?${gap(7)}$`, 'i'),
    tail: PHRASE_END,
    strength: 0.9,
  },
  {
    id: 'and-propose',
    role: 'introduces',
    words: PROPOSE,
    stands: 'before',
    lead: CONJOINED,
    subject: OWN_WORK,
    between: new RegExp(`^(?:${OF_KIND})?${gap(7)}$`, 'i'),
    tail: PHRASE_END,
    strength: 0.75,
  },
  {
    id: 'by-proposing',
    role: 'introduces',
    words: ['proposing', 'introducing', 'presenting', 'developing', 'designing'],
    stands: 'before',
    lead: /\b(?:by|of|gap|this) (?:\w+ly )?$/i,
    subject: OWN_WORK,
    between: new RegExp(`^(?:${OF_KIND})?${gap(7)}$`, 'i'),
    tail: PHRASE_END,
    strength: 0.75,
  },
  {
    id: 'by-proposing-bracketed',
    role: 'introduces',
    words: ['proposing', 'introducing', 'presenting', 'developing', 'designing'],
    stands: 'before',
    subject: OWN_WORK,
    between: new RegExp(`^(?:${OF_KIND})?${gap(8)}(?:or )?["“]?$`, 'i'),
    tail: /^["”]?\)/,
    named: true,
    strength: 0.7,
  },
  {
    id: 'we-identify',
    role: 'introduces',
    words: [
      'identify',
      'identifies',
      'discover',
      'discovers',
      'uncover',
      'uncovers',
      'identified',
      'discovered',
    ],
    stands: 'before',
    lead: AUTHOR,
    between: new RegExp(`^${gap(5)}$`, 'i'),
    strength: 0.65,
  },
  {
    id: 'we-make',
    role: 'introduces',
    words: MAKE,
    stands: 'before',
    lead: AUTHOR,
    between: new RegExp(`^${gap(5)}$`, 'i'),
    tail: PHRASE_END,
    named: true,
    strength: 0.8,
  },
  {
    id: 'we-define-emphasized',
    role: 'introduces',
    words: [...PROPOSE, ...MAKE],
    stands: 'before',
    lead: AUTHOR,
    between: /^(?: (?!of\b)[\w-]+){0,4} (?:["“]|``|\{\\(?:it|em) |\\(?:emph|textit)\{)$/,
    strength: 0.75,
  },
  {
    id: 'we-proposed',
    role: 'introduces',
    words: PAST,
    stands: 'before',
    lead: AUTHOR,
    between: new RegExp(`^${gap(6)}$`, 'i'),
    tail: PHRASE_END,
    strength: 0.75,
  },
  {
    id: 'is-proposed',
    role: 'introduces',
    words: ['proposed', 'introduced', 'presented'],
    stands: 'after',
    between:
      /^(?: ?\([^)]*\))?(?:,[^,.;]{1,80},)?(?: (?:method|model|algorithm|approach|framework))? (?:is|are) $/i,
    strength: 0.7,
  },
  {
    id: 'apposition',
    role: 'introduces',
    words: [...PROPOSE, ...MAKE],
    stands: 'before',
    lead: AUTHOR,
    between:
      /^(?!.*\b(?:like|such as|including|e\.g\.|than|unlike)\b)[^;]{3,140}?(?:,| -{1,3}| [–—]|:) (?:the |namely |i\.e\.,? )?["“'‘]?$/i,
    tail: /^["”'’]?(?: ?\([^)]*\))?(?:s?[,.;:]|\s+[-–—]|$| (?:that|which|to|for|and|by|where|based)\b)/i,
    named: true,
    strength: 0.85,
  },
  {
    id: 'bracketed',
    role: 'introduces',
    words: [...PROPOSE, ...MAKE],
    stands: 'before',
    lead: AUTHOR,
    between: new RegExp(`^(?:${OF_KIND})?${gap(8)}(?:or )?["“]?$`, 'i'),
    tail: /^["”]?\)/,
    named: true,
    strength: 0.7,
  },
  {
    id: 'centred-around',
    role: 'introduces',
    words: ['centered', 'centred', 'built', 'based'],
    stands: 'before',
    subject:
      /\b(?:we|paper|work) (?:\w+ ){0,2}(?:propose|introduce|present)s? (?:an? |the )?(?:new|novel) (?:paradigm|approach|framework|perspective|direction)\b/i,
    between: /^ (?:around|on|upon) (?:the (?:notion|concept|idea) of )?$/i,
    tail: PHRASE_END,
    strength: 0.65,
  },
];
