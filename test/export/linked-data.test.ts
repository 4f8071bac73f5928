// Linked data as others' processors see it: a SHACL validator with the conditions of SKOS and of Web Annotations, and a JSON-LD
// processor that must find the same triples as a Turtle parser.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, type Quad, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportGraph } from '../../src/export/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { whole } from './whole.js';

type Kind = 'plain' | 'nasty';

const opened: Record<Kind, OpenedStore> = {} as never;

beforeAll(() => {
  opened.plain = storeOf(makeKnowledge());
  opened.nasty = storeOf(nastyKnowledge());
});
afterAll(() => {
  opened.plain.end();
  opened.nasty.end();
});

const parse = (turtle: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(turtle);
const turtleOf = (kind: Kind, raw = {}): string => whole(exportGraph(opened[kind], 'turtle', raw));

const shapes = new Store(parse(readFileSync(new URL('../fixtures/rdf/shapes.ttl', import.meta.url), 'utf8')));

/** What the validator complains of: the shape's path and what was found there. */
async function complaints(turtle: string): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(new Store(parse(turtle)));
  return report.results.map(
    ({ focusNode, sourceConstraintComponent }) =>
      `${focusNode?.value}: ${sourceConstraintComponent?.value.split('#').at(-1)}`,
  );
}

describe('SHACL', () => {
  test.each<[Kind, Readonly<Record<string, unknown>>]>([
    ['plain', {}],
    ['nasty', { mentions: false }],
    ['plain', { base: 'https://example.org/g/' }],
    ['plain', { view: 'concepts' }],
    ['plain', { view: 'papers' }],
    ['plain', { type: 'method' }],
    ['plain', { community: 1 }],
    ['plain', { concept: 'RAG', depth: 1 }],
  ])('finds nothing to complain of (%s labels, %j)', async (kind, raw) => {
    expect(await complaints(turtleOf(kind, raw))).toEqual([]);
  });

  const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix : <urn:x:> .
    :s a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "a" . :b a skos:Concept ; skos:inScheme :s ; skos:prefLabel "b" .
    :c a skos:Concept ; skos:inScheme :s ; skos:prefLabel "c" ; skos:broader :b . :b skos:broader :a .`;
  const annotation = (start: number, end: number) =>
    `:m a oa:Annotation ; oa:motivatedBy oa:identifying ; oa:hasBody :a ; oa:hasTarget [ a oa:SpecificResource ; oa:hasSource :p ;
      oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact "x" ], [ a oa:TextPositionSelector ; oa:start ${start} ; oa:end ${end} ] ] .`;

  test.each<[string, string, boolean]>([
    ['three concepts in a row', '', true],
    ['S9: a concept that is a scheme', ':a a skos:ConceptScheme .', false],
    ['S13: a label both preferred and alternative', ':a skos:altLabel "a" .', false],
    ['S13: a label both alternative and hidden', ':a skos:altLabel "x" ; skos:hiddenLabel "x" .', false],
    ['S14: two preferred labels', ':a skos:prefLabel "A" .', false],
    ['S27: related to what is broader, two steps away', ':c skos:related :a .', false],
    ['S27: related to what is narrower', ':a skos:related :c .', false],
    ['S37: a concept that is a collection', ':a a skos:Collection ; skos:member :b .', false],
    ['S46: matched exactly and broadly', ':a skos:exactMatch :x ; skos:broadMatch :x .', false],
    ['a broader concept that is none', ':a skos:broader :nobody .', false],
    ['an annotation', annotation(0, 1), true],
    ['an annotation that ends before it starts', annotation(2, 1), false],
    ['an annotation of nothing', ':m a oa:Annotation ; oa:motivatedBy oa:tagging ; oa:hasBody :a .', false],
  ])('would see %s', async (_, turtle, conforms) => {
    expect((await complaints(`${PREFIXES} ${turtle}`)).length === 0).toBe(conforms);
  });
});

function nquads(quads: readonly Quad[]): string {
  return new Writer({ format: 'application/n-quads' }).quadsToString([...quads]);
}

const canonical = (input: object | string, inputFormat?: 'application/n-quads'): Promise<string> =>
  jsonld.canonize(input, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    ...(inputFormat ? { inputFormat } : {}),
  });

describe('JSON-LD', () => {
  test.each<[Kind, Readonly<Record<string, unknown>>]>([
    ['plain', {}],
    ['nasty', { mentions: false }],
    ['plain', { base: 'https://example.org/g/', type: 'method' }],
  ])('is, to its own processor, the triples of the Turtle (%s labels, %j)', async (kind, raw) => {
    const document = JSON.parse(whole(exportGraph(opened[kind], 'json-ld', raw))) as object;
    const turtle = await canonical(nquads(parse(turtleOf(kind, raw))), 'application/n-quads');
    expect((await canonical(document)).split('\n')).toEqual(turtle.split('\n'));
    expect(turtle.split('\n').length).toBeGreaterThan(100);
  });

  test('loses nothing when it is expanded: every key is one of a vocabulary', async () => {
    const document = JSON.parse(whole(exportGraph(opened.plain, 'json-ld'))) as object;
    await expect(jsonld.expand(document, { safe: true })).resolves.not.toHaveLength(0);
  });
});
