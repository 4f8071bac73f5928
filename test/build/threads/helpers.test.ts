// Work shared with helping threads comes to the same as work done alone, also where a helper cannot be had or is lost.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type AnalysisInput,
  type AnalysisOptions,
  type CorpusMap,
  mapCorpus,
} from '../../../src/analyze/index.js';
import { extractPapers } from '../../../src/build/index.js';
import { type Helper, startHelper } from '../../../src/build/threads/helper.js';
import { mapOn } from '../../../src/build/threads/map-on.js';
import { packBeside } from '../../../src/build/threads/pack-beside.js';
import { type Reading, readOn } from '../../../src/build/threads/read-on.js';
import { WEAVE_TASKS } from '../../../src/build/threads/weave-tasks.js';
import {
  broaderEdges,
  buildEdges,
  headEdges,
  paperConceptEdges,
  relationEdges,
  type StretchFindings,
} from '../../../src/graph/index.js';
import { resolveConcepts } from '../../../src/resolve/index.js';
import { seedPapers } from '../corpora.js';

/** Copies everything on the way, as a thread would. */
const able: Helper = {
  ask: async (name, input) => structuredClone(WEAVE_TASKS[name](structuredClone(input) as never)) as never,
  end: () => {},
};
const lost: Helper = { ask: () => Promise.reject(new Error('lost')), end: () => {} };

let reading: Reading;

beforeAll(async () => {
  const papers = await seedPapers(60);
  const extractions = await extractPapers(papers, { workers: 1 });
  reading = { papers, extractions, resolution: resolveConcepts(papers, extractions) };
});

describe('papers read for their edges', () => {
  const edgesOf = (read: readonly StretchFindings[]) => {
    const { concepts } = reading.resolution;
    return {
      paperConcept: paperConceptEdges(read),
      broader: broaderEdges(headEdges(concepts), read, concepts.length),
      relations: relationEdges(read),
    };
  };

  test.each<[string, readonly Helper[]]>([
    ['alone', []],
    ['with a helper', [able]],
    ['with three', [able, able, able]],
    ['with a helper that is lost', [able, lost]],
  ])('%s', async (_, helpers) => {
    const { papers, extractions, resolution } = reading;
    const { paperConcept, broader, relations } = buildEdges(papers, extractions, resolution);
    expect(relations.length).toBeGreaterThan(3);
    const read = await readOn(helpers, reading);
    expect(read).toHaveLength(1 + helpers.length);
    expect(edgesOf(read)).toEqual({ paperConcept, broader, relations });
  });

  test('with more helpers than papers', async () => {
    const papers = reading.papers.slice(0, 2);
    const extractions = reading.extractions.slice(0, 2);
    const few = { papers, extractions, resolution: resolveConcepts(papers, extractions) };
    const [alone, shared] = await Promise.all([readOn([], few), readOn([able, able, able], few)]);
    expect(paperConceptEdges(shared)).toEqual(paperConceptEdges(alone));
  });
});

describe('the map of a corpus', () => {
  let corpus: AnalysisInput;
  let kept: AnalysisOptions;
  let maps: readonly CorpusMap[];

  beforeAll(() => {
    const papers = reading.papers.slice(0, 12);
    const extractions = reading.extractions.slice(0, 12);
    const resolution = resolveConcepts(papers, extractions);
    corpus = { papers, resolution, edges: buildEdges(papers, extractions, resolution) };
    const known = papers.slice(1);
    const nodes = (ids: readonly string[]) => ({
      ids,
      x: Float64Array.from(ids, (_, i) => i),
      y: Float64Array.from(ids, (_, i) => -i),
      community: new Int32Array(ids.length),
    });
    const level = (depth: number) => ({ level: depth, id: 0, label: 'all', stability: 1 });
    kept = {
      seed: 42,
      earlier: {
        papers: nodes(known.map(({ id }) => id)),
        concepts: nodes([]),
        communities: [level(0), { ...level(1), parent: 0 }],
        levels: 2,
        laidOut: 100,
        changed: 0,
      },
    };
    maps = [mapCorpus(corpus, { seed: 42 }), mapCorpus(corpus, kept)];
  });

  test.each<[string, Helper | undefined]>([
    ['without a helper', undefined],
    ['with one', able],
    ['with one that is lost', lost],
  ])('%s', async (_, helper) => {
    expect(await mapOn(helper, corpus, { seed: 42 })).toEqual(maps[0]);
    expect(await mapOn(helper, corpus, kept)).toEqual(maps[1]);
  });
});

describe('threads that cannot be had', () => {
  // Beside the sources there is no compiled worker, so every thread that is started here is lost at once.
  test('a helper says so', async () => {
    const helper = startHelper();
    await expect(helper.ask('read', {} as never)).rejects.toThrow();
    helper.end();
  });

  test.each([1, 2])('abstracts are left to the writer, with %i workers', async (workers) => {
    using packing = packBeside(reading.papers, workers);
    expect(await packing.packed).toBeUndefined();
  });

  test('extraction is done here', async () => {
    const papers = [...reading.papers, ...reading.papers, ...reading.papers];
    const told: number[] = [];
    const found = await extractPapers(papers, { workers: 2, onBatch: (batch) => told.push(batch.length) });
    const mentionsOf = (paper: number) => reading.extractions[paper % reading.papers.length]!.mentions;
    expect(found.map(({ mentions }) => mentions)).toEqual(papers.map((_, i) => mentionsOf(i)));
    expect(told).toEqual([128, 52]);
  });
});
