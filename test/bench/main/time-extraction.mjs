// Clock seconds of extraction alone: time-extraction.mjs FILE PAPERS WORKERS
import { extractPapers } from '../../../dist/build/extract-papers.js';
import { readSome } from './papers.mjs';

const [path, papers, workers] = process.argv.slice(2);
const some = await readSome(path, Number(papers));
await extractPapers(some.slice(0, 100), { workers: 1 });
const started = performance.now();
await extractPapers(some, { workers: Number(workers) });
process.stdout.write(String((performance.now() - started) / 1000));
