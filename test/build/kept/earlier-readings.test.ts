// What an earlier build read in the papers is taken over where the same would be read again, and nowhere else.
import { copyFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, type EarlierBuild, readEarlierBuild } from '../../../src/build/index.js';
import { createExtractor, extractorKey } from '../../../src/extract/index.js';
import {
  type EarlierReadings,
  type KeptReadings,
  keptReadings,
  readStretch,
  relationEdges,
  type Stretch,
} from '../../../src/graph/index.js';
import { type ReadPaper, readPapers } from '../../../src/graph/reading.js';
import type { Concept, Paper, Resolution } from '../../../src/model/index.js';
import { resolveConcepts } from '../../../src/resolve/index.js';
import { Database } from '../../../src/store/sqlite.js';
import { temporaryFolder } from '../../store/folder.js';
import { found, partOf, seedPapers } from '../corpora.js';

const at = temporaryFolder();
const KEY = extractorKey();
let papers: readonly Paper[];
let resolution: Resolution;
let stretch: Stretch;
let read: readonly ReadPaper[];

beforeAll(async () => {
  const some = await seedPapers(60);
  await build(found(partOf('some', some)), { out: at('earlier.db'), workers: 1 });
  papers = readEarlierBuild(at('earlier.db')).sources.papers;
  const { extract } = createExtractor();
  const extractions = papers.map((paper) => extract(paper));
  resolution = resolveConcepts(papers, extractions);
  stretch = { papers, extractions, conceptOf: resolution.conceptOf, firstPaper: 0, firstMention: 0 };
  read = [...readPapers(stretch)];
});

const earlierOf = (earlier: EarlierBuild, of = papers): EarlierReadings => earlier.readingsOf(KEY, of)!;
const here = (): EarlierReadings => earlierOf(readEarlierBuild(at('earlier.db')));
const papersKept = (kept: KeptReadings): readonly number[] =>
  read.filter((paper) => kept(paper) !== undefined).map(({ index }) => index);

/** A copy of the earlier database, changed by hand. */
function changed(name: string, sql: string): EarlierBuild {
  copyFileSync(at('earlier.db'), at(name));
  const database = new Database(at(name));
  database.exec(sql);
  database.close();
  return readEarlierBuild(at(name));
}

describe('of the same papers', () => {
  test('nearly all readings are kept, and give the edges that reading gives', () => {
    const corpus = { concepts: resolution.concepts, papers: papers.length };
    const kept = keptReadings(here(), resolution.concepts);
    expect(papersKept(kept).length).toBeGreaterThan(50);
    expect(papersKept(kept).length).toBeLessThan(papers.length);
    const [again, anew] = [readStretch(stretch, corpus, kept), readStretch(stretch, corpus)];
    expect(again.paperConcept).toEqual(anew.paperConcept);
    expect(again.broader).toEqual(anew.broader);
    expect(relationEdges([again])).toEqual(relationEdges([anew]));
    expect(relationEdges([anew]).length).toBeGreaterThan(20);
  });

  test('also where papers and mentions have other numbers now', () => {
    const later = papers.slice(10);
    const firstMention = read[10]!.firstMention;
    const conceptOf = resolution.conceptOf.slice(firstMention);
    const part = {
      papers: later,
      extractions: stretch.extractions.slice(10),
      conceptOf,
      firstPaper: 0,
      firstMention: 0,
    };
    const corpus = { concepts: resolution.concepts, papers: papers.length };
    const earlier = earlierOf(readEarlierBuild(at('earlier.db')), later);
    const again = readStretch(part, corpus, keptReadings(earlier, resolution.concepts));
    const anew = readStretch(part, corpus);
    expect(again.paperConcept).toEqual(anew.paperConcept);
    expect(relationEdges([again])).toEqual(relationEdges([anew]));
  });
});

describe('a paper is read again', () => {
  const CHANGES: readonly (readonly [name: string, change: (concept: Concept) => Concept])[] = [
    ['has another label', (concept) => ({ ...concept, label: `${concept.label} network` })],
    ['is of another type', (concept) => ({ ...concept, type: concept.type === 'task' ? 'metric' : 'task' })],
    ['came to be known', (concept) => ({ ...concept, papers: concept.papers + 3 })],
    ['goes by another id', (concept) => ({ ...concept, id: `${concept.id}-2` })],
  ];

  test.for(CHANGES)('where one of its concepts %s', ([, change]) => {
    const all = papersKept(keptReadings(here(), resolution.concepts));
    const paper = read[all[0]!]!;
    const rare = paper.mentions
      .map(({ concept }) => concept)
      .find((each) => resolution.concepts[each]!.papers < 3)!;
    const concepts = resolution.concepts.map((concept, i) => (i === rare ? change(concept) : concept));
    const holders = read.filter(({ conceptOf }) => conceptOf.includes(rare)).map(({ index }) => index);
    const left = papersKept(keptReadings(here(), concepts));
    expect(left).toEqual(all.filter((index) => !holders.includes(index)));
  });

  test('where one of its mentions is of another concept', () => {
    const all = papersKept(keptReadings(here(), resolution.concepts));
    const paper = read[all[0]!]!;
    const conceptOf = paper.conceptOf.slice();
    conceptOf[0] = conceptOf[0] === 0 ? 1 : 0;
    expect(keptReadings(here(), resolution.concepts)({ ...paper, conceptOf })).toBeUndefined();
  });

  test('but not where a concept that many papers hold is held by one more', () => {
    const known = resolution.concepts.findIndex((concept) => concept.papers >= 4);
    const concepts = resolution.concepts.map((concept, i) =>
      i === known ? { ...concept, papers: concept.papers + 1 } : concept,
    );
    const all = papersKept(keptReadings(here(), resolution.concepts));
    expect(papersKept(keptReadings(here(), concepts))).toEqual(all);
  });

  test('where what was kept of it names mentions that it does not have', () => {
    const earlier = changed('damaged.db', 'UPDATE relation_evidence SET object_mention = 999');
    const all = papersKept(keptReadings(here(), resolution.concepts));
    const left = papersKept(keptReadings(earlierOf(earlier), resolution.concepts));
    expect(left.length).toBeLessThan(all.length);
  });
});

describe('nothing is taken over', () => {
  test('from a build that read in another way', () => {
    const sql = "UPDATE meta SET value = 'another' WHERE key = 'provenance.reading'";
    expect(changed('other.db', sql).readingsOf(KEY, papers)).toBeUndefined();
  });

  test('from a build with another extractor', () => {
    expect(readEarlierBuild(at('earlier.db')).readingsOf('another', papers)).toBeUndefined();
  });

  test('for a paper in other words', () => {
    const [first, ...others] = papers as readonly [Paper, ...Paper[]];
    const told = [{ ...first, abstract: `${first.abstract} More.` }, ...others];
    const readings = readEarlierBuild(at('earlier.db')).readingsOf(KEY, told)!;
    expect(readings.known).toBe(papers.length - 1);
    expect(readings.of(0)).toBeUndefined();
  });
});
