// The reduce as SQL: shards to tables, tables to a graph. Plain joins, groups and windows, so that the same statements run on a
// cluster (docs/scaling.md has them for Spark SQL). `surface_roots`, `chosen`, `moved` and `root_concepts` are filled by
// resolution, which needs the distinct surfaces only.
import { CONCEPT_TYPES } from '../../model/index.js';
import { quoted } from './duckdb.js';

const STRETCH = 'field VARCHAR, "start" INTEGER, "end" INTEGER';
const MENTION = `${STRETCH}, sentence INTEGER, surface VARCHAR, "type" VARCHAR, score DOUBLE`;
const FOUND = `STRUCT(sentences STRUCT(${STRETCH})[], mentions STRUCT(${MENTION})[], acronyms STRUCT(short VARCHAR, long VARCHAR)[])`;
const COLUMNS = {
  document: 'VARCHAR',
  at: 'BIGINT',
  paper: 'VARCHAR',
  extractor: 'VARCHAR',
  record: 'STRUCT(title VARCHAR, abstract VARCHAR, "year" INTEGER)',
  found: FOUND,
};

/** Units in which a mention's weight is whole, and the least weight: those of src/resolve/surfaces.ts. */
const WEIGHT = 'greatest(CAST(round(m.score * 1000000) AS INTEGER), 10000)';
const TELLING = `m.field = 'abstract' AND m."start" <> sentences[m.sentence + 1]."start"`;

/** Lines of records, each as often as it was delivered. */
export function loadLines(files: readonly string[]): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
  return `CREATE TABLE lines AS
  SELECT paper AS id, document, "at" AS place, extractor, record.title AS title, coalesce(record.abstract, '') AS abstract,
    record."year" AS "year", found
  FROM read_json([${files.map(quoted).join(', ')}], format = 'newline_delimited', columns = {${columns.join(', ')}})
  WHERE paper IS NOT NULL AND found IS NOT NULL`;
}

export const EXTRACTORS = 'SELECT DISTINCT extractor FROM lines ORDER BY extractor';

/** One row a paper, numbered in the order of the ids: of several records the one with the longest abstract. */
export const PAPERS: readonly string[] = [
  `CREATE TABLE chosen_lines AS
  SELECT id, row_number() OVER (ORDER BY id) - 1 AS paper,
    arg_min(rowid, struct_pack(a := -length(abstract), b := document, c := place)) AS line
  FROM lines GROUP BY id`,
  `CREATE TABLE papers AS
  SELECT CAST(c.paper AS INTEGER) AS paper, c.id, l.title, l.abstract, l."year"
  FROM chosen_lines c JOIN lines l ON l.rowid = c.line`,
  `CREATE TABLE definitions AS
  SELECT CAST(c.paper AS INTEGER) AS paper, position, a.short AS short, a.long AS long
  FROM (SELECT rowid AS line, unnest(found.acronyms) AS a, generate_subscripts(found.acronyms, 1) AS position FROM lines) l
  JOIN chosen_lines c USING (line)`,
  `CREATE TABLE mentions AS
  SELECT CAST(c.paper AS INTEGER) AS paper, m.surface AS text, m."type" AS "type",
    count(*) AS mentions, count(*) FILTER (${TELLING}) AS telling, sum(${WEIGHT}) AS weight
  FROM (SELECT rowid AS line, found.sentences AS sentences, unnest(found.mentions) AS m FROM lines) l
  JOIN chosen_lines c USING (line) GROUP BY ALL`,
  'DROP TABLE lines',
];

const weightOf = (type: string) =>
  `CAST(coalesce(sum(weight) FILTER ("type" = ${quoted(type)}), 0) AS DOUBLE) AS "${type}"`;

/** The distinct surfaces: what resolution holds in memory. */
export const SURFACES: readonly string[] = [
  `CREATE TABLE surfaces AS
  SELECT CAST(row_number() OVER (ORDER BY text) - 1 AS INTEGER) AS surface, text, CAST(sum(mentions) AS DOUBLE) AS mentions,
    CAST(sum(telling) AS DOUBLE) AS telling, ${CONCEPT_TYPES.map(weightOf).join(', ')}
  FROM mentions GROUP BY text`,
  `CREATE TABLE uses AS
  SELECT m.paper, s.surface, m."type", m.mentions, m.telling, m.weight
  FROM mentions m JOIN surfaces s USING (text)`,
  'DROP TABLE mentions',
];
export const ALL_SURFACES = 'SELECT * FROM surfaces ORDER BY surface';
export const ALL_DEFINITIONS = `SELECT d.paper, p.id, p.title, d.short, d.long
  FROM definitions d JOIN papers p USING (paper) ORDER BY d.paper, d.position`;

/** Where each surface leads by itself (-1: nowhere), and whether a paper may decide otherwise. */
export const SURFACE_ROOTS = 'CREATE TABLE surface_roots (surface INTEGER, root INTEGER, open INTEGER)';

const IN_OPEN = 'paper IN (SELECT u.paper FROM uses u JOIN surface_roots USING (surface) WHERE open = 1)';

