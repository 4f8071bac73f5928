// OpenReview notes, API version 1 (plain values) and 2 (`{"value": ...}`), as the client and `notes?invitation=` return them.
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords } from '../split-names.js';
import { isObject, type JsonObject } from './is-object.js';
import { jsonFormat } from './json-format.js';
import { listOf, textOf, tokenOf } from './json-values.js';

export const openReview = jsonFormat({
  id: 'openreview',
  label: 'OpenReview notes, JSON or JSON Lines',
  signs: [/"forum"\s*:/, /"content"\s*:\s*\{/, /"(?:invitation|invitations|signatures)"\s*:/],
  nested: ['content'],
  toRecord: (note) => {
    if (isReply(note)) return undefined;
    const { content: given } = note;
    const content = isObject(given) ? given : {};
    const field = (key: string) => fieldOf(content, key);
    const forum = tokenOf(note.forum) ?? tokenOf(note.id);
    return recordOf({
      title: textOf(field('title')),
      abstract: textOf(field('abstract')),
      authors: listOf(field('authors'), textOf) ?? namesIn(field('authors')),
      year: yearOfNote(note, field),
      venue: textOf(field('venue')) ?? textOf(field('venueid')),
      doi: tokenOf(field('doi')),
      url: forum && `https://openreview.net/forum?id=${forum}`,
      keywords: listOf(field('keywords'), textOf) ?? namesIn(field('keywords')),
      accession: forum && `openreview:${forum}`,
    });
  },
});

/** Reviews, comments and decisions hang on the paper that they are about. */
function isReply({ replyto }: JsonObject): boolean {
  return replyto !== undefined && replyto !== null && replyto !== '';
}

function fieldOf(content: JsonObject, key: string): unknown {
  const field = content[key];
  return isObject(field) ? field.value : field;
}

function namesIn(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? splitKeywords(value) : undefined;
}

/** Said, else of its publication, else of its venue, which is a year later than the submission as a rule. */
function yearOfNote(note: JsonObject, field: (key: string) => unknown): number | undefined {
  const bibtex = textOf(field('_bibtex')) ?? '';
  return (
    yearOf(field('year')) ??
    yearOf(/\byear\s*=\s*[{"]?(\d{4})/.exec(bibtex)?.[1]) ??
    yearOfTime(note.pdate) ??
    yearOf(textOf(field('venue'))) ??
    yearOf(textOf(field('venueid'))) ??
    yearOfTime(note.cdate) ??
    yearOfTime(note.tcdate)
  );
}

/** Milliseconds since 1970, in UTC. */
function yearOfTime(time: unknown): number | undefined {
  return typeof time === 'number' && Number.isFinite(time)
    ? yearOf(new Date(time).getUTCFullYear())
    : undefined;
}
