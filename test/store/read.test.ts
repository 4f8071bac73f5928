import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/model/index.js';
import * as read from '../../src/store/index.js';
import { conceptIndex, makeKnowledge, writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const knowledge = makeKnowledge();
const { resolution, edges, communities, extractions } = knowledge;
const folder = temporaryFolder();
const store = read.openStore(writeFixture(folder('fixture.db')));

const ledgerOf = (concept: number) =>
  read.readMerges(store, concept).map((merge) => ({
    ...merge,
    papers: merge.papers.map((paper) => knowledge.papers[paper]!.id),
  }));

describe('what was written is read back', () => {
  test('papers', () => {
    expect(knowledge.papers.map((_, i) => read.readPaper(store, i))).toEqual(knowledge.papers);
    expect(knowledge.papers.map(({ id }) => read.findPaper(store, id))).toEqual(
      knowledge.papers.map((_, i) => i),
    );
  });

  test('concepts, the shares of their types, aliases and ledger', () => {
    resolution.concepts.forEach((concept, i) => {
      const { id, label, type, papers, mentions } = read.readConcept(store, i);
      const aliases = read.readAliases(store, i);
      expect({ id, label, type, papers, mentions, aliases, types: read.readShares(store, i) }).toEqual(
        concept,
      );
      expect(read.findConcept(store, concept.id)).toBe(i);
      expect(ledgerOf(i)).toEqual(resolution.ledger.filter((merge) => merge.concept === i));
    });
  });

  test('sentences and mentions, with the concept of each', () => {
    let flat = 0;
    extractions.forEach(({ sentences, mentions }, paper) => {
      expect(read.readSentences(store, paper)).toEqual(sentences);
      const stored = read.readMentions(store, paper);
      expect(stored.map(({ concept: _, ...mention }) => mention)).toEqual(
        mentions.map(({ surface: _, ...mention }) => mention),
      );
      for (const { concept } of stored) expect(concept).toBe(resolution.conceptOf[flat++]);
    });
  });

  test('paper-concept edges, in both directions', () => {
    const { paper, concept, count } = edges.paperConcept;
    const triples = (list: readonly read.PaperConceptEdge[]) =>
      list.map((edge) => `${edge.paper} ${edge.concept} ${edge.count}`);
    const written = [...paper].map((each, i) => `${each} ${concept[i]} ${count[i]}`).sort();
    expect(knowledge.papers.flatMap((_, i) => triples(read.readConceptsOf(store, i))).sort()).toEqual(
      written,
    );
    expect(resolution.concepts.flatMap((_, i) => triples(read.readPapersOf(store, i))).sort()).toEqual(
      written,
    );
    expect(read.readPaperConceptColumns(store, 'paper, concept')).toMatchObject({ paper, concept, count });
  });

  test('co-occurrences, in columns and around each concept', () => {
    const { source, target, count } = edges.cooccurrence;
    expect(read.readPairColumns(store)).toEqual({ source, target, papers: count });
    resolution.concepts.forEach((_, i) => {
      const expected = [...source].filter((_end, edge) => source[edge] === i || target[edge] === i).length;
      expect(read.readCompanions(store, i)).toHaveLength(expected);
    });
  });

  test('relations, with the sentence that each was read from', () => {
    const all = read.readAllRelations(store);
    expect(all).toHaveLength(edges.relations.length);
    for (const { relation, subject, object } of all) {
      const [evidence] = read.readRelationEvidence(store, relation);
      const { mentions } = extractions[evidence!.paper]!;
      expect(mentions[evidence!.subjectMention]!.sentence).toBe(evidence!.sentence);
      expect(mentions[evidence!.objectMention]!.sentence).toBe(evidence!.sentence);
      expect(read.readRelationsBetween(store, object, subject).map((each) => each.relation)).toContain(
        relation,
      );
    }
  });

  test('communities of every level', () => {
    for (const { level, id, keyConcepts, ...rest } of communities.communities) {
      expect(read.readCommunity(store, level, id)).toEqual({ level, id, ...rest });
      expect(read.readKeyConcepts(store, level, id)).toEqual(keyConcepts);
    }
    expect(read.readCommunities(store, 1).map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(read.readLevels(store)).toBe(2);
  });

  test('diagnostics and provenance', () => {
    expect(read.readDiagnostics(store)).toEqual(knowledge.diagnostics);
    expect(read.readProvenance(store)).toEqual(knowledge.provenance);
    expect(read.readNumber(store, 'counts.records')).toBe(10);
  });
});

test('each role comes with its own cue, by the readers and the view', () => {
  const { role, concept } = edges.paperConcept;
  const cues = { ...edges.paperConcept, cue: Float64Array.from(role, (code) => (9 - code) / 10) };
  const path = folder('cues.db');
  read.writeKnowledgeBase(path, { ...knowledge, edges: { ...edges, paperConcept: cues } });
  using cued = read.openStore(path);
  const written = [...role].map((code, i) => `${concept[i]} ${ROLES[code]} ${(9 - code) / 10}`).sort();
  const edgesOf = knowledge.papers.flatMap((_, paper) => read.readConceptsOf(cued, paper));
  expect(edgesOf.map((edge) => `${edge.concept} ${edge.role} ${edge.cue}`).sort()).toEqual(written);
  const rows = cued.all<{ concept: number; name: string; cue: number }>(
    'SELECT concept, name, cue_e4 / 1e4 AS cue FROM paper_concepts JOIN roles USING (role)',
  );
  expect(rows.map((row) => `${row.concept} ${row.name} ${row.cue}`).sort()).toEqual(written);
});

test('key papers of a community are its own and about its key concepts', () => {
  const papers = read.readKeyPapers(store, 0, 1);
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) expect(communities.ofPaper[0]![paper]).toBe(1);
  const about = read.readConceptsOf(store, papers[0]!).map(({ concept }) => concept);
  expect(about).toContain(conceptIndex('catastrophic-forgetting'));
});

describe('sentences that hold two concepts', () => {
  const at = (a: string, b: string) =>
    read
      .readSharedSentences(store, conceptIndex(a), conceptIndex(b))
      .map(({ paper, start, end, field }) => knowledge.papers[paper]![field].slice(start, end));

  test.each([
    [
      'elastic-weight-consolidation',
      'catastrophic-forgetting',
      [
        'EWC mitigates catastrophic forgetting by slowing down learning on the weights that matter.',
        'EWC alone does not prevent forgetting in LLMs.',
      ],
    ],
    ['graph-neural-network', 'natural-questions', []],
    ['hallucination', 'imagenet', []],
  ])('%s and %s', (a, b, sentences) => {
    expect(at(a, b)).toEqual(sentences);
    expect(at(b, a)).toEqual(sentences);
  });
});

test('a sentence is counted once however often it mentions the concept', () => {
  const concept = conceptIndex('retrieval-augmented-generation');
  const sentences = new Set<string>();
  let flat = 0;
  extractions.forEach(({ mentions }, paper) => {
    for (const { sentence } of mentions)
      if (resolution.conceptOf[flat++] === concept) sentences.add(`${paper} ${sentence}`);
  });
  expect(read.countSentencesOf(store, concept)).toBe(sentences.size);
});
