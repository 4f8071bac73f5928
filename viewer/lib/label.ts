// Texts from the data as they are shown: never empty, and without control characters.

const CONTROL = /\p{Cc}+/gu;

export function labelOf(text: string): string {
  return text.replace(CONTROL, ' ').trim() || '–';
}
