// Lines of shards out of what a test says.
import { createExtractor } from '../../src/extract/index.js';
import { documentOf, type FoundDocuments } from '../../src/read/index.js';
import { extractLine, type LineOptions, linesOf, type ShardLine } from '../../src/scale/index.js';

export const extractor = { ...createExtractor(), key: 'test' };

export interface Told {
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly doi?: string;
}

/** Documents of JSON Lines by name; a string is a line as it stands. */
export function found(documents: Readonly<Record<string, readonly (Told | string)[]>>): FoundDocuments {
  const sources = Object.entries(documents).map(([name, records]) =>
    documentOf(
      name,
      records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'),
    ),
  );
  return { documents: sources, diagnostics: [] };
}

export async function extractedLines(given: FoundDocuments, options: LineOptions = {}): Promise<ShardLine[]> {
  const lines: ShardLine[] = [];
  for await (const line of linesOf(given, options)) lines.push(extractLine(line, extractor));
  return lines;
}

export async function* inOrder<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
