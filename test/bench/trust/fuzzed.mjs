// Generated cases against every part that strangers' bytes reach; see test/trust/fuzz.
import { fuzz } from '../../trust/fuzz.mjs';

const TO_REACH = 1_000_000;

export function fuzzed({ quick, minutes }) {
  const { rows, total, failed, output } = fuzz({ minutes: quick ? 0.5 : minutes });
  return [
    ...rows.map(({ id, cases }) => ({ figure: id, value: cases })),
    {
      figure: 'cases in all',
      value: total,
      note: failed ? `a case failed: ${smallest(output)}` : `to reach in a long run: ${TO_REACH}`,
      held: !failed,
    },
  ];
}

const smallest = (output) => /Counterexample: (.*)/.exec(output)?.[1]?.slice(0, 200) ?? 'see npm run fuzz';
