// Views that give the packed lists of `readings` back as rows of numbers, one for each sentence, concept of a paper, mention and pair.
import { BLOCK, MENTION, SENTENCE, USE } from './cells.js';
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { sqlNumberAt } from './number-text.js';
import type { View } from './views.js';

/** The number of an entry, counted from 0, is `k.number`. */
const at = (list: string, { size }: { readonly size: number }, offset: number, entry = 'k.number'): string =>
  sqlNumberAt(`r.${list}`, `${entry} * ${size} + ${offset}`);

const entries = (list: string, { size }: { readonly size: number }): string =>
  `FROM readings r JOIN numbers k ON k.number < length(r.${list}) / ${size}`;

const conceptAt = (entry: string): string =>
  `${at('concepts', USE, USE.block, entry)} * ${BLOCK} + ${at('concepts', USE, USE.low, entry)}`;

const fact = (key: string): string => `(SELECT CAST(value AS INTEGER) FROM meta WHERE key = '${key}')`;

const PAIRED = `SELECT r.paper, ${conceptAt('k.number')} AS concept ${entries('concepts', USE)}
  WHERE k.number < ${fact(MOST_PAIRED)}`;

export const UNPACKING_VIEWS: readonly View[] = [
  {
    name: 'sentences',
    select: `SELECT r.paper, k.number AS sentence, ${at('sentences', SENTENCE, SENTENCE.field)} AS field,
      ${at('sentences', SENTENCE, SENTENCE.start)} AS start,
      ${at('sentences', SENTENCE, SENTENCE.start)} + ${at('sentences', SENTENCE, SENTENCE.length)} AS "end"
      ${entries('sentences', SENTENCE)}`,
  },
  {
    name: 'paper_concepts',
    select: `SELECT ${conceptAt('k.number')} AS concept, r.paper, ${at('concepts', USE, USE.count)} AS count,
      ${at('concepts', USE, USE.salience)} AS salience_e4, ${at('concepts', USE, USE.role)} AS role,
      ${at('concepts', USE, USE.cue)} AS cue_e4, ${at('concepts', USE, USE.mention)} AS mention
      ${entries('concepts', USE)}`,
  },
  {
    name: 'mentions',
    select: `SELECT r.paper, k.number AS mention, ${at('mentions', MENTION, MENTION.sentence)} AS sentence,
      ${at('mentions', MENTION, MENTION.start)} AS start,
      ${at('mentions', MENTION, MENTION.start)} + ${at('mentions', MENTION, MENTION.length)} AS "end",
      CASE ${at('mentions', MENTION, MENTION.use)} WHEN 0 THEN NULL
        ELSE ${conceptAt(`(${at('mentions', MENTION, MENTION.use)} - 1)`)} END AS concept,
      ${at('mentions', MENTION, MENTION.type)} AS type, ${at('mentions', MENTION, MENTION.detector)} AS detector,
      ${at('mentions', MENTION, MENTION.score)} AS score_e4
      ${entries('mentions', MENTION)}`,
  },
  {
    name: 'cooccurrences',
    select: `WITH paired AS MATERIALIZED (${PAIRED})
      SELECT a.concept AS source, b.concept AS target, count(*) AS papers
      FROM paired a JOIN paired b ON b.paper = a.paper AND b.concept > a.concept
      GROUP BY a.concept, b.concept HAVING count(*) >= ${fact(FEWEST_SHARED)}`,
  },
];
