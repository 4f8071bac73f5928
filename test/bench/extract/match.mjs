// Document-level matching of predicted to gold concepts: they are the same where any normalised form of the one (case, hyphen,
// plural) equals one of the other; one predicted concept finds at most one gold concept (maximum bipartite matching).

/** Independent of the extractor's own keys on purpose. */
export function normalForm(text) {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ');
  return words.map(stem).join(' ');
}

function stem(word) {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

export function goldConcepts(record) {
  return record.concepts.map(({ name, type, aliases }) => ({
    name,
    type,
    forms: new Set([name, ...aliases].map(normalForm)),
  }));
}

/** Concepts of one paper as `paperweave extract` prints them. */
export function predictedConcepts({ concepts }) {
  return concepts.map(({ name, type, score, aliases, mentions }) => ({
    name,
    type,
    score,
    forms: new Set([name, ...aliases, ...mentions.map(({ text }) => text)].map(normalForm)),
  }));
}

/** Pairs `[predicted, gold]`, as many as can be. */
export function matchConcepts(predicted, gold) {
  const takenBy = new Array(gold.length).fill(-1);
  const share = (p, g) => [...predicted[p].forms].some((form) => gold[g].forms.has(form));
  const place = (p, tried) => {
    for (let g = 0; g < gold.length; g++) {
      if (tried.has(g) || !share(p, g)) continue;
      tried.add(g);
      if (takenBy[g] < 0 || place(takenBy[g], tried)) {
        takenBy[g] = p;
        return true;
      }
    }
    return false;
  };
  for (let p = 0; p < predicted.length; p++) place(p, new Set());
  return takenBy.flatMap((p, g) => (p < 0 ? [] : [[p, g]]));
}
