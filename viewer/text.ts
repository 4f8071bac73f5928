// Every word that the page says by itself, in one table, so that it can be read through and translated.
import type { ConceptType, Role } from '../src/model/index.js';

const number = new Intl.NumberFormat('en');

export const n = (value: number): string => number.format(value);

const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

const TYPES: Readonly<Record<ConceptType, readonly [one: string, more: string]>> = {
  method: ['method', 'methods'],
  dataset: ['dataset', 'datasets'],
  phenomenon: ['phenomenon', 'phenomena'],
  task: ['task', 'tasks'],
  metric: ['metric', 'metrics'],
};

const ROLES: Readonly<Record<Role, string>> = {
  introduces: 'introduces it',
  improves: 'improves it',
  'evaluates-on': 'evaluates on it',
  'compares-with': 'compares with it',
  uses: 'uses it',
  studies: 'studies it',
  mentions: 'mentions it',
};

export const text = {
  product: 'paperweave',
  documentTitle: (subject: string) => `${subject} · paperweave`,
  type: (type: ConceptType) => TYPES[type][0],
  types: (type: ConceptType) => TYPES[type][1],
  role: (role: Role) => ROLES[role] ?? role,
  relation: (id: string) => id.replaceAll('-', ' '),
  papers: (count: number) => many(count, 'paper', 'papers'),
  concepts: (count: number) => many(count, 'concept', 'concepts'),
  mentions: (count: number) => many(count, 'mention', 'mentions'),
  sentences: (count: number) => many(count, 'sentence', 'sentences'),
  links: (count: number) => many(count, 'link', 'links'),
  and: 'and',
  more: (count: number) => `Show ${n(count)} more`,

  search: {
    label: 'Search concepts and papers',
    placeholder: 'Search concepts and papers',
    hint: 'Press / to search',
    none: (query: string) => `Nothing is called “${query}”. Try a shorter word, or another name for it.`,
    count: (count: number) => (count === 1 ? '1 suggestion' : `${n(count)} suggestions`),
    alias: (alias: string) => `also called “${alias}”`,
    failed: 'The search does not answer. Is the server still running?',
    pairing: (label: string) => `Connect ${label} with …`,
  },

  home: {
    title: 'What the papers talk about',
    lead: (papers: string, concepts: string, communities: number) =>
      `A map of ${concepts} found in the abstracts of ${papers}. Two concepts are linked where papers speak of both, and every link shows the sentences it comes from. Colours are ${n(communities)} communities: concepts that keep each other’s company.`,
    questions: 'Three ways in',
    known: (label: string) => `What is said about ${label}?`,
    knownWhy: (community: string, papers: string) =>
      `Best known of the largest community, ${community}; in ${papers}`,
    meet: (a: string, b: string) => `How do ${a} and ${b} meet?`,
    meetWhy: (papers: string) => `One of the strongest links: together in ${papers}`,
    phenomenon: (label: string) => `Who studies ${label}?`,
    phenomenonWhy: (papers: string, type: string) => `A ${type} that ${papers} speak of`,
    communities: 'Communities, largest first',
    open: 'About this map',
  },

  concept: {
    also: 'Also written',
    introduced: 'Introduced by',
    broader: 'A kind of',
    narrower: 'Kinds of it',
    relations: 'Relations',
    neighbors: 'Keeps company with',
    neighborsHint: 'Choose one to read the sentences that hold both.',
    evidence: 'In the papers’ words',
    papers: 'Papers',
    community: 'Community',
    years: 'Papers by year',
    together: (papers: number) => `together in ${many(papers, 'paper', 'papers')}`,
    none: 'No other concept shares a paper with it.',
    share: (share: string, type: string) => `read as a ${type} in ${share} of its mentions`,
    announce: (label: string, type: string, papers: string, strongest: string | undefined) =>
      `${label}, ${type}, ${papers}${strongest === undefined ? '' : `, strongest neighbour ${strongest}`}`,
    rare: 'Seen in one paper only.',
    unstable: 'Its community is uncertain: other runs of the clustering put it elsewhere.',
    more: 'More sentences',
    connect: 'Connect with another concept',
  },

  pair: {
    eyebrow: 'A link and its sentences',
    summary: (papers: string) => `Together in ${papers}.`,
    strength: (times: string) =>
      `That is ${times} times as many as if the two had nothing to do with each other.`,
    both: 'Sentences that hold both',
    bothNone: 'No single sentence holds both; the papers below speak of each in their own place.',
    apart: 'From the papers that speak of both',
    apartSummary: 'No paper speaks of both.',
    common: 'Both keep company with',
    paths: 'Other ways from one to the other',
    step: (papers: string) => `together in ${papers}`,
    papers: 'Papers that hold both',
    announce: (a: string, b: string, papers: string | undefined) =>
      `${a} and ${b}${papers === undefined ? '' : `, together in ${papers}`}`,
  },

  paper: {
    eyebrow: 'Paper',
    abstract: 'Abstract',
    noAbstract: 'The source gave no abstract.',
    key: 'Underlined:',
    concepts: 'Concepts in it',
    from: 'Found in',
    keywords: 'Keywords',
    open: 'Open at the publisher',
    announce: (title: string, concepts: string) => `Paper: ${title}, ${concepts}`,
  },

  community: {
    eyebrow: 'Community',
    summary: (concepts: string, papers: string) =>
      `${concepts} and ${papers} that keep each other’s company.`,
    stability: (percent: string) => `${percent} of it stays together when the clustering starts elsewhere.`,
    keyConcepts: 'Key concepts',
    keyPapers: 'Key papers',
    members: 'All its concepts',
    only: 'Show only this community',
    announce: (label: string, concepts: string) => `Community ${label}, ${concepts}`,
    parts: 'Parts',
  },

  quote: {
    copy: 'Copy as quotation',
    copied: 'Copied',
    failed: 'The browser did not allow copying',
  },

  legend: {
    title: 'Legend and filters',
    types: 'Kind of concept',
    communities: 'Communities',
    min: 'In at least',
    minUnit: (papers: number) => many(papers, 'paper', 'papers'),
    papers: 'Papers on the map',
    paperModes: { focus: 'around the focus', all: 'all', none: 'none' },
    reading: 'Reading the map',
    size: 'Larger: in more papers',
    pale: 'Paler: in one paper only, or of an uncertain community',
    line: 'Line: strongest links of each concept',
    land: 'Tinted land: where a community is densest',
    only: 'only',
    onlyLabel: (name: string) => `Show only ${name}`,
    showAll: (count: number) => `All ${n(count)} communities`,
    showFewer: 'Fewer',
    all: 'all',
    close: 'Close the legend',
  },

  filters: {
    remaining: (shown: number, all: number) => `${n(shown)} of ${many(all, 'concept', 'concepts')} shown`,
    types: (names: string) => `only ${names}`,
    communities: (names: string, count: number) => (count > 2 ? `${n(count)} communities` : names),
    min: (papers: number) => `in ${n(papers)} papers or more`,
    none: 'nothing of this kind',
    remove: (name: string) => `Remove the filter: ${name}`,
    clear: 'Clear all',
    nothing: 'No concept passes these filters.',
  },

  map: {
    label: (concepts: string) =>
      `Map of ${concepts}. Arrow keys move it, plus and minus zoom, 0 shows all of it. The outline holds the same as text.`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole map',
    lost: 'The graphics card took the drawing away.',
    restart: 'Draw the map again',
    noWebgl:
      'This browser cannot draw the map: WebGL 2 is missing or switched off. Here is the same graph as text; search, sentences and papers all work.',
    noWebglHow:
      'To see the map, switch on hardware acceleration in the browser’s settings, or open this address in another browser.',
  },

  table: {
    caption: 'Concepts; choose a column’s head to sort by it',
    label: 'Concept',
    type: 'Kind',
    community: 'Community',
    papers: 'Papers',
    stability: 'Certainty',
  },

  outline: {
    title: 'Outline',
    lead: 'Communities, their concepts, and what each concept keeps company with; the same graph as the map.',
    neighbors: 'neighbours',
    expand: (label: string) => `Neighbours of ${label}`,
    rest: (count: number) => `${n(count)} more`,
  },

  header: {
    skip: 'Skip to the reading column',
    views: 'View',
    map: 'Map',
    outline: 'Outline',
    table: 'Table',
    export: 'Export',
    gexf: 'Graph for Gephi (GEXF)',
    png: 'This map as a picture (PNG)',
    svg: 'This map as a drawing (SVG)',
    exporting: 'Drawing …',
    light: 'Switch to light colours',
    dark: 'Switch to dark colours',
    legend: 'Legend',
    help: 'Keys',
    home: 'paperweave, about this map',
  },

  elsewhere: {
    title: 'The same answer elsewhere',
    command: 'Terminal',
    http: 'HTTP',
    library: 'Program',
  },

  help: {
    title: 'Keys',
    rows: [
      ['/', 'search'],
      ['Enter', 'go to the chosen suggestion'],
      ['Esc', 'close, or step out of what is looked at'],
      ['Up and Down', 'walk through neighbours in a list'],
      ['Arrows', 'move the map (when it has the focus)'],
      ['+  −  0', 'zoom in, out, show all'],
      ['Back', 'undo: every step is in the browser’s history'],
      ['?', 'this list'],
    ],
    close: 'Close',
  },

  sheet: {
    label: 'Reading column',
    expand: 'Show more of the text',
    collapse: 'Show more of the map',
    close: 'Close',
  },

  loading: 'Unfolding the map',
  loadingShare: (share: string) => `Unfolding the map, ${share}`,
  failed: 'The map did not arrive.',
  failedHow: 'Start the server again (paperweave serve graph.db), then',
  retry: 'try again',
  answerFailed: 'This answer did not arrive.',
  notFound: 'There is no such entry in this graph. It may come from another build; search for its name.',
  caption: (papers: string, concepts: string) => `${concepts} from ${papers}`,
} as const;
