// OpenReview notes, API version 1 (plain values) and 2 (`{"value": ...}`), as the client and `notes?invitation=` return them.

import { recordOf, yearOf } from '../record-of.js';
import { isObject, type JsonObject, jsonFormat } from './json-format.js';
import { listOf, textOf, tokenOf } from './json-values.js';

export const openReview = jsonFormat({
  id: 'openreview',
  label: 'OpenReview notes, JSON or JSON Lines',
  signs: [/"forum"\s*:/, /"content"\s*:\s*\{/, /"(?:invitation|invitations|signatures)"\s*:/],
  toRecord: (note) => {
    const field = (key: string) => fieldOf(isObject(note.content) ? note.content : {}, key);
    const forum = tokenOf(note.forum);
    return recordOf({
      title: textOf(field('title')),
      abstract: textOf(field('abstract')),
      authors: listOf(field('authors'), textOf),
      year: yearOf(field('year')) ?? yearOfTime(note.pdate ?? note.cdate ?? note.tcdate),
      venue: textOf(field('venue') ?? field('venueid')),
      doi: tokenOf(field('doi')),
      url: forum && `https://openreview.net/forum?id=${forum}`,
      keywords: listOf(field('keywords'), textOf),
      accession: forum && `openreview:${forum}`,
    });
  },
});

function fieldOf(content: JsonObject, key: string): unknown {
  const field = content[key];
  return isObject(field) ? field.value : field;
}

/** Milliseconds since 1970, in UTC. */
function yearOfTime(time: unknown): number | undefined {
  return typeof time === 'number' && Number.isFinite(time)
    ? yearOf(new Date(time).getUTCFullYear())
    : undefined;
}
