// Corpora that a quadratic step would not come back from: each of them only has to be woven, and to be woven right.
import { expect, it } from 'vitest';
import { buildEdges, linkPapers } from '../../src/graph/index.js';
import type { Edges, Resolution } from '../../src/model/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus, type Written } from '../resolve/corpus.js';

const PAPERS = 20_000;
const CONCEPTS = 5_000;

function woven(written: readonly Written[]): { readonly resolution: Resolution; readonly edges: Edges } {
  const { papers, extractions } = corpus(...written);
  const resolution = resolveConcepts(papers, extractions);
  return { resolution, edges: buildEdges(papers, extractions, resolution) };
}

/** A word that no other number has, and that no rule makes another one of: `zabka`, `zabko`. */
function nameOf(number: number): string {
  const letters = [...number.toString(7).padStart(5, '0')].map((digit) => 'bdgkmpv'[Number(digit)]);
  return `z${letters.join('a')}o`;
}

it('one concept in every paper', () => {
  const { resolution, edges } = woven(
    Array.from({ length: PAPERS }, (_, i) => ({
      title: `Study ${i}`,
      abstract: `We use [stochastic gradient descent] on [${nameOf(i)}](dataset).`,
    })),
  );
  const shared = resolution.concepts.findIndex(({ id }) => id === 'stochastic-gradient-descent');
  expect(resolution.concepts[shared]?.papers).toBe(PAPERS);
  expect(edges.paperConcept.paper.length).toBe(2 * PAPERS);
  expect(linkPapers(edges.paperConcept, PAPERS, resolution.concepts.length)).toEqual([]);
});

const SENTENCES = {
  'a sentence each': (name: string) => `We use [${name}] here. `,
  'one enumeration': (name: string) => `[${name}], `,
  'each with a trigger word': (name: string) => `using [${name}] based on `,
};

it.each(Object.entries(SENTENCES))('one paper with 5,000 concepts, %s', (_, sentence) => {
  const names = Array.from({ length: CONCEPTS }, (_unused, i) => nameOf(i));
  const { resolution, edges } = woven([
    { title: 'A Survey of Everything', abstract: names.map(sentence).join('') },
  ]);
  expect(resolution.concepts.length).toBe(CONCEPTS);
  expect(edges.paperConcept.paper.length).toBe(CONCEPTS);
});

it('20,000 papers with the same title', () => {
  const { resolution, edges } = woven(
    Array.from({ length: PAPERS }, (_, i) => ({
      title: '[GraphBoost]: Learning on [Graphs]',
      abstract: `We propose [GraphBoost], which helps [${nameOf(i % 500)}](task).`,
    })),
  );
  const introduced = edges.paperConcept.role.filter((role) => role === 0).length;
  expect(introduced).toBe(PAPERS);
  const brought = resolution.concepts.filter(({ label }) => label === 'GraphBoost');
  expect(brought.reduce((sum, { papers }) => sum + papers, 0)).toBe(PAPERS);
});

it('20,000 papers that define one acronym in as many ways as there are papers', () => {
  const { resolution } = woven(
    Array.from({ length: PAPERS }, (_, i) => ({
      abstract: `The [${nameOf(i)} process] ([ZP]) is new. The [ZP] works.`,
      acronyms: { ZP: `${nameOf(i)} process` },
    })),
  );
  expect(resolution.concepts.length).toBe(PAPERS);
});
