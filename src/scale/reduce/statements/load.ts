// Shards to tables, as SQL: lines, one record a paper, what each mentions, and the distinct surfaces.
import { CONCEPT_TYPES } from '../../../model/index.js';
import { SHARD_VERSION } from '../../shards/shard-line.js';
import { quoted } from '../duckdb.js';
import type { Slice } from '../slices.js';

const RECORD =
  'line INTEGER, id VARCHAR, title VARCHAR, abstract VARCHAR, authors VARCHAR[], "year" INTEGER, venue VARCHAR, ' +
  'doi VARCHAR, url VARCHAR, keywords VARCHAR[], arxiv VARCHAR, pmid VARCHAR, accession VARCHAR';
const STRETCH = 'field VARCHAR, "start" INTEGER, "end" INTEGER';
const MENTION = `${STRETCH}, sentence INTEGER, surface VARCHAR, "type" VARCHAR, score DOUBLE`;
const FOUND = `STRUCT(sentences STRUCT(${STRETCH})[], mentions STRUCT(${MENTION})[], acronyms STRUCT(short VARCHAR, long VARCHAR)[])`;
const COLUMNS = {
  shard: 'VARCHAR',
  document: 'VARCHAR',
  at: 'BIGINT',
  extractor: 'VARCHAR',
  record: `STRUCT(${RECORD})`,
  found: FOUND,
  failed: 'VARCHAR',
};

/** Units in which a mention's weight is whole, and the least weight: those of src/resolve/surfaces.ts. */
const WEIGHT = 'greatest(CAST(round(m.score * 1000000) AS INTEGER), 10000)';
const TELLING = `m.field = 'abstract' AND m."start" <> sentences[m.sentence + 1]."start"`;

/** What `readShards` refuses; a line without an extractor is one that none has seen yet. */
const foreign = (key: string): string =>
  `shard IS DISTINCT FROM '${SHARD_VERSION}' OR document IS NULL OR "at" IS NULL OR extractor <> ${quoted(key)}`;

/** Lines of records with a title, each as often as it was delivered. Fails at a line that is none of the extractor's. */
const linesIn = (files: readonly string[], key: string): string => {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
  return `SELECT document, "at" AS place, extractor, record, found, failed
  FROM read_json([${files.map(quoted).join(', ')}], format = 'newline_delimited', columns = {${columns.join(', ')}})
  WHERE CASE WHEN ${foreign(key)} THEN error('a line of another shard') ELSE trim(record.title) <> '' END`;
};

export const loadLines = (files: readonly string[], key: string): string =>
  `CREATE TABLE lines AS ${linesIn(files, key)}`;

/** Lines of equal place and record are one; one that was found in goes before one that failed, and that before one not yet seen. */
export const ONCE = `CREATE TABLE once AS
  SELECT CAST(arg_min(rowid, struct_pack(a := found IS NULL, b := failed IS NULL, c := rowid)) AS INTEGER) AS line
  FROM lines GROUP BY document, place, hash(record)`;

/** By what each record may meet others. */
export const RECORDS = `SELECT CAST(l.rowid AS INTEGER) AS line, document,
    CAST(to_json(struct_pack(id := record.id, title := record.title, authors := record.authors[1:1], "year" := record."year",
      doi := record.doi, url := record.url, arxiv := record.arxiv, pmid := record.pmid, accession := record.accession)) AS VARCHAR) AS record
  FROM lines l WHERE rowid IN (SELECT line FROM once)`;
export const KEYS = 'CREATE TABLE keys (line INTEGER, high INTEGER, low INTEGER, id VARCHAR)';
/** Papers by their lines. */
export const IDS = "CREATE TABLE ids AS SELECT line, id FROM keys WHERE id <> ''";
export const SHARED_KEYS = `SELECT line, high, low FROM keys
  JOIN (SELECT high, low FROM keys GROUP BY high, low HAVING count(*) > 1) USING (high, low) ORDER BY high, low, line`;
