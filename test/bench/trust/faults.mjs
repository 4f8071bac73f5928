// Every operation with every fault at every call that it makes to its file system; two trials at a time.
import {
  callsToFail,
  clear,
  compileFaults,
  FAULTS,
  measure,
  OPERATIONS,
  prepare,
  trial,
} from '../../trust/faults.mjs';

export async function faults({ quick }) {
  const library = compileFaults();
  const home = await prepare();
  const rows = [];
  try {
    for (const operation of OPERATIONS) {
      const measured = await measure(home, operation, library);
      const calls = callsToFail(measured.calls, quick ? 1 : Infinity);
      const trials = Object.keys(FAULTS).flatMap((fault) =>
        calls.map((at) => ({ library, measured, fault, at })),
      );
      const wrong = await inPairs(trials, (each) => trial(home, operation, each));
      rows.push({
        figure: `${operation.id}: faults survived`,
        value: `${trials.length - wrong.filter((words) => words.length > 0).length} of ${trials.length}`,
        note: wrong.flat()[0] ?? `${measured.calls} calls, ${Object.keys(FAULTS).join(', ')}`,
        held: wrong.every((words) => words.length === 0),
      });
    }
  } finally {
    clear(home);
  }
  return rows;
}

async function inPairs(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
