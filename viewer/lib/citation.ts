// A sentence with the paper that says it, as one copies it into a text.
import type { PaperRef } from '../../src/model/index.js';

export function quotationOf(sentence: string, paper: PaperRef): string {
  const year = paper.year === undefined ? '' : `, ${paper.year}`;
  return `“${sentence.trim()}” (${paper.title}${year})`;
}
