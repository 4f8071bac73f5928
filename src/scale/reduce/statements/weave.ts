// Roots to the tables of a graph, as SQL: concepts, their papers and their pairs. Plain joins, groups and windows, so that the same
// statements run on a cluster (docs/scaling.md has them for Spark SQL).

import type { Slice } from '../slices.js';

/** Concepts are numbered in the order of their ids. */
export const CONCEPTS: readonly string[] = [
  `CREATE TABLE concepts AS
  SELECT CAST(row_number() OVER (ORDER BY id) - 1 AS INTEGER) AS concept, *
  FROM (SELECT root, i.id, n.label, n."type", CAST(t.mentions AS INTEGER) AS mentions
    FROM concept_ids i JOIN named n USING (root) JOIN root_totals t USING (root))`,
  `CREATE TABLE aliases AS
  SELECT c.concept, s.text AS surface, CAST(sum(u.mentions) AS INTEGER) AS count
  FROM root_uses u JOIN concepts c USING (root) JOIN surfaces s USING (surface) WHERE s.text <> c.label
  GROUP BY c.concept, s.text`,
];

/** Edges between papers and concepts, slice by slice, and document frequencies. */
export const PAPER_CONCEPTS = 'CREATE TABLE paper_concepts (paper INTEGER, concept INTEGER, count INTEGER)';
export const conceptsOf = ({ from, to }: Slice): string => `INSERT INTO paper_concepts
  SELECT paper, concept, sum(s.mentions) FROM settled s JOIN concepts USING (root)
  WHERE paper >= ${from} AND paper < ${to} GROUP BY paper, concept`;
export const FREQUENCIES: readonly string[] = [
  'CREATE TABLE frequencies AS SELECT concept, count(*) AS papers FROM paper_concepts GROUP BY concept',
  'DROP TABLE settled',
];

/** A paper of more concepts than this lends its most mentioned ones to co-occurrence. */
export const cap = (maxConcepts: number): readonly string[] => [
  `CREATE TABLE capped AS
  SELECT paper, concept FROM paper_concepts
  QUALIFY row_number() OVER (PARTITION BY paper ORDER BY count DESC, concept) <= ${maxConcepts}`,
  'CREATE TABLE degree AS SELECT concept, count(*) AS papers FROM capped GROUP BY concept',
  'CREATE TABLE cooccurrences (source INTEGER, target INTEGER, papers BIGINT, association DOUBLE)',
];

/** Pairs whose first concept is of one part of them, so that what is counted at a time is bounded. */
export const pairsOf = (part: number, parts: number, minPapers: number): string => `INSERT INTO cooccurrences
  WITH total AS (SELECT count(DISTINCT paper) AS papers FROM capped),
  pairs AS (
    SELECT a.concept AS source, b.concept AS target, count(*) AS papers
    FROM capped a JOIN capped b ON a.paper = b.paper AND a.concept < b.concept
    WHERE a.concept % ${parts} = ${part}
    GROUP BY a.concept, b.concept HAVING count(*) >= ${minPapers})
  SELECT source, target, p.papers, p.papers * t.papers / (s.papers * d.papers)
  FROM pairs p, total t JOIN degree s ON s.concept = source JOIN degree d ON d.concept = target`;
/** Pairs of concepts in papers, each as often as it stands in one. */
export const PAIRS =
  'SELECT CAST(coalesce(sum(n * (n - 1) / 2), 0) AS DOUBLE) AS pairs FROM (SELECT count(*) AS n FROM capped GROUP BY paper)';

/** Names of the files, and what goes into them. */
export const TABLES: Readonly<Record<string, string>> = {
  papers: 'SELECT id, title, "year" FROM papers ORDER BY id',
  concepts: `SELECT id, label, "type", coalesce(f.papers, 0) AS papers, mentions
    FROM concepts LEFT JOIN frequencies f USING (concept) ORDER BY concept`,
  aliases: 'SELECT c.id AS concept, a.surface, a.count FROM aliases a JOIN concepts c USING (concept)',
  merges:
    'SELECT c.id AS concept, m.alias, m.target, m.rule, m.support FROM root_merges m JOIN concepts c USING (root)',
  'paper-concepts': `SELECT p.id AS paper, c.id AS concept, e.count
    FROM paper_concepts e JOIN papers p USING (paper) JOIN concepts c USING (concept)`,
  cooccurrences: `SELECT s.id AS source, t.id AS target, e.papers, e.association
    FROM cooccurrences e JOIN concepts s ON s.concept = e.source JOIN concepts t ON t.concept = e.target`,
};
