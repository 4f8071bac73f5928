// What `add` and `remove` share: options, progress, the summary in words or as JSON.
import type { Command } from 'commander';
import type { UpdateOptions, UpdateSummary } from '../build/index.js';
import { counted, grouped } from '../lib/text.js';
import { type ExtractorFlags, extractorOptions } from './extractor-flags.js';
import { fingerprintFile } from './fingerprint.js';
import { integerFlag } from './flags.js';
import { noteOnStopping, watchForStop } from './kept-on-stop.js';
import { leanWhenLarge } from './lean-heap.js';
import { printLine, say } from './output.js';
import { createProgressDisplay } from './progress-bar.js';
import { diagnosticLines, summaryLines } from './summary-lines.js';
import { readThesaurusFile } from './thesaurus-file.js';

export interface UpdateFlags extends ExtractorFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly workers?: number;
  readonly thesaurus?: string;
  readonly relayout?: boolean;
}

export function addUpdateFlags(command: Command): Command {
  return command
    .option('-o, --out <file>', 'write the result there and leave graph.db as it is')
    .option('--relayout', 'find communities and lay out the map anew, whatever has changed')
    .option('--json', 'print the summary as one JSON object on standard output')
    .option('--workers <number>', 'threads', integerFlag('workers', 1, 64))
    .option('--thesaurus <file>', 'needed again where the graph was built with one');
}

type Update = (options: UpdateOptions) => Promise<UpdateSummary>;

export async function runUpdate(path: string, flags: UpdateFlags, update: Update): Promise<void> {
  const started = Date.now();
  const display = createProgressDisplay(flags.json === true, noteOnStopping);
  const out = flags.out ?? path;
  const watch = watchForStop(leanWhenLarge(display.show), out, display.end);
  try {
    const summary = await update({ ...(await optionsOf(flags)), progress: watch.progress });
    display.end();
    for (const line of diagnosticLines(summary.diagnostics)) say(line);
    const seconds = Math.round(Date.now() - started) / 1000;
    if (flags.json) await printLine(JSON.stringify({ ...summary, seconds }));
    else for (const line of updateLines(summary, out, seconds)) say(line);
  } finally {
    watch.end();
    display.end();
  }
}

async function optionsOf(flags: UpdateFlags): Promise<UpdateOptions> {
  const thesaurus = flags.thesaurus === undefined ? undefined : await readThesaurusFile(flags.thesaurus);
  return {
    extractor: await extractorOptions(flags),
    provenance: await provenanceOf(flags),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.relayout ? { relayout: true } : {}),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
    ...(thesaurus ? { thesaurus } : {}),
  };
}

async function provenanceOf({ minScore, lexicon, thesaurus }: UpdateFlags): Promise<Record<string, string>> {
  return {
    ...(minScore === undefined ? {} : { 'min-score': String(minScore) }),
    ...(lexicon === undefined ? {} : { lexicon: await fingerprintFile(lexicon) }),
    ...(thesaurus === undefined ? {} : { thesaurus: await fingerprintFile(thesaurus) }),
  };
}

function updateLines(summary: UpdateSummary, out: string, seconds: number): string[] {
  const { papersAdded, papersRemoved, papersChanged, extracted, relaidOut } = summary;
  return [
    `${counted(papersAdded, 'paper')} came, ${grouped(papersRemoved)} went, ${grouped(papersChanged)} changed; ` +
      `${counted(extracted, 'paper was', 'papers were')} extracted. ` +
      (relaidOut ? 'Communities and map were made anew.' : 'What was there keeps its community and place.'),
    ...summaryLines(summary, out, seconds),
  ];
}
