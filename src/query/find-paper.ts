// Wherever a paper is asked for, its id, its DOI or its title will do.
import { PaperweaveError } from '../lib/errors.js';
import { compareStrings, normalizeTitle, shorten } from '../lib/text.js';
import { findPaper, type Store } from '../store/index.js';
import { matchNames, type TitleMatch } from './match-names.js';

const SUGGESTED = 3;

/** Row number of the paper. @throws PaperweaveError `paper-unknown`, kind `not-found`. */
export function findPaperByName(store: Store, name: string): number {
  const byId = findPaper(store, name);
  if (byId !== undefined) return byId;
  const titles = [...matchNames(store, name).titles].sort(byScore);
  const wanted = normalizeTitle(name);
  const same = titles.find(({ title }) => normalizeTitle(title.title) === wanted);
  if (same) return same.title.paper;
  throw new PaperweaveError({
    code: 'paper-unknown',
    kind: 'not-found',
    where: 'paper',
    found: `"${shorten(name, 60)}"`,
    expected: 'the id or the title of a paper',
    suggestions: titles.slice(0, SUGGESTED).map(({ title }) => title.title),
  });
}

function byScore(a: TitleMatch, b: TitleMatch): number {
  return b.score - a.score || compareStrings(a.title.title, b.title.title);
}
