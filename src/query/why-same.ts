// Why the names of a concept are held to be one: the lines of the merge ledger.
import type { WhySameAnswer } from '../model/index.js';
import { readConceptRef, readMerges, readPaperRef } from '../store/index.js';
import { findConceptByName } from './find-concept.js';
import { defineQuery } from './query.js';
import { formatTable } from './table.js';

export const whySame = defineQuery({
  id: 'why-same',
  label: 'Why the same',
  summary: 'why the names of a concept were joined: rule, support and papers of each',
  route: '/api/concepts/{concept}/names',
  params: [
    { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'alias', type: 'text', position: 1, summary: 'only this name of it' },
  ],
  run: ({ store }, { concept: name, alias }): WhySameAnswer => {
    const concept = findConceptByName(store, name);
    const merges = readMerges(store, concept).filter((merge) => alias === undefined || merge.alias === alias);
    return {
      concept: readConceptRef(store, concept),
      reasons: merges.map(({ concept: _, papers, ...reason }) => ({
        ...reason,
        papers: papers.map((paper) => readPaperRef(store, paper)),
      })),
    };
  },
  table: ({ reasons }) =>
    formatTable(
      reasons,
      [
        { title: 'name', of: ({ alias }) => alias, width: 40 },
        { title: 'joined to', of: ({ target }) => target, width: 40 },
        { title: 'by', of: ({ rule }) => rule },
        { title: 'support', of: ({ support }) => support },
        { title: 'papers', of: ({ papers }) => papers.map(({ id }) => id).join(', '), width: 60 },
      ],
      'one name only: nothing was joined',
    ),
});
