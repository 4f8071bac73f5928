// The paragraph for a methods section: what went in, what was kept, how, with which settings. All of it is read from the file.
import { compareStrings, counted } from '../lib/text.js';
import type { MethodsAnswer } from '../model/index.js';
import {
  type PartFacts,
  readCommunities,
  readContentHash,
  readMeta,
  readNumber,
  readPartFacts,
  readProvenance,
  type Store,
} from '../store/index.js';
import { defineQuery } from './query.js';
import { methodsAnswer } from './schemas/whole-answers.js';
import { formatValue, printable } from './table.js';

export const methods = defineQuery({
  id: 'methods',
  label: 'Methods',
  summary: 'a paragraph for the methods section: counts, settings and seeds of this graph',
  question: 'How do I describe this graph in a paper?',
  example: {},
  route: '/api/methods',
  answer: methodsAnswer,
  params: [],
  run: ({ store }): MethodsAnswer => {
    const part = readPartFacts(store);
    const made = part?.whole ?? wholeFacts(store);
    return {
      text: [
        readSentence(made),
        keptSentence(made),
        graphSentence(store, made),
        settingsSentence(store, made),
        ...(part ? [partSentence(store, part)] : []),
      ].join(' '),
    };
  },
  table: ({ text }) => [printable(text)],
});

type Facts = ReadonlyMap<string, string>;

const countIn = (facts: Facts) => (key: string) => Number(facts.get(`counts.${key}`) ?? 0);

/** By the keys that a part has of its whole. */
function wholeFacts(store: Store): Facts {
  return new Map([...readMeta(store), ['communities', String(readCommunities(store, 0).length)]]);
}

function readSentence(made: Facts): string {
  const count = countIn(made);
  return `${counted(count('records'), 'record')} were read from ${counted(count('documents'), 'document')}; ${counted(
    count('duplicates'),
    'duplicate',
  )} and ${counted(count('rejected'), 'record')} that could not be read were set aside, which left ${counted(
    count('papers'),
    'paper',
  )}.`;
}

function keptSentence(made: Facts): string {
  const count = countIn(made);
  return `${counted(count('mentions'), 'mention')} were found in their titles and abstracts and resolved to ${counted(
    count('concepts'),
    'concept',
  )}, joined to the papers by ${counted(count('paper_concepts'), 'edge')} and to each other by ${counted(
    count('cooccurrences'),
    'co-occurrence',
  )} and ${counted(count('relations'), 'typed relation')}; co-occurrence is weighed by association strength (van Eck and Waltman 2009).`;
}

function graphSentence(store: Store, made: Facts): string {
  const algorithm = readMeta(store).get('communities.algorithm') ?? '';
  const seed = readMeta(store).get('communities.seed') ?? '';
  const modularity = formatValue(readNumber(store, 'communities.modularity'));
  return `Community detection (${algorithm}, seed ${seed}) found ${counted(
    Number(made.get('communities')),
    'community',
    'communities',
  )} with a modularity of ${modularity}.`;
}

function settingsSentence(store: Store, whole: Facts): string {
  const { version, ...settings } = readProvenance(store);
  const listed = Object.entries(settings)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([key, value]) => `${key} ${value}`);
  const made = `The graph was made by paperweave${version ? ` ${version}` : ''}`;
  return `${made}${listed.length > 0 ? ` (${listed.join(', ')})` : ''}; the SHA-256 of its content is ${whole.get('content_hash') ?? ''}.`;
}

function partSentence(store: Store, { filters }: PartFacts): string {
  const count = countIn(readMeta(store));
  return `Shown is a part of this graph, with the places and communities of the whole: ${filters.join('; ')}. It holds ${counted(
    count('papers'),
    'paper',
  )} with ${counted(count('mentions'), 'mention')} of ${counted(count('concepts'), 'concept')}, joined by ${counted(
    count('cooccurrences'),
    'co-occurrence',
  )} and ${counted(count('relations'), 'typed relation')}, all counted in the part; the SHA-256 of its content is ${readContentHash(store)}.`;
}
