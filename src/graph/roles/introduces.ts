// The paper brings the concept in: "we propose X", "called X", "a new benchmark, X".
import { type Cue, gap, PHRASE_END } from './cue.js';

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
const OURS = /(?:\b(?:our|we|this (?:paper|work|study))\b[^.;]*|\b(?:novel|new)(?: [\w()-]+){0,7},? $)/i;
/** The paper's own work, said earlier in the sentence. */
const OWN_WORK = /\b(?:we|our|this paper|this work|this study|this project|in this (?:paper|work))\b/i;
const OF_KIND =
  '(?: (?:an?|the))?(?: [\\w-]+){0,3} (?:notion|concept|class|family|category|setting|paradigm|kind|type|form|problem|task|idea|mechanism|principle|method|hypothesis) of(?: the)?';
const NAMING = 'called named dubbed termed coined christened titled'.split(' ');

export const introduces: readonly Cue[] = [
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
    between: new RegExp(`^(?:${OF_KIND})?${gap(8)}["“]?$`, 'i'),
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
    types: ['phenomenon'],
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
    id: 'called',
    role: 'introduces',
    words: NAMING,
    stands: 'before',
    lead: /(?<!\b(?:so[- ]|(?:using|on|with|from) (?:an?|the) [^,]{0,40}))$/i,
    subject: OURS,
    between: /^(?: as| here| the)* ["“'‘]?$/i,
    strength: 0.95,
  },
  {
    id: 'we-call',
    role: 'introduces',
    words: ['call', 'name', 'term', 'dub', 'denote', 'christen', 'refer', 'coin', 'termed', 'calls'],
    stands: 'before',
    lead: /\b(?:we|which|that|i|this paper) (?:also |then |hereby |will |here )?$/i,
    between:
      /^(?: (?:it|this|these|them|the (?:method|resulting|new)\b[^,.;]{0,40}|our (?:method|model|approach|framework|algorithm)|this \w+(?: \w+)?|to(?: \w+){1,4}))?(?: as)?(?: the| a| an)? ["“'‘]?$/i,
    tail: PHRASE_END,
    strength: 0.95,
  },
  {
    id: 'apposition',
    role: 'introduces',
    words: [...PROPOSE, ...MAKE],
    stands: 'before',
    lead: AUTHOR,
    between: /^[^;]{3,140}?(?:,| -{1,3}| [–—]|:) (?:the |namely |i\.e\.,? )?["“'‘]?$/i,
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
    between: new RegExp(`^(?:${OF_KIND})?${gap(8)}["“]?$`, 'i'),
    tail: /^["”]?\)/,
    named: true,
    strength: 0.7,
  },
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
