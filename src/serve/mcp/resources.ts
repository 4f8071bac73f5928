// Concepts and papers as resources that an agent, or the person before it, can attach: `paperweave://concepts/{concept}`.
import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { KnowledgeBase } from '../../query/index.js';
import { agentAnswer } from './agent-answer.js';

const SCHEME = 'paperweave://';
const JSON_TYPE = 'application/json';

interface Kind {
  readonly path: string;
  readonly label: string;
  readonly summary: string;
  /** Name of the template's variable. */
  readonly variable: string;
  readonly read: (kb: KnowledgeBase, name: string) => object;
  /** Ids that a beginning may stand for. */
  readonly complete: (kb: KnowledgeBase, begun: string) => readonly string[];
}

const MOST_COMPLETIONS = 20;

const KINDS: readonly Kind[] = [
  {
    path: 'concepts',
    label: 'Concept',
    summary: 'A concept by id, label or alias: type, aliases, papers, relations',
    variable: 'concept',
    read: (kb, name) => kb.concept(name),
    complete: (kb, begun) =>
      kb
        .search(begun, { kind: 'concept', limit: MOST_COMPLETIONS })
        .hits.flatMap(({ concept }) => (concept ? [concept.id] : [])),
  },
  {
    path: 'papers',
    label: 'Paper',
    summary: 'A paper by id or title: abstract, authors, concepts',
    variable: 'paper',
    read: (kb, name) => kb.paper(name),
    complete: (kb, begun) =>
      kb
        .search(begun, { kind: 'paper', limit: MOST_COMPLETIONS })
        .hits.flatMap(({ paper }) => (paper ? [paper.id] : [])),
  },
];

export const RESOURCES: readonly Resource[] = [
  {
    uri: `${SCHEME}stats`,
    name: 'stats',
    title: 'The whole',
    description: 'Counts, types, quality, and what made this graph',
    mimeType: JSON_TYPE,
  },
  {
    uri: `${SCHEME}communities`,
    name: 'communities',
    title: 'Communities',
    description: 'The fields of this corpus, with their key concepts and papers',
    mimeType: JSON_TYPE,
  },
];

export const RESOURCE_TEMPLATES: readonly ResourceTemplate[] = KINDS.map((kind) => ({
  uriTemplate: `${SCHEME}${kind.path}/{${kind.variable}}`,
  name: kind.variable,
  title: kind.label,
  description: kind.summary,
  mimeType: JSON_TYPE,
}));

/** @throws PaperweaveError where the address or what it names is unknown. */
export function readResource(kb: KnowledgeBase, uri: string): ReadResourceResult {
  const text = JSON.stringify(agentAnswer(lookUp(kb, uri)));
  return { contents: [{ uri, mimeType: JSON_TYPE, text }] };
}

function lookUp(kb: KnowledgeBase, uri: string): object {
  if (uri === `${SCHEME}stats`) return kb.stats();
  if (uri === `${SCHEME}communities`) return kb.communities();
  for (const { path, read } of KINDS) {
    const start = `${SCHEME}${path}/`;
    if (uri.startsWith(start)) return read(kb, decode(uri.slice(start.length)));
  }
  throw unknownAddress(uri);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unknownAddress(text);
  }
}

function unknownAddress(found: string): PaperweaveError {
  return new PaperweaveError({
    code: 'resource-unknown',
    kind: 'not-found',
    where: 'resource',
    found: `"${found}"`,
    expected: `${SCHEME}concepts/{concept} or ${SCHEME}papers/{paper}`,
  });
}

/** Completions for the variable of a template; none for what is no template. */
export function completeResource(kb: KnowledgeBase, uriTemplate: string, begun: string): readonly string[] {
  const kind = KINDS.find(({ path }) => uriTemplate.startsWith(`${SCHEME}${path}/`));
  return kind && begun.trim() !== '' ? kind.complete(kb, begun) : [];
}
