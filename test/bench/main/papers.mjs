// Papers of a corpus, as the program reads them.
import { findDocuments, readPapers } from '../../../dist/read/index.js';

export async function readSome(path, most = Infinity) {
  const { documents } = await findDocuments([path]);
  const { papers } = await readPapers(documents);
  return papers.slice(0, most);
}

export async function abstractBytes(path) {
  const papers = await readSome(path);
  return papers.reduce((sum, { abstract }) => sum + Buffer.byteLength(abstract), 0);
}
