// What holds for any mentions whatever: hostile surfaces, any order, any number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEdges } from '../../src/graph/index.js';
import { CONCEPT_TYPES, type Extraction, type Mention, type Paper } from '../../src/model/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';

fc.configureGlobal({ seed: 42 });

const WORDS = [
  'graph',
  'Graphs',
  'neural',
  'network',
  'networks',
  'GNN',
  'GNNs',
  'model',
  'Adam',
  'of',
  'set',
  'β',
  '-',
  '’s',
  'constructor',
  '($x_1$)',
  '🧪',
  'ﬁlter',
  '日本語',
];
const surface = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);
const written = fc.record({
  mentions: fc.array(fc.record({ surface, type: fc.constantFrom(...CONCEPT_TYPES) }), { maxLength: 8 }),
  acronym: fc.option(fc.record({ short: fc.constantFrom('GNN', 'GN', 'SET'), long: surface }), {
    nil: undefined,
  }),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function toCorpus(all: readonly Written[]): readonly { paper: Paper; extraction: Extraction }[] {
  return all.map(({ mentions, acronym }, index) => {
    const id = `p${index}`;
    let abstract = '';
    const found = mentions.map(({ surface: text, type }): Mention => {
      const start = abstract.length + 3;
      abstract += `We ${text}`;
      return {
        field: 'abstract',
        sentence: 0,
        start,
        end: start + text.length,
        surface: text,
        type,
        score: 0.5,
        detector: 'any',
      };
    });
    const acronyms =
      acronym === undefined ? [] : [{ ...acronym, field: 'abstract' as const, start: 0, end: 1 }];
    const sentences = [{ field: 'abstract' as const, start: 0, end: abstract.length }];
    const paper: Paper = { id, title: '', abstract, authors: [], keywords: [], documents: [] };
    return { paper, extraction: { paper: id, sentences, mentions: found, acronyms } };
  });
}

function resolve(corpus: ReturnType<typeof toCorpus>) {
  const [papers, extractions] = [
    corpus.map(({ paper }) => paper),
    corpus.map(({ extraction }) => extraction),
  ];
  return { papers, extractions, resolution: resolveConcepts(papers, extractions) };
}

test('each mention has at most one concept, whose label or aliases hold its surface', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (all) => {
      const { extractions, resolution } = resolve(toCorpus(all));
      const surfaces = extractions.flatMap(({ mentions }) => mentions.map(({ surface: text }) => text));
      expect(resolution.conceptOf).toHaveLength(surfaces.length);
      for (const [index, text] of surfaces.entries()) {
        const concept = resolution.concepts[resolution.conceptOf[index]!];
        if (concept !== undefined)
          expect([concept.label, ...concept.aliases.map((alias) => alias.surface)]).toContain(text);
      }
    }),
  );
});

test('ids are unique and fit for a URL, every concept has a label, every alias a line', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (all) => {
      const { resolution } = resolve(toCorpus(all));
      const ids = resolution.concepts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [index, { id, label, aliases }] of resolution.concepts.entries()) {
        expect(id).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
        expect(label).not.toBe('');
        const explained = resolution.ledger
          .filter(({ concept }) => concept === index)
          .map(({ alias }) => alias);
        for (const alias of aliases) expect(explained).toContain(alias.surface);
      }
    }),
  );
});

test('the order of the papers does not matter', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (all) => {
      const corpus = toCorpus(all);
      const [forth, back] = [resolve(corpus), resolve([...corpus].reverse())];
      expect(back.resolution.concepts).toEqual(forth.resolution.concepts);
      expect(back.resolution.ledger).toEqual(forth.resolution.ledger);
    }),
  );
});

test('edges are finite, in range and in order', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (all) => {
      const { papers, extractions, resolution } = resolve(toCorpus(all));
      const { paperConcept, cooccurrence } = buildEdges(papers, extractions, resolution);
      expect([...paperConcept.salience, ...paperConcept.cue].every((value) => value >= 0 && value <= 1)).toBe(
        true,
      );
      expect([...cooccurrence.npmi].every((value) => value >= -1 - 1e-9 && value <= 1 + 1e-9)).toBe(true);
      expect([...cooccurrence.source].every((source, edge) => source < cooccurrence.target[edge]!)).toBe(
        true,
      );
    }),
  );
});

test('thousands of papers with one name and nothing else are one concept', () => {
  const mention = { surface: 'MARS', type: 'method' as const };
  const corpus = toCorpus(Array.from({ length: 3000 }, () => ({ mentions: [mention], acronym: undefined })));
  const titled = corpus.map(({ paper, extraction }, index) => ({
    extraction,
    paper: { ...paper, title: `MARS: part ${index}` },
  }));
  expect(resolve(titled).resolution.concepts).toMatchObject([{ label: 'MARS', papers: 3000 }]);
});
