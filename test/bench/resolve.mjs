// Accuracy and speed of resolution and of the graph stage, from the judged files in test/fixtures/resolve and the seeds:
//   node test/bench/resolve.mjs [--papers FOLDER_OR_FILE] [--json]
// `--papers` is what the speed and the author-keyword figures are measured on (default: the seeds, which carry no keywords).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createExtractor } from '../../dist/extract/index.js';
import { buildEdges } from '../../dist/graph/index.js';
import { ROLES } from '../../dist/model/index.js';
import { findDocuments, readPapers } from '../../dist/read/index.js';
import { canonicalKey, resolveConcepts } from '../../dist/resolve/index.js';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const { values } = parseArgs({
  options: { papers: { type: 'string', default: SEEDS }, json: { type: 'boolean', default: false } },
});

const rows = (file) =>
  readFileSync(new URL(`../fixtures/resolve/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

async function weave(input) {
  const { documents } = await findDocuments([input]);
  const { papers } = await readPapers(documents);
  const extractor = createExtractor();
  const extractions = papers.map((paper) => extractor.extract(paper));
  const started = process.cpuUsage();
  const resolution = resolveConcepts(papers, extractions);
  const resolved = process.cpuUsage(started).user / 1e6;
  const edges = buildEdges(papers, extractions, resolution);
  const woven = process.cpuUsage(started).user / 1e6 - resolved;
  return { papers, extractions, resolution, edges, seconds: { resolve: resolved, graph: woven } };
}

const keysOf = ({ label, aliases }) =>
  new Set([label, ...aliases.map(({ surface }) => surface)].map(canonicalKey));
const rate = (part, whole) => (whole === 0 ? null : Number((part / whole).toFixed(3)));

function introduces({ papers, extractions, resolution, edges }) {
  const place = new Map(papers.map(({ id }, index) => [id, index]));
  const { paper: of, concept, role } = edges.paperConcept;
  const count = { right: 0, claimed: 0, asked: 0, extracted: 0, found: 0, foundOfExtracted: 0 };
  for (const [id, ...cells] of rows('introduces.tsv')) {
    const paper = place.get(id);
    const wanted = cells.filter(Boolean).map((cell) => ({
      keys: cell.replace(/^\?/, '').split('|').map(canonicalKey),
      open: cell.startsWith('?'),
    }));
    const claims = [...of.keys()]
      .filter((edge) => of[edge] === paper && ROLES[role[edge]] === 'introduces')
      .map((edge) => keysOf(resolution.concepts[concept[edge]]));
    const meets = (keys, one) => one.keys.some((key) => keys.has(key));
    for (const keys of claims) {
      if (wanted.some((one) => one.open && meets(keys, one))) continue;
      count.claimed++;
      if (wanted.some((one) => meets(keys, one))) count.right++;
    }
    const surfaces = new Set(extractions[paper].mentions.map(({ surface }) => canonicalKey(surface)));
    for (const one of wanted.filter(({ open }) => !open)) {
      const found = claims.some((keys) => meets(keys, one));
      const extracted = one.keys.some((key) => surfaces.has(key));
      count.asked++;
      count.extracted += extracted;
      count.found += found;
      count.foundOfExtracted += found && extracted;
    }
  }
  return {
    precision: rate(count.right, count.claimed),
    recall: rate(count.found, count.asked),
    recallOfExtracted: rate(count.foundOfExtracted, count.extracted),
  };
}

function relations({ papers, extractions, resolution, edges }) {
  const verdicts = new Map(rows('relations.tsv').map((cells) => [cells.slice(0, 5).join(' '), cells[5]]));
  const paperOf = extractions.flatMap(({ mentions }, paper) => mentions.map(() => papers[paper].id));
  const id = (concept) => resolution.concepts[concept].id;
  const found = edges.relations.flatMap(({ relation, subject, object, evidence }) =>
    evidence.map((shown) =>
      [paperOf[shown.subject], relation, id(subject), id(object), shown.pattern].join(' '),
    ),
  );
  const judged = [...new Set(found)].filter((key) => verdicts.has(key));
  return {
    judged: judged.length,
    precision: rate(judged.filter((key) => verdicts.get(key) === 'right').length, judged.length),
  };
}

/** Author keywords that stand in the text, found among a paper's ten most salient concepts. */
function keywords({ papers, resolution, edges }) {
  const { paper, concept, salience } = edges.paperConcept;
  const held = papers.map(() => []);
  for (const [edge, index] of paper.entries()) held[index].push(edge);
  const count = { asked: 0, extracted: 0, top: 0 };
  for (const [index, { title, abstract, keywords: given }] of papers.entries()) {
    const text = canonicalKey(`${title} ${abstract}`);
    const ranked = held[index]
      .sort((a, b) => salience[b] - salience[a])
      .map((edge) => keysOf(resolution.concepts[concept[edge]]));
    for (const keyword of given.map(canonicalKey).filter((key) => key.length > 3 && text.includes(key))) {
      const rank = ranked.findIndex((keys) => keys.has(keyword));
      count.asked++;
      count.extracted += rank >= 0;
      count.top += rank >= 0 && rank < 10;
    }
  }
  return {
    keywords: count.asked,
    extracted: rate(count.extracted, count.asked),
    recallAt10: rate(count.top, count.asked),
  };
}

const seeds = await weave(SEEDS);
const large = values.papers === SEEDS ? seeds : await weave(values.papers);
const report = {
  introduces: introduces(seeds),
  relations: relations(seeds),
  keywords: keywords(large),
  speed: {
    papers: large.papers.length,
    mentions: large.resolution.conceptOf.length,
    concepts: large.resolution.concepts.length,
    cooccurrence: large.edges.cooccurrence.source.length,
    resolveSeconds: Number(large.seconds.resolve.toFixed(2)),
    graphSeconds: Number(large.seconds.graph.toFixed(2)),
  },
};
if (values.json) console.log(JSON.stringify(report));
else for (const [name, figures] of Object.entries(report)) console.log(name, figures);
