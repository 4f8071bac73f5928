// The synthetic knowledge base of a size, built once and kept in the temporary folder.
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtracted } from '../../../dist/build/index.js';
import { openKnowledgeBase } from '../../../dist/query/index.js';
import { loadTypescript } from './load-typescript.mjs';

/** Raised with the generator, so that what an earlier one left is not taken. */
const GENERATION = 1;

/** Opens the graph of about so many nodes. */
export async function openSynthetic(nodes) {
  const folder = join(tmpdir(), 'paperweave-bench-viewer');
  const file = join(folder, `${nodes}-nodes-${GENERATION}.db`);
  return opened(file) ?? (await built(folder, file, nodes));
}

/** Undefined where there is none, or one that this version does not read. */
function opened(file) {
  try {
    return existsSync(file) ? openKnowledgeBase(file) : undefined;
  } catch (error) {
    if (error?.name === 'PaperweaveError') return undefined;
    throw error;
  }
}

async function built(folder, out, nodes) {
  process.stderr.write(`building a graph of ${nodes} nodes\n`);
  mkdirSync(folder, { recursive: true });
  const { sizeOf, syntheticPapers } = await loadTypescript('./synthetic-papers.ts');
  const { papers, extractions } = syntheticPapers(sizeOf(nodes));
  const counts = { documents: 1, records: papers.length, papers: papers.length, duplicates: 0, rejected: 0 };
  await buildExtracted({ papers, counts, diagnostics: [], perDocument: [] }, extractions, { out });
  return openKnowledgeBase(out);
}
