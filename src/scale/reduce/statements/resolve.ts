// Surfaces to roots, as SQL: what resolution reads of the papers, and what it makes of their mentions. `surface_roots`, `chosen`,
// `names`, `coiners`, `parted`, `moved` and `named` are filled by it.

import type { Slice } from '../slices.js';

export const ALL_SURFACES = 'SELECT * FROM surfaces ORDER BY surface';

/** Definitions in the order of the papers; of a title what stands before its last colon, which names a thing. */
export const ALL_DEFINITIONS = `SELECT d.paper, regexp_extract(p.title, '(?s)^(.*):', 1) AS head, d.short, d.long
  FROM definitions d JOIN papers p USING (paper) ORDER BY d.paper, d.position`;

/** Each once. */
export const LONG_FORMS = '(SELECT DISTINCT long FROM definitions)';

/** Where each surface leads by itself (-1: nowhere), and whether a paper may decide otherwise. */
export const SURFACE_ROOTS = 'CREATE TABLE surface_roots (surface INTEGER, root INTEGER, open INTEGER)';

const within = ({ from, to }: Slice): string => `paper >= ${from} AND paper < ${to}`;

/** What each paper mentions, once. Lists do not spill while they grow, so they are made slice by slice. */
export const LISTS = 'CREATE TABLE lists (paper INTEGER, surfaces INTEGER[])';
export const listsOf = (slice: Slice): string => `INSERT INTO lists
  SELECT paper, list(DISTINCT surface ORDER BY surface) FROM uses WHERE ${within(slice)} GROUP BY paper`;

/** Papers of a slice that have something to decide, with what they mention. */
export const openPapers = (slice: Slice): string => `SELECT paper, title, abstract, surfaces
  FROM (SELECT * FROM lists WHERE ${within(slice)}) JOIN (SELECT * FROM papers WHERE ${within(slice)}) USING (paper)
  WHERE paper IN (SELECT u.paper FROM uses u JOIN surface_roots USING (surface) WHERE open = 1 AND ${within(slice)})`;

/** What is decided in each paper; with the rule -1 it is put off, and `short` is the number of the short form. */
export const CHOSEN =
  'CREATE TABLE chosen (paper INTEGER, surface INTEGER, root INTEGER, rule INTEGER, short INTEGER)';
export const PUT_OFF = -1;

/** Papers that define a sense of a short form for which something was put off. */
export const RIVALS = 'CREATE TABLE rivals (short INTEGER, paper INTEGER)';

/** Short form by short form: those, and then what is asked (a surface that is none, -1, is not), each with all that its paper mentions. */
export const COMPANY = `SELECT w.short, w.paper, w.asked, surfaces
  FROM (SELECT short, paper, -1 AS asked FROM rivals
    UNION ALL SELECT short, paper, surface AS asked FROM chosen WHERE rule = ${PUT_OFF}) w
  JOIN lists USING (paper) ORDER BY w.short, w.asked >= 0, w.paper, w.asked`;

export const ASSIGNED: readonly string[] = [
  `CREATE TABLE assigned AS
  SELECT u.*, coalesce(c.root, s.root) AS root, coalesce(c.rule, 0) AS rule
  FROM uses u JOIN surface_roots s USING (surface)
  LEFT JOIN (SELECT paper, surface, root, rule FROM chosen WHERE rule <> ${PUT_OFF}) c USING (paper, surface)
  WHERE coalesce(c.root, s.root) >= 0`,
  'DROP TABLE uses',
  'DROP TABLE lists',
];

/** Papers of a slice that may bring a thing of one of the `names` themselves; `coins` has the last word. */
export const bringers = (slice: Slice): string => `SELECT n.root, n.name, p.paper, p.title, p.abstract
  FROM (SELECT DISTINCT root, paper FROM assigned WHERE ${within(slice)}) a
  JOIN names n USING (root) JOIN (SELECT * FROM papers WHERE ${within(slice)}) p USING (paper)
  WHERE starts_with(p.title, n.name) OR (contains(p.abstract, n.name) AND
    regexp_matches(p.abstract, '(?i)(propose|introduce|present|develop|release|design|devise|build|construct|create)'))`;

