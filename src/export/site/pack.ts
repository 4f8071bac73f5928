// Answers with the concepts and papers that they name as numbers, which is all that the page needs: it holds the map.
import { compareStrings } from '../../lib/text.js';

const CONCEPT_KEYS = 'community,id,label,papers,type';
const PAPER_KEYS = ['community,id,title', 'community,id,title,year'];

export interface Numbers {
  readonly concepts: ReadonlyMap<string, number>;
  readonly papers: ReadonlyMap<string, number>;
}

/** A copy; objects that are references, and nothing else, become `{"@c": number}` or `{"@p": number}`. */
export function pack(value: unknown, numbers: Numbers): unknown {
  if (Array.isArray(value)) return value.map((each) => pack(each, numbers));
  if (typeof value !== 'object' || value === null) return value;
  return packedRef(value as Record<string, unknown>, numbers) ?? packedObject(value, numbers);
}

function packedRef(value: Record<string, unknown>, { concepts, papers }: Numbers): object | undefined {
  const keys = Object.keys(value).sort(compareStrings).join();
  if (keys === CONCEPT_KEYS) return { '@c': concepts.get(String(value.id)) };
  return PAPER_KEYS.includes(keys) ? { '@p': papers.get(String(value.id)) } : undefined;
}

function packedObject(value: object, numbers: Numbers): object {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each, numbers)]));
}
