// The types of races.mjs, which plain Node runs in the benchmark and vitest in the tests.
export interface Race {
  readonly id: string;
  readonly sides: readonly (readonly string[])[];
  /** Of all rounds. */
  readonly share: number;
}

/** By the order of the winners, as in `0` or `1,0`: the hash of what they leave. */
export type RaceOutcomes = ReadonlyMap<string, string>;

export interface RaceResult {
  readonly wrong: readonly string[];
  readonly met: boolean;
}

export const RACES: readonly Race[];
export function outcomesOf(home: string, race: Race): Promise<RaceOutcomes>;
export function race(
  home: string,
  race: Race,
  context: { readonly library: string; readonly outcomes: RaceOutcomes },
): Promise<RaceResult>;
