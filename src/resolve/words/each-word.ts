// Simple texts, as nearly every surface is: plain words parted by single spaces and hyphens. Rules take them by a shorter way.

const SIMPLE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;
const SPACE = 0x20;
const HYPHEN = 0x2d;

export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/** A simple text with each of its words rewritten; the text itself where none changes, as in most. */
export function eachWord(text: string, rewrite: (word: string) => string): string {
  let result = '';
  let done = 0;
  for (let from = 0; from < text.length; ) {
    const to = wordEnd(text, from);
    const word = text.slice(from, to);
    const rewritten = rewrite(word);
    if (rewritten !== word) {
      result += text.slice(done, from) + rewritten;
      done = to;
    }
    from = to + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

function wordEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === HYPHEN) return at;
  }
  return text.length;
}
