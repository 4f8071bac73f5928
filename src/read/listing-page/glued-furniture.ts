// Takes off what the text of a page glued to a title (`SubscribeCodebook Features: ...`) or to the end of an abstract
// (`... layers.Read more`), and leaves names alone that only look so (`ShareGPT4V`, `SearchBench`): the abstract decides.
import { BUTTONS, SURE_BUTTONS } from './site-words.js';

const LONGEST_FIRST = BUTTONS.toSorted((a, b) => b.length - a.length);
const GLUED_DATE =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?(?=\p{Lu})/u;

/** What is known around a title: its abstract, in which names of methods recur, and the words of the page. */
export interface Surroundings {
  readonly abstract: string;
  readonly isWord: (word: string) => boolean;
}

/** The title without buttons glued to its beginning or end. */
export function unglueTitle(title: string, around: Surroundings): string {
  for (let bare = title; ; ) {
    const next = unglueOnce(bare, around);
    if (next === bare) return bare;
    bare = next;
  }
}

function unglueOnce(title: string, around: Surroundings): string {
  const dated = title.replace(GLUED_DATE, '');
  if (dated !== title) return dated;
  for (const button of LONGEST_FIRST) {
    if (isGluedBefore(title, button, around)) return title.slice(button.length);
    if (isGluedAfter(title, button, around)) return title.slice(0, -button.length);
  }
  return title;
}

/** The button, then at once a capital or a digit; the rest begins with a known word, and the abstract knows no such name. */
function isGluedBefore(title: string, button: string, around: Surroundings): boolean {
  const rest = title.slice(button.length);
  if (!title.startsWith(button) || !/^[\p{Lu}\p{N}]/u.test(rest) || rest.split(/\s+/).length < 2)
    return false;
  const whole = /^[\p{L}\p{N}-]+/u.exec(title)?.[0] ?? '';
  if (around.abstract.includes(whole)) return false;
  return SURE_BUTTONS.has(button) || around.isWord(/^[\p{L}\p{N}]+/u.exec(rest)![0]);
}

/** A small letter, then at once the button at the end: `... of Inductive BiasSubscribe`. */
function isGluedAfter(title: string, button: string, around: Surroundings): boolean {
  if (!title.endsWith(button) || !/^\p{Lu}/u.test(button)) return false;
  const rest = title.slice(0, -button.length);
  const whole = /[\p{L}\p{N}-]+$/u.exec(title)?.[0] ?? '';
  return /\p{Ll}$/u.test(rest) && !around.abstract.includes(whole) && rest.split(/\s+/).length >= 2;
}

/** The abstract without buttons glued to its last full stop. */
export function unglueAbstract(abstract: string): string {
  for (const button of LONGEST_FIRST) {
    const rest = abstract.slice(0, -button.length);
    if (abstract.endsWith(button) && /[.!?]['"”’)\]]*$/.test(rest)) return unglueAbstract(rest);
  }
  return abstract;
}
