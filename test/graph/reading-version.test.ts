// Readings of an earlier build are taken over where `READING_VERSION` is the same. Whoever changes what is read in a paper raises it.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { READING_VERSION } from '../../src/graph/index.js';
import { weaveSeeds } from './seeds.js';

/** Of what is read in the seeds; it also changes where other concepts are found in them, and then the version may stay. */
const READ = { version: '1', hash: '0b70f05ddd11e293' };

test('what is read in the seeds is what this version reads', async () => {
  const { resolution, edges } = await weaveSeeds();
  const { paper, concept, role, cue, mention } = edges.paperConcept;
  const labels = resolution.concepts.map(({ label }) => label);
  const relations = edges.relations.map(({ subject, relation, object, evidence }) => [
    labels[subject],
    relation,
    labels[object],
    evidence,
  ]);
  const roles = Array.from(paper, (of, i) => [of, labels[concept[i]!], role[i], cue[i], mention[i]]);
  const hash = createHash('sha256')
    .update(JSON.stringify([roles, relations, edges.unkept]))
    .digest('hex');
  expect({ version: READING_VERSION, hash: hash.slice(0, 16) }).toEqual(READ);
});
