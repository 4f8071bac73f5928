import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteOnStopping } from '../../src/cli/kept-on-stop.js';
import { createProgressDisplay } from '../../src/cli/progress-bar.js';

const { isTTY } = process.stderr;

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

/** What lands on standard error, colours and cursor moves taken out. */
function listen(terminal: boolean): () => string[] {
  process.stderr.isTTY = terminal;
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => stripVTControlCharacters(String(text)).trim());
}

describe('progress on a terminal', () => {
  it('shows each stage as it begins, however soon it comes after the one before', () => {
    const said = listen(true);
    const { show } = createProgressDisplay(false);
    show({ stage: 'extract', done: 1, total: 2 });
    show({ stage: 'extract', done: 1, total: 2 });
    show({ stage: 'resolve', done: 0 });
    show({ stage: 'weave', done: 12 });
    expect(said().map((line) => line.split(/\s+/)[0])).toEqual(['extract', 'resolve', 'weave']);
  });

  it('says no number where none is known yet', () => {
    const said = listen(true);
    createProgressDisplay(false).show({ stage: 'resolve', done: 0 });
    expect(said()).toEqual(['resolve']);
  });

  it('says beforehand what stopping keeps in the stages that end without a word', () => {
    const said = listen(true);
    const { show } = createProgressDisplay(false, noteOnStopping);
    show({ stage: 'extract', done: 2, total: 2 });
    show({ stage: 'store', done: 0 });
    expect(said()[0]).not.toContain('Ctrl-C');
    expect(said()[1]).toMatch(/^store +Ctrl-C keeps what was extracted$/);
  });
});

describe('progress elsewhere', () => {
  it('is silent where all is over at once', () => {
    const said = listen(false);
    createProgressDisplay(false, noteOnStopping).show({ stage: 'store', done: 0 });
    expect(said()).toEqual([]);
  });
});