/** Papers that have something to decide, and after it what each of them mentions; both in the order of the papers. */
export const OPEN_PAPERS = `SELECT paper, id, title, abstract FROM papers WHERE ${IN_OPEN} ORDER BY paper`;
export const OPEN_SURFACES = `SELECT DISTINCT paper, surface FROM uses WHERE ${IN_OPEN} ORDER BY paper, surface`;
export const CHOSEN = 'CREATE TABLE chosen (paper INTEGER, surface INTEGER, root INTEGER, rule INTEGER)';

/** What the papers of a table mention, in the order of the papers. */
export const surfacesOfPapers = (table: string) =>
  `SELECT DISTINCT paper, surface FROM uses WHERE paper IN (SELECT paper FROM ${table}) ORDER BY paper, surface`;

export const ASSIGNED: readonly string[] = [
  `CREATE TABLE assigned AS
  SELECT u.*, coalesce(c.root, s.root) AS root, coalesce(c.rule, 0) AS rule
  FROM uses u JOIN surface_roots s USING (surface) LEFT JOIN chosen c USING (paper, surface)
  WHERE coalesce(c.root, s.root) >= 0`,
  'DROP TABLE uses',
];

/** Papers that may bring a thing of one of the `names` themselves; `coins` has the last word. */
export const BRINGERS = `SELECT n.root, n.name, p.paper, p.id, p.title, p.abstract
  FROM (SELECT DISTINCT root, paper FROM assigned) a JOIN names n USING (root) JOIN papers p USING (paper)
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
];

/** How each root is used; the papers are a few, the first by id. */
export const ROOT_USES = `SELECT root, surface, rule, CAST(sum(mentions) AS DOUBLE) AS mentions,
    CAST(sum(telling) AS DOUBLE) AS telling, CAST(count(*) AS DOUBLE) AS papers, min(p.id, 5) AS few
  FROM (SELECT root, surface, rule, paper, sum(mentions) AS mentions, sum(telling) AS telling FROM settled GROUP BY ALL)
  JOIN papers p USING (paper) GROUP BY root, surface, rule ORDER BY root, surface, rule`;
export const ROOT_TOTALS = `SELECT root, CAST(sum(mentions) AS DOUBLE) AS mentions, CAST(count(*) AS DOUBLE) AS papers
  FROM (SELECT root, paper, sum(mentions) AS mentions FROM settled GROUP BY ALL) GROUP BY root ORDER BY root`;
export const ROOT_TYPES =
  'SELECT root, "type", CAST(sum(weight) AS DOUBLE) AS weight FROM settled GROUP BY root, "type"';

/** Edges between papers and concepts, with document frequencies; concepts are numbered in the order of their ids. */
export const PAPER_CONCEPTS: readonly string[] = [
  `CREATE TABLE paper_concepts AS
  SELECT paper, concept, sum(mentions) AS count FROM settled JOIN root_concepts USING (root) GROUP BY paper, concept`,
  'CREATE TABLE frequencies AS SELECT concept, count(*) AS papers FROM paper_concepts GROUP BY concept',
  'DROP TABLE settled',
];

/** A paper of more concepts than this lends its most mentioned ones to co-occurrence. */
export function cooccurrences(minPapers: number, maxConcepts: number): string {
  return `CREATE TABLE cooccurrences AS
  WITH capped AS (
    SELECT paper, concept FROM paper_concepts
    QUALIFY row_number() OVER (PARTITION BY paper ORDER BY count DESC, concept) <= ${maxConcepts}),
  total AS (SELECT count(DISTINCT paper) AS papers FROM paper_concepts),
  degree AS (SELECT concept, count(*) AS papers FROM capped GROUP BY concept),
  pairs AS (
    SELECT a.concept AS source, b.concept AS target, count(*) AS papers
    FROM capped a JOIN capped b ON a.paper = b.paper AND a.concept < b.concept
    GROUP BY a.concept, b.concept HAVING count(*) >= ${minPapers})
  SELECT source, target, p.papers, p.papers * t.papers / (s.papers * d.papers) AS association
  FROM pairs p, total t JOIN degree s ON s.concept = source JOIN degree d ON d.concept = target`;
}

/** Names of the files, and what goes into them. */
export const TABLES: Readonly<Record<string, string>> = {
  papers: 'SELECT id, title, "year" FROM papers ORDER BY id',
  concepts: `SELECT id, label, "type", coalesce(f.papers, 0) AS papers, mentions
    FROM concepts LEFT JOIN frequencies f USING (concept) ORDER BY concept`,
  aliases: 'SELECT c.id AS concept, a.surface, a.count FROM aliases a JOIN concepts c USING (concept)',
  merges:
    'SELECT c.id AS concept, m.alias, m.target, m.rule, m.support FROM merges m JOIN concepts c USING (concept)',
  'paper-concepts': `SELECT p.id AS paper, c.id AS concept, e.count
    FROM paper_concepts e JOIN papers p USING (paper) JOIN concepts c USING (concept)`,
  cooccurrences: `SELECT s.id AS source, t.id AS target, e.papers, e.association
    FROM cooccurrences e JOIN concepts s ON s.concept = e.source JOIN concepts t ON t.concept = e.target`,
};
