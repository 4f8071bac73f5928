import type { Relation } from './relation.js';

const THE = String.raw`(?: the| both| popular| standard| several| large-scale| challenging| real-world| synthetic| \w+ datasets?,? (?:such as|including|like|namely))*`;

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
};
