// Inputs that make anything quadratic show: whole builds, as CPU seconds and peak memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureProgram } from './process.mjs';

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
/** Letters only, different for each number. */
const word = (number) => `zq${[...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}or`;

const INPUTS = {
  'one concept in all of 20,000 papers': () =>
    many(20_000, (i) => ({
      id: `p${i}`,
      title: `Study ${word(i)}`,
      abstract: 'We train a graph neural network.',
    })),
  'a paper with 5,000 concepts': () => [
    {
      id: 'p0',
      title: 'Everything at once',
      abstract: many(5000, (i) => `We propose ${word(i).toUpperCase()}-Net, a neural network.`).join(' '),
    },
  ],
  '20,000 papers of the same title': () =>
    many(20_000, (i) => ({
      id: `p${i}`,
      title: 'On the same thing',
      abstract: `We study ${word(i)} learning.`,
    })),
};

export function run() {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  const file = join(folder, 'papers.jsonl');
  try {
    return Object.entries(INPUTS).flatMap(([figure, make]) => {
      writeFileSync(
        file,
        make()
          .map((paper) => JSON.stringify(paper))
          .join('\n'),
      );
      const { usage } = measureProgram('build', file, '--out', join(folder, 'graph.db'));
      return [
        { figure: `${figure}: clock`, value: usage.seconds, unit: 's' },
        { figure: `${figure}: CPU`, value: usage.cpuSeconds, unit: 's' },
        { figure: `${figure}: peak memory`, value: usage.peakMiB, unit: 'MiB' },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
