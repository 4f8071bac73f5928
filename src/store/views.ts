// Views for people who open the file from Python, R or a database browser: the same facts with names instead of numbers.
import { sqlNumberAt } from './number-text.js';
import { UNPACKING_VIEWS } from './unpacking-views.js';

export interface View {
  readonly name: string;
  readonly select: string;
}

export const VIEWS: readonly View[] = [
  ...UNPACKING_VIEWS,
  {
    name: 'concepts_named',
    select: `SELECT c.id, c.label, t.name AS type, c.papers, c.mentions, c.degree, c.page_rank, c.stability,
      c.community, m.label AS community_label
      FROM concepts c JOIN types t USING (type)
      LEFT JOIN communities m ON m.level = 0 AND m.community = c.community`,
  },
  {
    name: 'aliases_named',
    select:
      'SELECT c.id AS concept_id, c.label, a.surface, a.count FROM aliases a JOIN concepts c USING (concept)',
  },
  {
    name: 'paper_concepts_named',
    select: `SELECT p.id AS paper_id, p.title, c.id AS concept_id, c.label, t.name AS type, e.count,
      e.salience_e4 / 10000.0 AS salience, r.name AS role, e.cue_e4 / 10000.0 AS cue
      FROM paper_concepts e JOIN papers p USING (paper) JOIN concepts c USING (concept)
      JOIN types t USING (type) JOIN roles r USING (role)`,
  },
  {
    name: 'mentions_named',
    select: `SELECT p.id AS paper_id, f.name AS field, s.start AS sentence_start, s.end AS sentence_end, m.start, m.end,
      c.id AS concept_id, c.label, t.name AS type, d.name AS detector, m.score_e4 / 10000.0 AS score
      FROM mentions m JOIN papers p USING (paper) JOIN sentences s USING (paper, sentence) JOIN fields f USING (field)
      JOIN types t ON t.type = m.type JOIN detectors d USING (detector) LEFT JOIN concepts c ON c.concept = m.concept`,
  },
  {
    name: 'concept_pairs',
    select: `SELECT a.id AS source_id, a.label AS source, b.id AS target_id, b.label AS target, e.papers,
      1.0 * e.papers * (SELECT count(*) FROM papers) / (1.0 * a.papers * b.papers) AS association
      FROM cooccurrences e JOIN concepts a ON a.concept = e.source JOIN concepts b ON b.concept = e.target`,
  },
  {
    name: 'broader_named',
    select: `SELECT n.id AS narrower_id, n.label AS narrower, b.id AS broader_id, b.label AS broader, e.rule
      FROM broader e JOIN concepts n ON n.concept = e.narrower JOIN concepts b ON b.concept = e.broader`,
  },
  {
    name: 'relations_named',
    select: `SELECT s.id AS subject_id, s.label AS subject, r.predicate, o.id AS object_id, o.label AS object, r.score,
      (SELECT count(*) FROM relation_evidence e WHERE e.relation = r.relation) AS sentences
      FROM relations r JOIN concepts s ON s.concept = r.subject JOIN concepts o ON o.concept = r.object`,
  },
  {
    name: 'concept_communities',
    select: `WITH RECURSIVE up (concept, level, community) AS (
      SELECT concept, (SELECT max(level) FROM communities), subcommunity FROM concepts
      UNION ALL SELECT up.concept, m.level - 1, m.parent FROM up JOIN communities m USING (level, community)
      WHERE m.level > 0)
      SELECT e.id AS concept_id, e.label, up.level, up.community, m.label AS community_label
      FROM up JOIN concepts e USING (concept) JOIN communities m ON m.level = up.level AND m.community = up.community`,
  },
  {
    name: 'paper_communities',
    select: `WITH RECURSIVE up (paper, level, community) AS (
      SELECT paper, (SELECT max(level) FROM communities), subcommunity FROM papers
      UNION ALL SELECT up.paper, m.level - 1, m.parent FROM up JOIN communities m USING (level, community)
      WHERE m.level > 0)
      SELECT e.id AS paper_id, e.title, up.level, up.community, m.label AS community_label
      FROM up JOIN papers e USING (paper) JOIN communities m ON m.level = up.level AND m.community = up.community`,
  },
  {
    name: 'merges_named',
    select: `SELECT c.id AS concept_id, c.label, m.alias, m.target, r.name AS rule, m.support,
      (SELECT group_concat(p.id, ' ') FROM numbers k JOIN papers p ON p.paper = ${sqlNumberAt('m.papers', 'k.number')}
        WHERE k.number < length(m.papers)) AS paper_ids
      FROM merges m JOIN concepts c USING (concept) JOIN rules r USING (rule)`,
  },
  {
    name: 'layout',
    select: `SELECT 'concept' AS kind, id, x, y, size FROM concepts
      UNION ALL SELECT 'paper' AS kind, id, x, y, NULL FROM papers`,
  },
];
