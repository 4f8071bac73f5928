// Counts of papers, concepts and edges, counted again from the mentions and papers that they stand for.
import { DEFAULT_CONCEPTS_PER_PAPER } from '../../graph/options.js';
import { countedCheck } from './counted.js';

export const paperConcepts = countedCheck(
  'paper-concepts',
  'every paper-concept edge counts its mentions, and points to one of them',
  `WITH counted AS (SELECT paper, concept, count(*) AS n FROM mentions WHERE concept IS NOT NULL GROUP BY concept, paper)
  SELECT 'paper ' || coalesce(p.id, e.paper) || ', concept ' || coalesce(c.id, e.concept) AS place,
    e.count || ' mentions' AS found, coalesce(m.n, 0) || ' mentions' AS expected
  FROM paper_concepts e LEFT JOIN counted m USING (concept, paper)
  LEFT JOIN papers p USING (paper) LEFT JOIN concepts c ON c.concept = e.concept
  WHERE e.count IS NOT m.n
  UNION ALL SELECT 'paper ' || m.paper || ', concept ' || m.concept, 'no edge', m.n || ' mentions'
  FROM counted m LEFT JOIN paper_concepts e USING (concept, paper) WHERE e.count IS NULL
  UNION ALL SELECT 'paper ' || p.id || ', mention ' || e.mention, 'concept ' || coalesce(m.concept, 'none'), 'concept ' || e.concept
  FROM paper_concepts e JOIN papers p USING (paper) LEFT JOIN mentions m ON m.paper = e.paper AND m.mention = e.mention
  WHERE m.concept IS NOT e.concept`,
);

export const conceptCounts = countedCheck(
  'concepts',
  'every concept counts its papers, mentions, neighbours and names',
  `WITH edges AS (SELECT concept, count(*) AS papers, sum(count) AS mentions FROM paper_concepts GROUP BY concept),
  ends AS (SELECT source AS concept FROM cooccurrences UNION ALL SELECT target FROM cooccurrences),
  degrees AS (SELECT concept, count(*) AS degree FROM ends GROUP BY concept),
  spelt AS (SELECT concept, sum(count) AS n FROM aliases GROUP BY concept)
  SELECT 'concept ' || id AS place, c.papers || ' papers' AS found, coalesce(e.papers, 0) || ' papers' AS expected
  FROM concepts c LEFT JOIN edges e USING (concept) WHERE c.papers <> coalesce(e.papers, 0)
  UNION ALL SELECT 'concept ' || id, c.mentions || ' mentions', coalesce(e.mentions, 0) || ' mentions'
  FROM concepts c LEFT JOIN edges e USING (concept) WHERE c.mentions <> coalesce(e.mentions, 0)
  UNION ALL SELECT 'concept ' || id, c.degree || ' neighbours', coalesce(d.degree, 0) || ' neighbours'
  FROM concepts c LEFT JOIN degrees d USING (concept) WHERE c.degree <> coalesce(d.degree, 0)
  UNION ALL SELECT 'concept ' || id, s.n || ' mentions by aliases', 'at most ' || c.mentions
  FROM concepts c JOIN spelt s USING (concept) WHERE s.n > c.mentions`,
);

/** Papers with more concepts than the cap lend some pairs no paper, so they bound the count from above only. */
export const cooccurrences = countedCheck(
  'co-occurrences',
  'every co-occurrence counts the papers that hold both',
  `WITH counted AS (
    SELECT e.source, e.target, e.papers, count(y.paper) AS most, sum(p.concepts <= ${DEFAULT_CONCEPTS_PER_PAPER}) AS least
    FROM cooccurrences e LEFT JOIN paper_concepts x ON x.concept = e.source
    LEFT JOIN paper_concepts y ON y.concept = e.target AND y.paper = x.paper LEFT JOIN papers p ON p.paper = y.paper
    GROUP BY e.source, e.target)
  SELECT 'concepts ' || coalesce(a.id, source) || ' and ' || coalesce(b.id, target) AS place,
    c.papers || ' papers' AS found, most || ' papers' AS expected
  FROM counted c LEFT JOIN concepts a ON a.concept = source LEFT JOIN concepts b ON b.concept = target
  WHERE c.papers > most OR c.papers < coalesce(least, 0) OR source >= target`,
);

export const paperCounts = countedCheck(
  'papers',
  'every paper counts its concepts',
  `SELECT 'paper ' || p.id AS place, p.concepts || ' concepts' AS found, count(e.concept) || ' concepts' AS expected
  FROM papers p LEFT JOIN paper_concepts e USING (paper) GROUP BY p.paper HAVING p.concepts <> count(e.concept)`,
);

const META_COUNTS = [
  'papers',
  'concepts',
  'mentions',
  'paper_concepts',
  'cooccurrences',
  'broader',
  'relations',
];

export const metaCounts = countedCheck(
  'counts',
  'the counts noted for the whole are the numbers of rows',
  META_COUNTS.map(
    (table) => `SELECT 'counts.${table}' AS place, m.value AS found, n.rows AS expected
    FROM (SELECT count(*) AS rows FROM ${table}) n LEFT JOIN meta m ON m.key = 'counts.${table}'
    WHERE m.value IS NOT CAST(n.rows AS TEXT)`,
  ).join(' UNION ALL '),
);