/** With `coiners(root, paper)` filled: of names that two papers or more bring, what else those hold, a row a thing. */
export const COINERS = `SELECT DISTINCT c.root, p.id, p.title, a.root AS held
  FROM coiners c JOIN (SELECT root FROM coiners GROUP BY root HAVING count(*) > 1) USING (root)
  JOIN papers p USING (paper) JOIN assigned a USING (paper) ORDER BY c.root, p.id`;

/** Who holds a name that was parted, and what else, a row a thing. */
export const HOLDERS = `SELECT DISTINCT h.root, h.paper, p.id, a.root AS held
  FROM (SELECT DISTINCT root, paper FROM assigned WHERE root IN (SELECT root FROM parted)) h
  JOIN papers p USING (paper) JOIN assigned a USING (paper) ORDER BY h.root, h.paper`;

export const SETTLED: readonly string[] = [
  `CREATE TABLE settled AS
  SELECT a.* REPLACE (coalesce(m.target, a.root) AS root) FROM assigned a LEFT JOIN moved m USING (paper, root)`,
  'DROP TABLE assigned',
  'CREATE TABLE slice_uses (root INTEGER, surface INTEGER, rule INTEGER, mentions BIGINT, telling BIGINT, papers BIGINT)',
  'CREATE TABLE slice_totals (root INTEGER, mentions BIGINT, papers BIGINT)',
];

/** How the papers of a slice use each root: papers are counted where they lie together. */
export const usesOf = (slice: Slice): readonly string[] => [
  `INSERT INTO slice_uses
  SELECT root, surface, rule, sum(mentions), sum(telling), count(DISTINCT paper)
  FROM settled WHERE ${within(slice)} GROUP BY root, surface, rule`,
  `INSERT INTO slice_totals
  SELECT root, sum(mentions), count(DISTINCT paper) FROM settled WHERE ${within(slice)} GROUP BY root`,
];

export const USED: readonly string[] = [
  `CREATE TABLE root_uses AS
  SELECT root, surface, rule, sum(mentions) AS mentions, sum(telling) AS telling, sum(papers) AS papers
  FROM slice_uses GROUP BY root, surface, rule`,
  'CREATE TABLE root_totals AS SELECT root, sum(mentions) AS mentions, sum(papers) AS papers FROM slice_totals GROUP BY root',
  'DROP TABLE slice_uses',
  'DROP TABLE slice_totals',
];

/** How each root is used, and in all, in the order of the roots. */
export const ROOT_USES = `SELECT u.root, u.surface, u.rule, CAST(u.mentions AS DOUBLE) AS mentions,
    CAST(u.telling AS DOUBLE) AS telling, CAST(u.papers AS DOUBLE) AS papers,
    CAST(t.mentions AS DOUBLE) AS "allMentions", CAST(t.papers AS DOUBLE) AS "allPapers"
  FROM root_uses u JOIN root_totals t USING (root) ORDER BY u.root, u.surface, u.rule`;
export const ROOT_TYPES =
  'SELECT root, "type", CAST(sum(weight) AS DOUBLE) AS weight FROM settled GROUP BY root, "type"';

export const NAMED: readonly string[] = [
  'CREATE TABLE named (root INTEGER, key VARCHAR, label VARCHAR, "type" VARCHAR, sense VARCHAR)',
  'CREATE TABLE root_merges (root INTEGER, alias VARCHAR, target VARCHAR, rule VARCHAR, support INTEGER)',
];
export const ALL_NAMED = 'SELECT * FROM named ORDER BY root';
export const CONCEPT_IDS = 'CREATE TABLE concept_ids (root INTEGER, id VARCHAR)';
