// What speaks for and against joining two lines of a page: a title and an abstract, two halves of a title, two
// paragraphs of an abstract. Costs are in nats, to be added up; the thresholds come from 2,500 known pairs, where a title
// covers less than a fifth of itself in its own abstract in 1 % of cases, and more in a neighbour's in 8 %.
import { coverage, type Page, type PageLine } from './page.js';
import { endsSentence } from './prose.js';

/** `-log` of the logistic function: the cost of what the log-odds say. */
export function costOf(logOdds: number): number {
  return logOdds < -30 ? -logOdds : Math.log1p(Math.exp(-logOdds));
}

const LONGEST_TITLE = 300;
const LONGEST_ABSTRACT = 6000;

/** Cost of reading `abstract` as the abstract of `title`; high where the two share no word that tells anything. */
export function pairCost(page: Page, title: ReadonlySet<string>, abstract: PageLine): number {
  const share = coverage(page, title, abstract.stems);
  if (share >= 0.4) return 0;
  if (share >= 0.2) return 0.7;
  if (share > 0.02) return 2.5;
  return title.size >= 3 && abstract.sentences >= 2 ? UNRELATED : 4;
}

/** Dearer than leaving the title without an abstract and the abstract without a title. */
const UNRELATED = 16;

/** Log-odds that `second` goes on with the title that `first` began, given the abstract below them. */
export function titleJoin(
  page: Page,
  first: PageLine,
  second: PageLine,
  abstract: PageLine | undefined,
): number {
  if (first.text.length + second.text.length > LONGEST_TITLE) return -8;
  return (
    -2 +
    touch(page, second) +
    titleSeam(first.text, second.text) +
    sharedSubject(page, [first, second], abstract)
  );
}

/** The abstract must know both halves: the first speaks of its subject, the second is no byline. */
function sharedSubject(page: Page, halves: readonly PageLine[], abstract: PageLine | undefined): number {
  if (!abstract) return 0;
  const [first, second] = halves.map((half) =>
    half.stems.size === 0 ? undefined : coverage(page, half.stems, abstract.stems),
  );
  return gradeFirst(first) + (second !== undefined && second < 0.2 ? -4 : 0);
}

function gradeFirst(share: number | undefined): number {
  if (share === undefined) return 0;
  if (share >= 0.75) return 4;
  if (share >= 0.6) return 3.3;
  if (share >= 0.45) return 1.5;
  return share >= 0.3 ? 0 : -3;
}

/** Log-odds of belonging together, by layout, for a second line that stands apart and for one that touches. */
const TOUCH = {
  touching: { apart: -4, touches: 0 },
  spaced: { apart: 0, touches: 6 },
  blocks: { apart: -5, touches: 5 },
};

function touch(page: Page, second: PageLine): number {
  return TOUCH[page.layout][second.apart ? 'apart' : 'touches'];
}

/** `FinalMLP: ...`: how titles begin, and hardly ever go on. */
const NAMED = /^[^:\s]+(?: [^:\s]+){0,3}: /;

/** Words that titles like to begin with. */
const OPENING = /^(?:What|How|Why|Do|Does|Can|Is|Are|Towards?|On|An?|The)\b/;

