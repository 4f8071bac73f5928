import { ours } from './claims/own-work.js';
import type { Relation } from './relation.js';

const THE = String.raw`(?: the| both| popular| standard| several| large-scale| challenging| real-world| synthetic| \w+ datasets?,? (?:such as|including|like|namely))*`;

/** `several well-known datasets, including the`. */
const AMONG = String.raw`(?: [\w-]+){0,5}?(?:,? \(?(?:including|such as|like|namely|e\.g\.,?))?(?: the| both)? \(?$`;
const OWN =
  '(?:our (?:[\\w-]+ ){0,3}?(?:methods?|approach|model|algorithm|framework|architecture|technique|network|system|theory)|the proposed (?:[\\w-]+ ){0,2}?(?:methods?|approach|model|algorithm|framework|architecture|technique|network|system)|it)';

export const evaluatedOn: Relation = {
  id: 'evaluated-on',
  label: 'evaluated on',
  subjects: ['method'],
  objects: ['dataset'],
  patterns: [
    {
      id: 'evaluated-on',
      between: new RegExp(
        `^(?: (?:is|are|was|were|has been|have been|and|when|we|\\w+ly|extensively))* (?:evaluated|tested|validated|benchmarked|assessed|trained|pre-trained|pretrained|fine-tuned|finetuned|applied|verified)(?: \\w+ly)? (?:on|to|over|across|using)${THE} $`,
        'i',
      ),
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'achieves-on',
      between: new RegExp(
        `^(?: \\w+ly| also| further| can)* (?:achieves?|achieved|obtains?|reaches|attains?|outperforms?|improves?|performs?|surpass(?:es)?|sets?|yields?|establishes)\\b[^,.;:]{0,70} (?:on|across)${THE} $`,
        'i',
      ),
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'on',
      between: new RegExp(`^(?: models?| networks?)? on${THE} $`, 'i'),
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'experiments-show',
      lead: /\b(?:experiments?|evaluations?|results|studies|evaluated?)\b[^.;]{0,60}\bon [^.;]{0,40}$/i,
      between:
        /^(?: datasets?| benchmarks?| tasks?)?,? (?:show|demonstrate|indicate|confirm|verify|reveal|suggest)s? that (?:our |the |the proposed )?$/i,
      subject: 'right',
      score: 0.85,
    },
  ],
  claims: [
    {
      id: 'we-evaluate-ours',
      lead: new RegExp(
        `\\bwe (?:\\w+ly |also |further |then )?(?:evaluate|test|validate|benchmark|assess|verify|demonstrate)(?: the (?:\\w+ )?(?:effectiveness|performance|efficacy|superiority|benefits?|utility) of)? ${OWN}(?: \\w+ly)? (?:on|over|across|using|through experiments on)${AMONG}`,
        'i',
      ),
      score: 0.85,
    },
    {
      id: 'ours-achieves-on',
      lead: ours(
        '(?:achieves?|obtains?|reaches|attains?|outperforms?|improves?|performs?|surpass(?:es)?|sets?|yields?|is evaluated|is tested|is validated)\\b[^.;:]{0,80}? (?:on|across|over)',
        6,
      ),
      score: 0.8,
    },
    {
      id: 'experiments-on',
      lead: new RegExp(
        `\\b(?:experiments?|evaluations?|experimental results|empirical results|results)(?: \\w+ed)? (?:on|across|over|with|using)${AMONG}`,
        'i',
      ),
      after:
        /^[^.;:]{0,220}? (?:shows?|demonstrates?|indicates?|confirms?|verify|verifies|validates?|reveals?|suggests?|illustrates?)\b/i,
      score: 0.75,
    },
    {
      id: 'we-experiment-on',
      lead: new RegExp(
        `^(?!.*\\b(?:findings?|hypothes[ie]s|theory|analys[ie]s)\\b).*\\bwe (?:\\w+ly |also |further |then )?(?:conduct|perform|carry out|run|provide|present|report)(?:ed)?(?: [\\w-]+){0,3} (?:experiments?|evaluations?|results)(?: [\\w-]+){0,2} (?:on|over|across|with|using)${AMONG}`,
        'i',
      ),
      score: 0.75,
    },
    {
      id: 'evaluated-across',
      lead: new RegExp(
        `^(?:\\w+ )?(?:evaluated|tested|validated|evaluations?|tests?|experiments?)(?: \\w+)? (?:on|over|across)${AMONG}`,
        'i',
      ),
      score: 0.7,
    },
  ],
};