/** Of all lines, those included that count for nothing: numbers go from 0 to this. */
export const NUMBERS = 'lines';

/** Lines that no extractor has seen. */
export const UNSEEN =
  'SELECT o.line FROM once o JOIN lines l ON l.rowid = o.line WHERE found IS NULL AND failed IS NULL';

/** Lines that may meet others or that are still to be extracted from, by the first line of those that they may meet. */
export const MEETINGS = 'CREATE TABLE meetings (line INTEGER, first INTEGER)';
export const MEETING_LINES = `SELECT m.first, l.document, CAST(l.place AS DOUBLE) AS place, l.failed,
    CAST(to_json(l.record) AS VARCHAR) AS record, CAST(to_json(l.found) AS VARCHAR) AS found
  FROM lines l JOIN meetings m ON l.rowid = m.line ORDER BY m.first, l.rowid`;

/** Place of a line that was made out of several, which no line of a shard has. */
export const MADE = -1;
export const addLines = (file: string, key: string): readonly string[] => [
  'DELETE FROM ids WHERE line IN (SELECT line FROM meetings)',
  `INSERT INTO lines ${linesIn([file], key)}`,
  `INSERT INTO ids SELECT CAST(rowid AS INTEGER), record.id FROM lines WHERE place = ${MADE}`,
  'DROP TABLE once',
  'DROP TABLE keys',
];
/** A paper has a title and thus a sentence, unless the extractor broke on it. */
export const FAILED =
  '(FROM lines WHERE rowid IN (SELECT line FROM ids) AND (found IS NULL OR len(found.sentences) = 0))';

/** A row a paper, numbered by its line. */
export const PAPERS: readonly string[] = [
  `CREATE TABLE papers AS
  SELECT i.line AS paper, i.id, l.record.title AS title, coalesce(l.record.abstract, '') AS abstract, l.record."year" AS "year"
  FROM lines l JOIN ids i ON l.rowid = i.line`,
  `CREATE TABLE definitions AS
  SELECT CAST(line AS INTEGER) AS paper, position, a.short AS short, a.long AS long
  FROM (SELECT rowid AS line, unnest(found.acronyms) AS a, generate_subscripts(found.acronyms, 1) AS position
    FROM lines WHERE rowid IN (SELECT line FROM ids))`,
  'CREATE TABLE mentions (paper INTEGER, text VARCHAR, "type" VARCHAR, mentions INTEGER, telling INTEGER, weight BIGINT)',
];

/** What the papers of a slice mention. */
export const mentionsOf = ({ from, to }: Slice): string => `INSERT INTO mentions
  SELECT CAST(line AS INTEGER), m.surface, m."type", count(*), count(*) FILTER (${TELLING}), sum(${WEIGHT})
  FROM (SELECT rowid AS line, found.sentences AS sentences, unnest(found.mentions) AS m
    FROM lines WHERE rowid >= ${from} AND rowid < ${to} AND rowid IN (SELECT line FROM ids WHERE line >= ${from} AND line < ${to}))
  GROUP BY line, m.surface, m."type"`;

const weightOf = (type: string) =>
  `CAST(coalesce(sum(weight) FILTER ("type" = ${quoted(type)}), 0) AS DOUBLE) AS "${type}"`;

/** The distinct surfaces: what resolution holds in memory. */
export const SURFACES: readonly string[] = [
  'DROP TABLE lines',
  `CREATE TABLE surfaces AS
  SELECT CAST(row_number() OVER (ORDER BY text) - 1 AS INTEGER) AS surface, *
  FROM (SELECT text, CAST(sum(mentions) AS DOUBLE) AS mentions, CAST(sum(telling) AS DOUBLE) AS telling,
    ${CONCEPT_TYPES.map(weightOf).join(', ')} FROM mentions GROUP BY text)`,
  `CREATE TABLE uses AS
  SELECT m.paper, s.surface, m."type", m.mentions, m.telling, m.weight
  FROM mentions m JOIN surfaces s USING (text)`,
  'DROP TABLE mentions',
];
