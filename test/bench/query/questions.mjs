// What a benchmark asks a graph.

/** Concepts from the best known to those of two papers, evenly, in an order that mixes them; papers evenly. */
export function questionsOf(kb, calls) {
  const pluck = (sql) => kb.database.prepare(sql).pluck().all();
  const ids = spread(pluck('SELECT id FROM concepts WHERE papers > 1 ORDER BY papers DESC, concept'), calls);
  return { ids: ids.sort(), papers: spread(pluck('SELECT id FROM papers ORDER BY paper'), calls) };
}

function spread(all, calls) {
  const step = Math.max(1, Math.floor(all.length / calls));
  return all.filter((_, i) => i % step === 0).slice(0, calls);
}

/** Each with another far from it. */
export const pairsOf = (ids) => ids.map((id, i) => [id, ids[(7 * i + 3) % ids.length]]);

/** One letter left out, the rest not typed yet. */
export const misspelt = (id) => `${id.slice(0, 2)}${id.slice(3, 12)}`;
