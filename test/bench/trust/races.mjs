// Two writers of one database, let go in the same instant, many times.
import { clear, compileFaults, prepare } from '../../trust/faults.mjs';
import { outcomesOf, RACES, race } from '../../trust/races.mjs';

export async function races({ quick }) {
  const library = compileFaults();
  const home = await prepare();
  const rows = [];
  try {
    for (const each of RACES) {
      const outcomes = await outcomesOf(home, each);
      const rounds = Math.round(each.share * (quick ? 10 : 200));
      const results = [];
      while (results.length < rounds) results.push(await race(home, each, { library, outcomes }));
      const wrong = results.flatMap((result) => result.wrong);
      const met = results.filter((result) => result.met).length;
      rows.push({
        figure: `${each.id} in one instant: one won, the other said so, the file was whole`,
        value: `${results.filter((result) => result.wrong.length === 0).length} of ${rounds}`,
        note: wrong[0] ?? `${met} gave way, ${rounds - met} came after the other`,
        held: wrong.length === 0,
      });
    }
  } finally {
    clear(home);
  }
  return rows;
}
