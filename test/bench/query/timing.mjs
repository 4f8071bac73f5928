// Times of many calls, as a reader of a benchmark wants them.

/** No question takes part any more after so many milliseconds: the figures say how many did. */
const PATIENCE = 6000;

const WARM_UP = 20;

/** Times of `ask` over `questions` but for the first few, the warm-up, in milliseconds; `perSecond` is a second of one core. */
export async function timeEach(questions, ask) {
  for (const question of questions.slice(0, WARM_UP)) await ask(question);
  const times = [];
  const used = process.cpuUsage();
  const end = performance.now() + PATIENCE;
  for (const question of questions.slice(WARM_UP)) {
    const started = performance.now();
    if (started > end) break;
    await ask(question);
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(used);
  return { ...summary(times), perSecond: (1e6 * times.length) / (user + system) };
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { calls: times.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

export const median = (times) => summary(times).p50;
