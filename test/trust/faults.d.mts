// The types of faults.mjs, which plain Node runs in the benchmark and vitest in the tests.
export type Fault = 'kill' | 'EIO' | 'EACCES' | 'EMFILE' | 'ENOSPC';

export interface Operation {
  readonly id: string;
  readonly args: readonly string[];
  /** Name of its result. */
  readonly makes: string;
  /** Name of an earlier result that is in its place. */
  readonly old?: string;
}

export interface Ended {
  readonly code: number | string | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Measured {
  readonly calls: number;
  readonly before: string;
  readonly after: string;
  readonly names: readonly string[];
}

export interface Trial {
  readonly library: string;
  readonly measured: Measured;
  readonly fault: Fault;
  readonly at: number;
}

export interface FaultAt {
  readonly at: number;
  readonly fault?: Fault;
  readonly signal?: number;
}

export const FAULTS: Readonly<Record<Fault, number>>;
export const OPERATIONS: readonly Operation[];
export function compileFaults(): string;
export function faultAt(library: string, folder: string, options: FaultAt): NodeJS.ProcessEnv;
export function run(folder: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
export function prepare(): Promise<string>;
export function clear(home: string): void;
export function contentOf(path: string): string;
export function startingFolder(home: string, operation: Operation): string;
export function measure(home: string, operation: Operation, library: string): Promise<Measured>;
export function trial(home: string, operation: Operation, trial: Trial): Promise<readonly string[]>;
export function callsToFail(calls: number, most: number): readonly number[];
