// Abstracts per second of process CPU time (not wall time: the machine may be shared), beside compromise
// and wink-nlp in the same run.
import two from 'compromise/two';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** Sentences and part-of-speech tags, nothing else. */
const wink = winkNLP(model, ['sbd', 'pos']);

const ROUNDS = 3;
const SHARE_OF_SLOW = 0.15;

function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Papers at least `atLeast` in number, by repetition of the given ones. */
function repeated(papers, atLeast) {
  const many = [];
  while (many.length < atLeast) many.push(...papers);
  return many;
}

export function measureSpeed(papers, extract) {
  const many = repeated(papers, 1000);
  const few = many.slice(0, Math.ceil(many.length * SHARE_OF_SLOW));
  const tools = {
    paperweave: [many, extract],
    'compromise/one (tokens)': [few, ({ title, abstract }) => two.tokenize(`${title}. ${abstract}`)],
    'wink-nlp (tags)': [many, ({ title, abstract }) => wink.readDoc(`${title}. ${abstract}`)],
    'compromise/two (tags)': [few, ({ title, abstract }) => two(`${title}. ${abstract}`)],
  };
  const runs = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, [sample, work]] of Object.entries(tools)) {
      const seconds = cpuSeconds(() => {
        for (const paper of sample) work(paper);
      });
      if (round > 0) runs[name].push(sample.length / seconds);
    }
  }
  return Object.fromEntries(Object.entries(runs).map(([name, rates]) => [name, median(rates)]));
}
