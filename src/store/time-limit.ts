// How a question is stopped that takes too long: whoever asks brings the clock, and long loops take steps. Without a limit a step
// costs next to nothing.

export interface TimeLimit {
  /** Called at every step. @throws where the time is over. */
  readonly check: () => void;
  /** Does what is done once and kept for all questions to come: it takes no time of this one, and is never stopped halfway. */
  readonly exempt: <T>(load: () => T) => T;
}

/** A step of a loop that may be long. @throws what the limit throws when the time is over. */
export type Step = () => void;
