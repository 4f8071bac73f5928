// Times of many calls, as a reader of a benchmark wants them.

/** Times of `ask` over all of `questions`, in milliseconds, after a short warm-up. */
export async function timeEach(questions, ask) {
  for (const question of questions.slice(0, 20)) await ask(question);
  const times = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return summary(times);
}

export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const sum = sorted.reduce((total, time) => total + time, 0);
  return {
    calls: times.length,
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    perSecond: (1000 * times.length) / sum,
  };
}

export const median = (times) => summary(times).p50;
