// The paper gives a name: "called X", "which we call X", "referred to as X".
import { type Cue, PHRASE_END } from '../cue.js';

const OURS =
  /(?:\b(?:our|the resulting)\b[^.;]*|\b(?:we|this (?:paper|work|study))\b[^.;]*\b(?:propos|introduc|present|develop|design|creat|build|releas|defin|construct|explor|identif|collect|devis|formulat|establish|unveil|contribut)\w*[^.;]*|\b(?:novel|new)(?: [\w()-]+){0,7},? $)/i;
const NAMING = 'called named dubbed termed coined christened titled'.split(' ');

export const naming: readonly Cue[] = [
  {
    id: 'called',
    role: 'introduces',
    words: NAMING,
    stands: 'before',
    lead: /(?<!\b(?:so[- ]|(?:using|on|with|from) (?:an?|the) [^,]{0,40}))$/i,
    subject: OURS,
    between: /^(?: as| here| the)* ["“'‘]?$/i,
    tail: PHRASE_END,
    strength: 0.95,
  },
  {
    id: 'referred-to-as',
    role: 'introduces',
    words: ['referred'],
    stands: 'before',
    subject: OURS,
    between: /^ to(?: here| hereafter| here and in the following)? as (?:the )?["“'‘]?$/i,
    tail: PHRASE_END,
    strength: 0.9,
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
];
