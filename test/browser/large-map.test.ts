// A map of some thousand nodes is drawn with points and lines, and only the camera and the filters make the graphics card work:
// what the pointer lights is drawn above it. Labels keep apart, and filters hold back what they say.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildExtracted } from '../../src/build/index.js';
import { CONCEPT_TYPES, type MapAnswer } from '../../src/model/index.js';
import { overlaps } from '../../viewer/map/view.js';
import { sizeOf, syntheticPapers } from '../bench/viewer/synthetic-papers.js';
import { type Served, serveDatabase } from './server.js';
import { address, heading, labelBoxes, serveToBrowser, settledPlaceOf } from './visitor.js';

const NODES = 6000;

const visits = serveToBrowser(serveSynthetic);

async function serveSynthetic(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-large-'));
  const out = join(folder, 'large.db');
  const { papers, extractions } = syntheticPapers(sizeOf(NODES));
  const all = papers.map((_, position) => position);
  const counts = { documents: 1, records: all.length, papers: all.length, duplicates: 0, rejected: 0 };
  const nothing = { records: papers.map(() => []), tallies: [], diagnostics: [], perDocument: [] };
  await buildExtracted({ ...nothing, papers, counts, inputOrder: all }, extractions, { out });
  return serveDatabase(folder, out);
}

/** What WebGL was told to do. */
interface Work {
  draws: number;
  bytes: number;
  readonly primitives: number[];
}

declare global {
  var __work: Work | undefined;
}

/** Runs in the page, before its scripts. */
function countWork(): void {
  const work: Work = { draws: 0, bytes: 0, primitives: [] };
  globalThis.__work = work;
  const webgl = WebGL2RenderingContext.prototype;
  const { drawArrays, bufferData } = webgl;
  webgl.drawArrays = function (this: WebGL2RenderingContext, mode, first, count) {
    work.draws++;
    if (!work.primitives.includes(mode)) work.primitives.push(mode);
    drawArrays.call(this, mode, first, count);
  };
  webgl.bufferData = function (this: WebGL2RenderingContext, ...given: Parameters<typeof bufferData>) {
    work.bytes += ArrayBuffer.isView(given[1]) ? given[1].byteLength : 0;
    bufferData.apply(this, given);
  } as typeof bufferData;
}

const open = (at = '/') => visits.openMap({ at, before: countWork });

function workDone(page: Page): Promise<Work> {
  return page.evaluate(() => globalThis.__work!);
}

async function ask<T>(question: string): Promise<T> {
  const answer = await fetch(`${visits.served().url}api/${question}`);
  return (await answer.json()) as T;
}

const mapAnswer = () => ask<MapAnswer>('map?mentions=60');

/** Names of areas and of their parts, which are those of concepts too. */
async function areaNames(): Promise<Set<string>> {
  const levels = await Promise.all(
    [0, 1, 2].map((level) => ask<{ communities: MapAnswer['communities'] }>(`communities?level=${level}`)),
  );
  return new Set(
    levels.flatMap(({ communities = [] }) => communities.flatMap(({ label }) => label.split(' · '))),
  );
}

/** Brings a concept to the middle, so near that no other lies under the pointer. */
async function approach(page: Page, { nodes }: MapAnswer, id: string): Promise<void> {
  const node = nodes.id.indexOf(id);
  const share = (values: readonly number[]) => {
    const least = values.reduce((a, b) => Math.min(a, b));
    return (values[node]! - least) / (values.reduce((a, b) => Math.max(a, b)) - least);
  };
  await page.evaluate(
    ([across, down]) => globalThis.__paperweave!.move(across!, down!, 12),
    [share(nodes.x), 1 - share(nodes.y)],
  );
}

const [POINTS, LINES] = [0, 1];

/** Names that stand on the map. */
const names = async (page: Page) => (await labelBoxes(page)).map(({ text }) => text);

describe('a large map', () => {
  it('lights what is pointed at and what is pinned without drawing the graph again', async () => {
    const map = await mapAnswer();
    const known = map.communities[0]!.keyConcepts[0]!;
    const label = map.nodes.label[map.nodes.id.indexOf(known.id)]!;
    const page = await open();
    await approach(page, map, known.id);
    const place = await settledPlaceOf(page, known.id);
    const before = await workDone(page);
    expect(before.primitives.toSorted()).toEqual([POINTS, LINES]);
    expect(before.bytes).toBeGreaterThan(NODES * 20);

    await page.mouse.move(place.x, place.y);
    await page.locator('.map.is-lit').waitFor();
    const around = await names(page);
    expect(around).toContain(label);
    await page.mouse.click(place.x, place.y);
    await expect.poll(() => heading(page)).toContain(label);
    expect(address(page)).toBe(`#/concept/${known.id}`);
    const after = await workDone(page);
    expect([after.draws, after.bytes]).toEqual([before.draws, before.bytes]);

    await page.goBack();
    await expect.poll(() => page.locator('.map.is-lit').count()).toBe(0);
  });

  it('is drawn again as the camera moves, and its labels keep apart', async () => {
    const page = await open();
    const before = await workDone(page);
    let seen = 0;
    for (const zoom of [0.6, 1, 1.7, 3, 6, 14, 36]) {
      await page.evaluate((to) => globalThis.__paperweave!.move(0.45, 0.55, to), zoom);
      const boxes = await labelBoxes(page);
      seen += boxes.length;
      const meeting = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)));
      expect(meeting).toEqual([]);
    }
    expect(seen).toBeGreaterThan(50);
    expect((await workDone(page)).draws).toBeGreaterThan(before.draws);
  });

  it('moves under the hand, and every name with it', async () => {
    const { nodes, communities } = await mapAnswer();
    const { id } = communities[0]!.keyConcepts[0]!;
    expect(nodes.id).toContain(id);
    const page = await open();
    const start = await settledPlaceOf(page, id);
    await page.mouse.move(500, 60);
    await page.mouse.down();
    await page.mouse.move(580, 100, { steps: 4 });
    await page.mouse.up();
    const end = await settledPlaceOf(page, id);
    expect(Math.round(end.x - start.x)).toBeGreaterThan(40);
    expect(Math.round(end.y - start.y)).toBeGreaterThan(20);
  });

  it('names only what the filters leave', async () => {
    const { nodes, counts } = await mapAnswer();
    const areas = await areaNames();
    const datasets = nodes.type.filter((type) => type === CONCEPT_TYPES.indexOf('dataset')).length;
    const page = await open('/?types=dataset');
    const told = await page.locator('.filter-chips .remaining').textContent();
    expect(told).toContain(datasets.toLocaleString('en'));
    expect(told).toContain(counts.concepts.toLocaleString('en'));
    const typeOf = new Map(
      nodes.id.slice(0, counts.concepts).map((_, i) => [nodes.label[i]!, nodes.type[i]!]),
    );
    await page.evaluate(() => globalThis.__paperweave!.move(0.5, 0.5, 3));
    const concepts = (await names(page)).filter((name) => typeOf.has(name) && !areas.has(name));
    expect(concepts.length).toBeGreaterThan(5);
    expect(concepts.filter((name) => typeOf.get(name) !== CONCEPT_TYPES.indexOf('dataset'))).toEqual([]);
  });
});
