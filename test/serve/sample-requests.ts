// A good request to any query, from its declaration: a query is tested over HTTP by being in the table.
import type { Parameter } from '../../src/lib/parameters.js';
import type { Query } from '../../src/query/index.js';

/** Values that the fixture knows; any other text is taken for a concept. */
const KNOWN: Readonly<Record<string, string>> = {
  paper: '10.1000/ewc.2017',
  q: 'hallu',
  b: 'hallucination',
  to: 'hallucination',
};

const CONCEPT = 'RAG';

function sampleOf(parameter: Parameter): string {
  const known = KNOWN[parameter.id];
  if (known !== undefined) return known;
  if (parameter.type === 'text') return CONCEPT;
  if (parameter.type === 'choice') return parameter.choices[0]!;
  return parameter.type === 'boolean' ? 'true' : String(parameter.min ?? 0);
}

/** What the query needs, and no more, by name. */
export function sampleValues(query: Query): Readonly<Record<string, string>> {
  const needed = query.params.filter(({ required }) => required);
  return Object.fromEntries(needed.map((each) => [each.id, sampleOf(each)]));
}

export function samplePath(query: Query): string {
  const values = { ...sampleValues(query) };
  const path = query.route.replace(/\{(\w+)\}/g, (_, id: string) => {
    const value = values[id]!;
    delete values[id];
    return encodeURIComponent(value);
  });
  const rest = new URLSearchParams(values).toString();
  return rest === '' ? path : `${path}?${rest}`;
}
