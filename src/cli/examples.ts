// The examples at the end of a command's help: what to type, and what for.

export type Example = readonly [typed: string, what: string];

const WIDEST = 64;

/** One line each, or two where the first is long. */
export function examples(rows: readonly Example[]): string {
  const width = Math.max(0, ...rows.map(([typed]) => typed.length).filter((length) => length <= WIDEST));
  const lines = rows.map(([typed, what]) =>
    typed.length > width
      ? `  ${typed}\n  ${' '.repeat(width)}  ${what}`
      : `  ${typed.padEnd(width)}  ${what}`,
  );
  return `\nExamples:\n${lines.map((line) => line.trimEnd()).join('\n')}`;
}
