// A text that is not in the corpus, put on its map without being stored: what it is about, what is new in it, what it is near to,
// and what usually goes with it that it does not name.
import { middleOf } from '../lib/hues.js';
import type { Paper, PlaceAnswer, PlacedTextConcept } from '../model/index.js';
import { readCommunity, readConcept, readConceptRef, readPaperRef, type Store } from '../store/index.js';
import { mostAlike } from './most-alike.js';
import { createPaperProfiles } from './paper-profiles.js';
import { readCompany, toMissing, type Weighed } from './place-company.js';
import { type NamedConcept, nameConcepts } from './place-concepts.js';
import { defineQuery } from './query.js';
import { placeAnswer } from './schemas/whole-answers.js';
import { explained } from './similar.js';
import { formatFacts, formatTable } from './table.js';
import { loadTextReader, textReader } from './text-reader.js';

const LONGEST_TEXT = 10_000;

export const place = defineQuery({
  id: 'place',
  label: 'Place',
  summary:
    'a text put on the map without being stored: its concepts, what is new, nearest papers, what is missing',
  question: 'What is new in this abstract, which papers are nearest, what does it leave out?',
  example: { text: 'abstract.txt' },
  route: '/api/place',
  answer: placeAnswer,
  prepare: loadTextReader,
  params: [
    {
      id: 'text',
      type: 'text',
      required: true,
      position: 0,
      maxLength: LONGEST_TEXT,
      fromFile: true,
      inBody: true,
      summary: 'an abstract; without a title, a first line before an empty one is the title',
    },
    { id: 'title', type: 'text', maxLength: 1000, summary: 'the title' },
    { id: 'limit', type: 'integer', default: 10, min: 1, max: 100, summary: 'most entries in each list' },
  ],
  run: ({ store }, { text, title, limit }): PlaceAnswer => {
    const paper = paperOf(text, title);
    const named = nameConcepts(store, textReader()(paper));
    const known = named.filter(({ concept }) => concept >= 0);
    const company = readCompany(store, known);
    return {
      title: paper.title,
      ...positionOf(store, known),
      concepts: named.map((each) => toPlaced(store, each)),
      newPairs: {
        total: company.newPairs.length,
        pairs: company.newPairs.slice(0, limit).map(({ pair: _, ...rest }) => rest),
      },
      papers: nearestPapers(store, known, limit),
      communities: communitiesOf(store, known).slice(0, limit),
      companions: company.missing.slice(0, limit).map((each) => toMissing(store, each)),
    };
  },
  table: (answer) => [
    ...formatFacts([
      ['title', answer.title],
      ['communities', answer.communities.map(({ label, share }) => `${label} ${percent(share)}`).join(', ')],
      ['position', answer.position && `${Math.round(answer.position.x)}, ${Math.round(answer.position.y)}`],
    ]),
    '',
    ...formatTable(
      answer.concepts,
      [
        { title: 'names', of: ({ name }) => name },
        { title: 'type', of: ({ type }) => type },
        { title: 'salience', of: ({ salience }) => salience },
        { title: 'in the graph', of: ({ concept }) => concept?.label ?? 'new' },
        { title: 'papers', of: ({ concept }) => concept?.papers },
      ],
      'no concept was found in the text',
    ),
    '',
    `${answer.newPairs.total} pairs of known concepts are new to the corpus`,
    ...formatTable(
      answer.newPairs.pairs,
      [
        { title: 'one', of: ({ a }) => a.label },
        { title: 'other', of: ({ b }) => b.label },
        { title: 'expected papers', of: ({ expected }) => expected },
      ],
      '',
    ),
    '',
    ...formatTable(
      answer.papers,
      [
        { title: 'nearest papers', of: ({ paper }) => paper?.title, width: 80 },
        { title: 'similarity', of: ({ score }) => score },
        { title: 'because of', of: ({ because }) => because.map(({ label }) => label).join(', '), width: 80 },
      ],
      'no paper is near',
    ),
    '',
    ...formatTable(
      answer.companions,
      [
        { title: 'usual companions that it does not name', of: ({ concept }) => concept.label },
        { title: 'type', of: ({ concept }) => concept.type },
        { title: 'with', of: (each) => each.with.map(({ label }) => label).join(', '), width: 80 },
      ],
      'no usual companion is missing',
    ),
  ],
});

const TITLED = /^[^\n]{1,300}\n[ \t\r]*\n/;

function paperOf(text: string, title: string | undefined): Paper {
  const rest = { id: 'text', authors: [], keywords: [], documents: [] };
  const [head] = title === undefined ? (TITLED.exec(text.trimStart()) ?? []) : [];
  if (head === undefined) return { ...rest, title: title ?? '', abstract: text };
  return { ...rest, title: head.trim(), abstract: text.trimStart().slice(head.length) };
}

function toPlaced(store: Store, { concept, mentions, ...rest }: NamedConcept): PlacedTextConcept {
  return {
    ...rest,
    ...(concept < 0 ? {} : { concept: readConceptRef(store, concept) }),
    mentions: mentions.map(({ field, start, end }) => ({ field, start, end })),
  };
}

/** The weighted median of its concepts, which a far one does not pull off. */
function positionOf(store: Store, known: readonly Weighed[]): Pick<PlaceAnswer, 'position'> {
  if (known.length === 0) return {};
  const places = known.map(({ concept, salience }) => {
    const { x, y } = readConcept(store, concept);
    return { x, y, weight: salience };
  });
  return { position: middleOf(places) };
}

function nearestPapers(store: Store, known: readonly Weighed[], limit: number): PlaceAnswer['papers'] {
  const profiles = createPaperProfiles(store);
  return mostAlike(profiles.profileFor(known), profiles)
    .slice(0, limit)
    .map((each) => ({ paper: readPaperRef(store, each.item), ...explained(store, each) }));
}

function communitiesOf(store: Store, known: readonly Weighed[]): PlaceAnswer['communities'] {
  const weights = new Map<number, number>();
  let total = 0;
  for (const { concept, salience } of known) {
    const { community } = readConceptRef(store, concept);
    weights.set(community, (weights.get(community) ?? 0) + salience);
    total += salience;
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([id, weight]) => ({ id, label: readCommunity(store, 0, id)?.label ?? '', share: weight / total }));
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
