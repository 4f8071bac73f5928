// One paper: its text with every concept marked, and what it does with each.
import type { PaperAnswer, PaperMark } from '../model/index.js';
import {
  readConceptRef,
  readConceptsOf,
  readMentions,
  readPaper,
  readPaperRef,
  type Store,
} from '../store/index.js';
import { findPaperByName } from './find-paper.js';
import { defineQuery } from './query.js';
import { paperAnswer } from './schemas/paper-answers.js';
import { formatFacts, formatTable, printable } from './table.js';

export const paper = defineQuery({
  id: 'paper',
  label: 'Paper',
  summary: 'a paper with its concepts and where they stand in the text',
  question: 'What is this paper about, and where does it say so?',
  example: { paper: 'Progress measures for grokking via mechanistic interpretability' },
  route: '/api/papers/{paper}',
  answer: paperAnswer,
  params: [{ id: 'paper', type: 'text', required: true, position: 0, summary: 'a paper: id or title' }],
  run: ({ store }, { paper: name }): PaperAnswer => {
    const number = findPaperByName(store, name);
    return {
      ...readPaper(store, number),
      ...readPaperRef(store, number),
      concepts: readConceptsOf(store, number).map(({ concept, count, salience, role }) => ({
        concept: readConceptRef(store, concept),
        count,
        salience,
        role,
      })),
      marks: marksOf(store, number),
    };
  },
  table: (answer) => [
    ...formatFacts([
      ['title', answer.title],
      ['id', answer.id],
      ['authors', answer.authors.join(', ')],
      ['year', answer.year],
      ['venue', answer.venue],
      ['doi', answer.doi],
      ['url', answer.url],
    ]),
    ...(answer.abstract === '' ? [] : ['', printable(answer.abstract)]),
    '',
    ...formatTable(answer.concepts, [
      { title: 'concept', of: ({ concept }) => concept.label },
      { title: 'type', of: ({ concept }) => concept.type },
      { title: 'role', of: ({ role }) => role },
      { title: 'count', of: ({ count }) => count },
      { title: 'salience', of: ({ salience }) => salience },
    ]),
  ],
});

function marksOf(store: Store, number: number): readonly PaperMark[] {
  return readMentions(store, number)
    .filter(({ concept }) => concept >= 0)
    .map(({ field, start, end, concept, score }) => {
      const { id, type } = readConceptRef(store, concept);
      return { field, start, end, concept: id, type, score };
    });
}
