// Does a paper bring a name of its own? Then the name is not what another paper means by it.
import type { Paper } from '../../model/index.js';

/** `we propose X`, with nothing between, so that `we present monocular SLAM` brings no SLAM. */
const BRINGING =
  /\b(?:we|paper|work|study)(?:,? [\w,]+){0,4}? (?:propose|introduce|present|develop|release)s?,? $/i;
const BROUGHT = /^["”'’]?(?:s?[,:.;]| \(| --?| [–—]| (?:that|which|to|for)\b)/;
/** `we propose a method called X`. */
const NAMING =
  /\b(?:we|paper|work|our)\b[^.]{0,40}\b(?:propose|introduce|present|develop|design|release|devise|build|construct|create)s?\b[^.;]{0,110}\b(?:called|named|dubbed|termed|namely|-|--|–|—)(?: as)? $/i;
const WINDOW = 200;

/** True where the paper's title or abstract names the thing as its own. */
export function coins(paper: Pick<Paper, 'title' | 'abstract'>, name: string): boolean {
  if (titleNames(paper.title, name)) return true;
  const at = paper.abstract.indexOf(name);
  if (at < 0) return false;
  const before = paper.abstract.slice(Math.max(0, at - WINDOW), at).replace(/["“'‘]+$/, '');
  return (
    NAMING.test(before) || (BRINGING.test(before) && BROUGHT.test(paper.abstract.slice(at + name.length)))
  );
}

/** `X: what it is`. */
export function titleNames(title: string, name: string): boolean {
  return title.startsWith(name) && /^\s?(?::|\s[-–—]\s)/.test(title.slice(name.length));
}

const SUBTITLE_WORDS = 5;

/** First words after `X:`, to tell two things of one name apart. */
export function subtitleOf(title: string, name: string): string | undefined {
  if (!titleNames(title, name)) return undefined;
  const words = title.slice(name.length).match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.slice(0, SUBTITLE_WORDS).join(' ') || undefined;
}
