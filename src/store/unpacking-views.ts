// Views that give what is packed back as rows: abstracts, other names and why they are one, and one row of numbers for each
// sentence, concept of a paper, mention and pair.
import { FIELDS } from '../model/index.js';
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { sqlNumberAt } from './number-text.js';
import {
  DOUBT,
  PACKED_MENTION as MENTION,
  PACKED_SENTENCE as SENTENCE,
  PACKED_USE as USE,
} from './packed-cells.js';
import { BUCKET } from './packed-keys.js';
import { BLOCK } from './row-numbers.js';
import { MERGE } from './spellings.js';
import { ABSTRACT_BLOCKS } from './tables.js';
import { TEXTS_PER_BLOCK } from './text-block.js';
import { E4 } from './units.js';
import type { View } from './views.js';

/** The number of an entry, counted from 0, is `k.number`. */
const at = (list: string, { size }: { readonly size: number }, offset: number, entry = 'k.number'): string =>
  sqlNumberAt(`r.${list}`, `${entry} * ${size} + ${offset}`);

const entries = (list: string, { size }: { readonly size: number }): string =>
  `FROM readings r JOIN numbers k ON k.number < length(r.${list}) / ${size}`;

const conceptAt = (entry: string): string =>
  `${at('concepts', USE, USE.block, entry)} * ${BLOCK} + ${at('concepts', USE, USE.low, entry)}`;

/** A number that was split in two, in a list of nothing else. */
const joinedAt = (list: string): string =>
  `${sqlNumberAt(list, '2 * k.number')} * ${BLOCK} + ${sqlNumberAt(list, '2 * k.number + 1')}`;

const keysOf = (node: 'concept' | 'paper'): View => ({
  name: `community_key_${node}s`,
  select: `SELECT m.level, m.community, k.number AS rank, ${joinedAt(`m.key_${node}s`)} AS ${node}
    FROM communities m JOIN numbers k ON k.number < length(m.key_${node}s) / 2`,
});

const fact = (key: string): string => `(SELECT CAST(value AS INTEGER) FROM meta WHERE key = '${key}')`;

const PAIRED = `SELECT r.paper, ${conceptAt('k.number')} AS concept ${entries('concepts', USE)}
  WHERE k.number < ${fact(MOST_PAIRED)}`;

const KINDS = '(SELECT count(*) FROM kinds)';

const shape = at('sentences', SENTENCE, SENTENCE.shape);
const place = at('mentions', MENTION, MENTION.place);
const sentence = `${place} / ${KINDS}`;
const use = at('mentions', MENTION, MENTION.use);
const mentionStart = `${at('sentences', SENTENCE, SENTENCE.start, `(${sentence})`)} + ${at('mentions', MENTION, MENTION.start)}`;
const lacks = `${at('mentions', MENTION, MENTION.doubt)} * ${DOUBT} + ${at('mentions', MENTION, MENTION.rest)}`;

const merge = (offset: number, entry = 'k.number'): string =>
  sqlNumberAt('s.merges', `${entry} * ${MERGE.size} + ${offset}`);
const nameOf = (offset: number): string =>
  `CASE ${merge(offset)} WHEN 0 THEN c.label ELSE json_extract(s.surfaces, '$[' || (${merge(offset)} - 1) || ']') END`;
const papersBefore = `CASE k.number WHEN 0 THEN 0 ELSE ${merge(MERGE.until, '(k.number - 1)')} END`;

export const UNPACKING_VIEWS: readonly View[] = [
  {
    name: 'abstracts',
    select: `SELECT p.paper, json_extract(CAST(sqlar_uncompress(b.data, b.size) AS TEXT), '$[' || (p.paper % ${TEXTS_PER_BLOCK}) || ']')
      AS abstract FROM papers p JOIN ${ABSTRACT_BLOCKS} b ON b.block = p.paper / ${TEXTS_PER_BLOCK}`,
  },
  {
    name: 'aliases',
    select: `SELECT s.concept, j.key + 1 AS alias, j.value AS surface, ${sqlNumberAt('s.counts', 'j.key')} AS count
      FROM spellings s JOIN json_each(s.surfaces) j ON j.key < length(s.counts)`,
  },
  {
    name: 'merges',
    select: `SELECT s.concept, k.number AS merge, ${nameOf(MERGE.alias)} AS alias, ${nameOf(MERGE.target)} AS target,
      ${merge(MERGE.rule)} AS rule, ${merge(MERGE.support)} AS support,
      substr(s.papers, ${papersBefore} + 1, ${merge(MERGE.until)} - ${papersBefore}) AS papers
      FROM spellings s JOIN concepts c USING (concept) JOIN numbers k ON k.number < length(s.merges) / ${MERGE.size}`,
  },
  {
    name: 'broader',
    select: `SELECT b.bucket * ${BUCKET} + ${sqlNumberAt('b.narrower', 'k.number')} AS narrower, ${joinedAt('b.broader')} AS broader,
      (SELECT r.name FROM rules r WHERE r.rule = ${sqlNumberAt('b.rules', 'k.number')}) AS rule
      FROM broader_lists b JOIN numbers k ON k.number < length(b.rules)`,
  },
  keysOf('concept'),
  keysOf('paper'),
  {
    name: 'sentences',
    select: `SELECT r.paper, k.number AS sentence, ${shape} % ${FIELDS.length} AS field,
      ${at('sentences', SENTENCE, SENTENCE.start)} AS start,
      ${at('sentences', SENTENCE, SENTENCE.start)} + ${shape} / ${FIELDS.length} AS "end"
      ${entries('sentences', SENTENCE)}`,
  },
  {
    name: 'paper_concepts',
    select: `SELECT ${conceptAt('k.number')} AS concept, r.paper, ${at('concepts', USE, USE.count)} AS count,
      ${at('concepts', USE, USE.salience)} AS salience_e4, q.role, q.cue_e4, ${at('concepts', USE, USE.mention)} AS mention
      ${entries('concepts', USE)} JOIN cues q ON q.cue = ${at('concepts', USE, USE.cue)}`,
  },
  {
    name: 'mentions',
    select: `SELECT r.paper, k.number AS mention, ${sentence} AS sentence, ${mentionStart} AS start,
      ${mentionStart} + ${at('mentions', MENTION, MENTION.length)} AS "end",
      CASE ${use} WHEN 0 THEN NULL ELSE ${conceptAt(`(${use} - 1)`)} END AS concept,
      q.type, q.detector, ${E4} - (${lacks}) AS score_e4
      ${entries('mentions', MENTION)} JOIN kinds q ON q.kind = ${place} % ${KINDS}`,
  },
  {
    name: 'cooccurrences',
    select: `WITH paired AS MATERIALIZED (${PAIRED})
      SELECT a.concept AS source, b.concept AS target, count(*) AS papers
      FROM paired a JOIN paired b ON b.paper = a.paper AND b.concept > a.concept
      GROUP BY a.concept, b.concept HAVING count(*) >= ${fact(FEWEST_SHARED)}`,
  },
];
