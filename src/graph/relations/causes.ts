import { AUX, between, object, type Relation } from './relation.js';

export const causes: Relation = {
  id: 'causes',
  label: 'causes',
  subjects: ['method', 'phenomenon', 'task'],
  objects: ['phenomenon'],
  patterns: [
    {
      id: 'causes',
      between: between(
        'causes?|caused|induces?|leads? to|led to|results? in|gives? rise to|triggers?|exacerbates?|contributes? to|drives?|amplif(?:y|ies)',
      ),
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'causing',
      between: /^,? (?:causing|inducing|leading to|resulting in|giving rise to)(?: \w+){0,2} $/i,
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'cause-is',
      lead: /\b(?:determinants?|causes?|drivers?|origins?|sources?|reasons?) (?:of|for|behind)(?: the)? $/i,
      between: /^(?: phenomenon)? (?:is|are|lies? in)(?: the| a| an| rate of| presence of)* $/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'caused-by',
      between: new RegExp(
        `^${AUX} (?:caused by|induced by|arises? from|arising from|stems? from|stemming from|resulting from|results? from|triggered by|is driven by|are driven by|emerges? from)${object(2)}`,
        'i',
      ),
      subject: 'right',
      score: 0.85,
    },
  ],
};
