// Texts from the data as they are shown: never empty, and without control characters.

const CONTROL = /\p{Cc}+/gu;

/** The name of a community as running text: a line never begins with the dot between two concepts. */
export function heldTogether(name: string): string {
  return name.replaceAll(' · ', '\u00a0· ');
}

export function labelOf(text: string): string {
  return text.replace(CONTROL, ' ').trim() || '–';
}
