// Typed relations and broader concepts: their evidence names mentions of their own ends.
import { readMentions } from '../read-mentions.js';
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';
import { countedCheck } from './counted.js';

interface EvidenceRow {
  readonly relation: number;
  readonly subject: number;
  readonly object: number;
  readonly position: number | null;
  readonly paper: number;
  readonly subject_mention: number;
  readonly object_mention: number;
  readonly pattern: string;
}

export const relationEvidence: Check = {
  id: 'relations',
  claim:
    'every typed relation has evidence, in sentences that mention both of its ends, or its object and "our method"',
  *flaws(store) {
    for (const row of store.all<EvidenceRow>(
      'SELECT * FROM relations r LEFT JOIN relation_evidence e USING (relation) ORDER BY relation, position',
    ))
      yield* row.position === null
        ? [{ where: `relation ${row.relation}`, found: 'no evidence', expected: 'a sentence' }]
        : placeFlaws(store, row);
  },
};

function* placeFlaws(store: Store, row: EvidenceRow): Generator<Flaw> {
  const mentions = readMentions(store, row.paper);
  const [subject, object] = [mentions[row.subject_mention], mentions[row.object_mention]];
  const together = subject?.sentence === object?.sentence;
  const isOfEnds = subject?.concept === row.subject && object?.concept === row.object;
  if (isOfEnds && (together || row.pattern.endsWith('-anaphor'))) return;
  const found = `mentions of ${subject?.concept ?? 'nothing'} and ${object?.concept ?? 'nothing'}`;
  yield {
    where: `relation ${row.relation}, evidence ${row.position}`,
    found: `${found}${together ? '' : ' in two sentences'}`,
    expected: `mentions of ${row.subject} and ${row.object} in one sentence`,
  };
}

const ends = countedCheck(
  'broader',
  'every broader pair names two concepts',
  `SELECT 'broader ' || b.narrower || ' to ' || b.broader AS place, 'an end that is no concept' AS found, 'two concepts' AS expected
  FROM broader b LEFT JOIN concepts n ON n.concept = b.narrower LEFT JOIN concepts w ON w.concept = b.broader
  WHERE n.concept IS NULL OR w.concept IS NULL OR b.narrower = b.broader`,
);

interface BroaderRow {
  readonly narrower: number;
  readonly broader: number;
  readonly paper: number;
  readonly mention: number;
}

export const broaderEvidence: Check = {
  id: 'broader',
  claim: 'every broader pair names two concepts, and its evidence mentions that exist',
  *flaws(store) {
    yield* ends.flaws(store);
    for (const { narrower, broader, paper, mention } of store.all<BroaderRow>(
      'SELECT * FROM broader_evidence',
    ))
      if (!readMentions(store, paper)[mention])
        yield {
          where: `broader ${narrower} to ${broader}`,
          found: `mention ${mention} of paper ${paper}`,
          expected: 'a mention that exists',
        };
  },
};
