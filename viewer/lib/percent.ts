// Shares and ratios as a reader says them.

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `1.4`, `12`, `230`: two figures are enough. */
export function times(ratio: number): string {
  return ratio < 10 ? String(Math.round(ratio * 10) / 10) : String(Math.round(ratio));
}
