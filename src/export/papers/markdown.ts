// A reading list in Markdown: the papers by community, each with what it introduces and is about.
import type { Asked } from '../../query/asked.js';
import { readCommunities, readConceptRef, readConceptsOf, readKeyPapers } from '../../store/index.js';
import { chunked } from '../chunked.js';
import { cleanLine } from '../clean-text.js';
import { defineFormat } from '../format.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { type SelectedPaper, selectedPapers } from './selected-papers.js';

const MOST_CONCEPTS = 6;

export const markdown = defineFormat({
  id: 'markdown',
  label: 'Reading list, Markdown',
  summary: 'The papers by community, each with its main concepts, for people and notes',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(readingList(kb, [...selectedPapers(kb, values)])),
});

function* readingList(kb: Asked, papers: readonly SelectedPaper[]): Iterable<string> {
  yield `# Reading list\n\n${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}\n`;
  for (const { id, label } of readCommunities(kb.store, 0)) {
    const own = papers.filter(({ community }) => community === id);
    if (own.length === 0) continue;
    yield `\n## ${escapeMarkdown(label)}\n\n`;
    for (const each of keyPapersFirst(kb, id, own)) yield item(kb, each);
  }
}

/** The papers that stand for the community come first, the others in their own order. */
function keyPapersFirst(
  kb: Asked,
  community: number,
  papers: readonly SelectedPaper[],
): readonly SelectedPaper[] {
  const ranks = new Map(readKeyPapers(kb.store, 0, community).map((paper, rank) => [paper, rank]));
  const rankOf = ({ number }: SelectedPaper) => ranks.get(number) ?? ranks.size;
  return [...papers].sort((a, b) => rankOf(a) - rankOf(b) || a.number - b.number);
}

function item(kb: Asked, selected: SelectedPaper): string {
  const { paper } = selected;
  const title = escapeMarkdown(paper.title) || escapeMarkdown(paper.id);
  const address = paper.url ?? (paper.doi === undefined ? undefined : `https://doi.org/${paper.doi}`);
  const named = address === undefined ? title : `[${title}](<${linkAddress(address)}>)`;
  const about = [
    paper.authors.map(escapeMarkdown).join(', '),
    escapeMarkdown(paper.venue ?? ''),
    String(paper.year ?? ''),
  ];
  const facts = about.filter(Boolean).join('. ');
  return `- ${named}${facts ? `  \n  ${facts}` : ''}${conceptLine(kb, selected)}\n`;
}

function conceptLine({ store }: Asked, { number, concepts: wanted }: SelectedPaper): string {
  const held = readConceptsOf(store, number).filter(({ concept }) => wanted.has(concept));
  const concepts = held.slice(0, MOST_CONCEPTS);
  const names = concepts.map(({ concept, role }) => {
    const label = escapeMarkdown(readConceptRef(store, concept).label);
    return role === 'introduces' ? `**${label}**` : label;
  });
  return names.length > 0 ? `  \n  ${names.filter((name) => !/^\**$/.test(name)).join(' · ')}` : '';
}

/** Nothing in a title is markup or HTML, nor begins a list or a heading. */
function escapeMarkdown(text: string): string {
  const inline = cleanLine(text).replace(/[\\`*_[\]<>~&$|]/g, '\\$&');
  return inline.replace(/^(?:[-+#=]|\d+(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** Only addresses of the web are links; others would be a way to run something. */
function linkAddress(address: string): string {
  const clean = cleanLine(address).replace(/[<>\\\s]/g, (found) => encodeURIComponent(found));
  return /^https?:\/\//i.test(clean) ? clean : `https://${clean.replace(/^[a-z][a-z0-9+.-]*:/i, '')}`;
}