const OPEN_END = /[,:;–—&/(-]\s*$/;

function titleSeam(first: string, second: string): number {
  let odds = 0;
  if (OPEN_END.test(first) || endsOpen(first)) odds += 5;
  if (startsOpen(second)) odds += 5;
  if (/[.!]$/.test(first)) odds -= 4;
  if (endsSentence(second)) odds -= 3;
  if (NAMED.test(second)) odds -= 2.5;
  if (OPENING.test(second)) odds -= 1.5;
  return odds;
}

/** Words that no title ends with. */
const LEADING = new Set(
  'a an the of for in on with and or to from by via as at into over under between through towards toward using versus vs is are'.split(
    ' ',
  ),
);

function endsOpen(text: string): boolean {
  return LEADING.has(/(\p{L}+)\s*$/u.exec(text)?.[1]?.toLowerCase() ?? '');
}

/** A small letter that is not the styled name of a method (`mixup: ...`, `cosFormer: ...`). */
function startsOpen(text: string): boolean {
  const word = /^[(&]?\s*(\p{Ll}[\p{L}\p{N}-]*)(.?)/u.exec(text);
  if (!word) return /^[(&)]/.test(text);
  return word[2] !== ':' && word[1] === word[1]!.toLowerCase();
}

const CONTINUES =
  /^(?:however|moreover|furthermore|additionally|finally|specifically|thus|hence|therefore|second|third|lastly|notably|overall|consequently|meanwhile|conversely|nevertheless|nonetheless|besides|similarly|surprisingly|importantly|in (?:addition|contrast|particular|summary|conclusion|response|light)|to (?:address|this end|tackle|overcome|solve|mitigate|validate|evaluate)|these|this (?:approach|method|work|paper|framework|model|study)|our (?:method|results?|approach|code|experiments?|findings|model|framework|work)|the (?:proposed|resulting|code|results?|source code)|results?|conclusions?|methods?|background|objectives?|experiments|experimental results|extensive experiments|empirical|code|based on|with this|using this|here,|we )\b|^\(?(?:[ivx]{1,4}|\d|[a-e])[).]\s/i;

/** Log-odds that `second` is a further paragraph of the abstract read so far, under `title`. */
export function abstractJoin(
  page: Page,
  title: ReadonlySet<string>,
  first: AbstractSoFar,
  second: PageLine,
): number {
  if (first.length + second.text.length > LONGEST_ABSTRACT) return -8;
  let odds = -1 + touch(page, second) + shareSubject(page, title, first, second);
  if (/^\p{Ll}/u.test(second.text)) odds += 4;
  if (!endsSentence(first.end)) odds += 1.5;
  if (CONTINUES.test(second.text)) odds += 2.5;
  if (Math.min(first.sentences, second.sentences) <= 2) odds += 1.5;
  else if (first.sentences >= 5 && second.sentences >= 4) odds -= 2.5;
  return odds;
}

/** A title and what was joined to its abstract; it grows line by line. */
export class AbstractSoFar {
  length = 0;
  sentences = 0;
  /** Its last line. */
  end = '';
  readonly stems: Set<string>;
  #weight = 0;

  constructor(
    readonly page: Page,
    title: ReadonlySet<string>,
    line: PageLine,
  ) {
    this.stems = new Set(title);
    for (const stem of title) this.#weight += page.weightOf(stem);
    this.add(line);
  }

  add(line: PageLine): void {
    this.length += line.text.length;
    this.sentences += line.sentences;
    this.end = line.text;
    for (const stem of line.stems) {
      if (this.stems.has(stem)) continue;
      this.stems.add(stem);
      this.#weight += this.page.weightOf(stem);
    }
  }

  /** Weight of what it shares with a line over the geometric mean of what both hold; 0..1. */
  cohesion(line: PageLine): number {
    let [shared, own] = [0, 0];
    for (const stem of line.stems) {
      const weight = this.page.weightOf(stem);
      own += weight;
      if (this.stems.has(stem)) shared += weight;
    }
    const scale = Math.sqrt(this.#weight * own);
    return scale > 0 ? shared / scale : 0;
  }
}

function shareSubject(
  page: Page,
  title: ReadonlySet<string>,
  first: AbstractSoFar,
  second: PageLine,
): number {
  const together = first.cohesion(second);
  const own = coverage(page, title, second.stems);
  const steps = [0.04, 0.08, 0.12, 0.18, 0.25].filter((step) => together >= step).length;
  return [-5, -3, -1.5, 0, 1.5, 3][steps]! + (own >= 0.5 ? 1.5 : own === 0 ? -1 : 0);
}
