// Typed relations and broader concepts: their evidence names mentions of their own ends.
import { countedCheck } from './counted.js';

export const relationEvidence = countedCheck(
  'relations',
  'every typed relation has evidence, in sentences that mention both of its ends, or its object and "our method"',
  `SELECT 'relation ' || r.relation AS place, 'no evidence' AS found, 'a sentence' AS expected
  FROM relations r LEFT JOIN relation_evidence e USING (relation) WHERE e.relation IS NULL
  UNION ALL SELECT 'relation ' || r.relation || ', evidence ' || e.position,
    'mentions of ' || coalesce(s.concept, 'nothing') || ' and ' || coalesce(o.concept, 'nothing')
      || CASE WHEN s.sentence = o.sentence THEN '' ELSE ' in two sentences' END,
    'mentions of ' || r.subject || ' and ' || r.object || ' in one sentence'
  FROM relations r JOIN relation_evidence e USING (relation)
  LEFT JOIN mentions s ON s.paper = e.paper AND s.mention = e.subject_mention
  LEFT JOIN mentions o ON o.paper = e.paper AND o.mention = e.object_mention
  WHERE s.concept IS NOT r.subject OR o.concept IS NOT r.object
    OR (s.sentence IS NOT o.sentence AND e.pattern NOT LIKE '%-anaphor')`,
);

export const broaderEvidence = countedCheck(
  'broader',
  'every broader pair names two concepts, and its evidence mentions that exist',
  `SELECT 'broader ' || b.narrower || ' to ' || b.broader AS place, 'an end that is no concept' AS found, 'two concepts' AS expected
  FROM broader b LEFT JOIN concepts n ON n.concept = b.narrower LEFT JOIN concepts w ON w.concept = b.broader
  WHERE n.concept IS NULL OR w.concept IS NULL OR b.narrower = b.broader
  UNION ALL SELECT 'broader ' || e.narrower || ' to ' || e.broader, 'mention ' || e.mention || ' of paper ' || e.paper, 'a mention that exists'
  FROM broader_evidence e LEFT JOIN mentions m ON m.paper = e.paper AND m.mention = e.mention WHERE m.mention IS NULL`,
);
