// A map that may draw only a part of its graph says so, and what it leaves out joins it while it is looked at.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapAnswer, PathAnswer } from '../../src/model/index.js';
import { address, heading, labelBoxes, placeOf, serveToBrowser, settledPlaceOf } from './visitor.js';

const MOST = 150;

const visits = serveToBrowser();

let whole: MapAnswer;
let bounded: MapAnswer;

beforeAll(async () => {
  whole = await ask('map');
  bounded = await ask(`map?maxConcepts=${MOST}&maxPapers=${MOST}`);
});

async function ask<T>(question: string): Promise<T> {
  const answer = await fetch(`${visits.served().url}api/${question}`);
  return (await answer.json()) as T;
}

const openMap = (at = '/', most = MOST) => visits.openMap({ at }, `${visits.served().url}?most=${most}`);

/** Ids of what is not drawn, those with most to show first. */
function leftOut(): { readonly concepts: string[]; readonly papers: string[] } {
  const { nodes, counts } = whole;
  const drawn = new Set(bounded.nodes.id);
  const order = nodes.id.map((_, node) => node).sort((a, b) => nodes.count[b]! - nodes.count[a]!);
  const out = order.filter((node) => !drawn.has(nodes.id[node]!));
  const ids = (kept: readonly number[]) => kept.map((node) => nodes.id[node]!);
  return {
    concepts: ids(out.filter((node) => node < counts.concepts)),
    papers: ids(out.filter((node) => node >= counts.concepts)),
  };
}

const isOnMap = (page: Page, id: string) =>
  page.evaluate((wanted) => globalThis.__paperweave!.placeOf(wanted) !== undefined, id);

const onMap = (page: Page, id: string) => expect.poll(() => isOnMap(page, id)).toBe(true);

const number = (value: number) => value.toLocaleString('en');

describe('a map that draws a part', () => {
  it('tells how many of how many', async () => {
    const page = await openMap();
    const { concepts, papers } = whole.counts;
    const lead = await page.locator('.reader .lead').first().textContent();
    for (const told of [concepts, papers, MOST]) expect(lead).toContain(number(told));
    expect(await page.locator('.legend .note').allTextContents()).toEqual([
      `Counted among the ${MOST} concepts that are drawn, of ${number(concepts)}.`,
      `“all” are ${MOST} of the ${number(papers)} papers, spread over the years; those around the focus always come.`,
    ]);
    const byType = await page.locator('.legend fieldset').first().locator('.count').allTextContents();
    expect(byType.reduce((sum, count) => sum + Number(count), 0)).toBe(MOST);
  });

  it('lists what it draws, and says of how many', async () => {
    const page = await visits.open({ at: '/?view=table&min=1' }, `${visits.served().url}?most=${MOST}`);
    const told = page.locator('.table-bar .note');
    await expect
      .poll(() => told.textContent())
      .toBe(`${MOST} rows, from the ${MOST} best known of ${number(whole.counts.concepts)} concepts`);
  });

  it('stays as it is where all is drawn', async () => {
    const page = await visits.openMap();
    expect(await page.locator('.legend .note').count()).toBe(0);
    expect(await page.locator('.reader .lead').first().textContent()).not.toContain('best known are drawn');
  });
});

describe('a concept that is not drawn', () => {
  it('joins the map where it belongs, with its papers, and goes again', async () => {
    const [id] = leftOut().concepts;
    const page = await openMap();
    expect(await isOnMap(page, id!)).toBe(false);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/concept/${id}`);
    await onMap(page, id!);
    await page.getByText('Not among the best known').waitFor();
    const label = whole.nodes.label[whole.nodes.id.indexOf(id!)]!;
    expect(await heading(page)).toBe(label);
    await expect.poll(async () => (await labelBoxes(page)).map(({ text }) => text)).toContain(label);
    const { paperUses } = await ask<{ paperUses: { paper: { id: string } }[] }>(`concepts/${id}`);
    for (const { paper } of paperUses) await onMap(page, paper.id);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOnMap(page, id!)).toBe(false);
    expect(address(page)).toBe('#/');
  });

  it('is found by its name', async () => {
    const id = leftOut().concepts[1]!;
    const page = await openMap();
    await page.keyboard.press('/');
    await page.keyboard.type(whole.nodes.label[whole.nodes.id.indexOf(id)]!);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe(`#/concept/${id}`);
    await onMap(page, id);
  });

  it('can be pointed at and chosen beside the one in focus', async () => {
    const [id] = leftOut().concepts;
    const { paperUses } = await ask<{ paperUses: { paper: { id: string } }[] }>(`concepts/${id}`);
    const paper = paperUses.map((use) => use.paper.id).find((each) => leftOut().papers.includes(each))!;
    const page = await openMap(`/concept/${id}`);
    await onMap(page, paper);
    const place = await settledPlaceOf(page, paper);
    await page.mouse.click(place.x, place.y);
    await expect.poll(() => address(page)).toBe(`#/paper/${encodeURIComponent(paper)}`);
    await onMap(page, paper);
  });

  it('may be one of a pair, of which both stand on the map', async () => {
    const [a] = leftOut().concepts;
    const { neighbors } = await ask<{ neighbors: { concept: { id: string } }[] }>(
      `concepts/${a}/neighbors?limit=1`,
    );
    const b = neighbors[0]!.concept.id;
    const page = await openMap(`/pair/${a}/${b}`);
    await onMap(page, a!);
    await onMap(page, b);
    await page.getByText('Sentences that hold both').waitFor();
  });
});

describe('a path', () => {
  it('has all its steps on the map', async () => {
    const { paths } = await ask<PathAnswer>('path?from=grokking&to=weight-decay&limit=4');
    const first = paths.findIndex(({ steps }) => steps.length > 1);
    const steps = paths[first]!.steps.flatMap(({ from, to }) => [from.id, to.id]);
    const page = await openMap('/pair/grokking/weight-decay', 5);
    for (const id of steps) await onMap(page, id);
  });
});

describe('a concept that is drawn', () => {
  it('shows its own papers, drawn or not', async () => {
    const out = new Set(leftOut().papers);
    const { paperUses } = await ask<{ paperUses: { paper: { id: string } }[] }>('concepts/grokking');
    const missing = paperUses.map(({ paper }) => paper.id).filter((id) => out.has(id));
    expect(missing.length).toBeGreaterThan(0);
    const page = await openMap('/concept/grokking');
    for (const id of missing) await onMap(page, id);
  });
});

describe('a paper that is not drawn', () => {
  it('joins the map with its concepts', async () => {
    const [id] = leftOut().papers;
    const { concepts } = await ask<{ concepts: { concept: { id: string } }[] }>(
      `papers/${encodeURIComponent(id!)}`,
    );
    const page = await openMap(`/paper/${encodeURIComponent(id!)}`);
    await page.getByText('Not among the papers that the map draws').waitFor();
    for (const each of [id!, ...concepts.map(({ concept }) => concept.id)]) await onMap(page, each);
    const place = await placeOf(page, id!);
    expect([place.x > 0, place.y > 0]).toEqual([true, true]);
  });
});
