// Every word that the page says by itself, in one table, so that it can be read through and translated.
import type { ConceptType, Role, StatsAnswer } from '../src/model/index.js';
import type { Correction } from './lib/thesaurus-csv.js';
import type { Route } from './state/route.js';

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

/** As the parameters of an export are called in words. */
const FILTER_NAMES: Readonly<Record<string, string>> = {
  concept: 'focus',
  types: 'several kinds',
  communities: 'several communities',
  minPapers: 'papers',
  minShared: 'shared papers',
  years: 'years',
  relation: 'relation',
  at: 'time',
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
    pairing: {
      pin: (label: string) => `Connect ${label} with …`,
      same: (label: string) => `${label} is the same as …`,
    },
  },

  home: {
    title: 'What the papers talk about',
    lead: (papers: string, concepts: string, communities: number) =>
      `A map of ${concepts} found in the abstracts of ${papers}. Two concepts are linked where papers speak of both, and every link shows the sentences it comes from. Colours are ${many(communities, 'community', 'communities')}: concepts that keep each other’s company.`,
    questions: 'Three ways in',
    known: (label: string) => `What is said about ${label}?`,
    knownWhy: (community: string, papers: string) =>
      `Best known of the largest community, ${community}; in ${papers}`,
    related: (a: string, relation: string, b: string) => `“${a} ${relation} ${b}”: who says so?`,
    newest: (year: number) => `The newest relation that the papers state, of ${year}`,
    stated: 'A relation that the papers state',
    bridge: (a: string, b: string) => `What lies between ${a} and ${b}?`,
    bridgeWhy: (from: string, to: string) =>
      `No paper holds both, yet there are ways from one to the other: ${from}, ${to}`,
    meet: (a: string, b: string) => `How do ${a} and ${b} meet?`,
    meetWhy: (papers: string) => `One of the strongest links: together in ${papers}`,
    phenomenon: (label: string) => `Who studies ${label}?`,
    phenomenonWhy: (papers: string, type: string) => `A ${type} that ${papers} speak of`,
    communities: 'Communities, largest first',
    open: 'About this map',
    figures: 'The whole in figures, and a methods paragraph',
    corrections: 'Your corrections',
  },

  /** Said only where the map cannot draw all. */
  drawn: {
    lead: (drawn: number) =>
      `The ${n(drawn)} best known are drawn; every other one joins the map while you look at it.`,
    counted: (drawn: number, all: number) =>
      `Counted among the ${n(drawn)} concepts that are drawn, of ${n(all)}.`,
    papers: (drawn: number, all: number) =>
      `“all” are ${n(drawn)} of the ${n(all)} papers, spread over the years; those around the focus always come.`,
    remaining: (shown: number, drawn: number, all: number) =>
      `${n(shown)} of the ${n(drawn)} concepts drawn (${n(all)} in all)`,
    listed: (drawn: number, all: number) =>
      `Listed are the ${n(drawn)} best known of ${n(all)} concepts; the search finds the others.`,
    part: (drawn: number, all: number) => `${n(drawn)} of ${n(all)} concepts`,
    members: (drawn: number, all: number) =>
      `The ${n(drawn)} best known of ${n(all)}; the search finds the others.`,
    rows: {
      concepts: (drawn: number, all: number) => `from the ${n(drawn)} best known of ${n(all)} concepts`,
      papers: (drawn: number, all: number) =>
        `from ${n(drawn)} of the ${n(all)} papers, spread over the years`,
    },
    guest: 'Not among the best known, which the map draws; it stands there while you look at it.',
    guestPaper: 'Not among the papers that the map draws; it stands there while you look at it.',
  },

  part: {
    of: (concepts: string, papers: string) => `This is a part of a graph of ${concepts} from ${papers}:`,
    eyebrow: 'This part',
    figures: 'This part in figures, and a methods paragraph',
    counts: 'All counts are of this part; places, colours and communities are those of the whole.',
  },

  concept: {
    also: 'Also written',
    whySame: 'Why these names are one',
    reason: (alias: string, target: string, rule: string, support: number, papers: number) =>
      `“${alias}” is “${target}”: ${rule}, ${many(support, 'mention', 'mentions')}${papers > 0 ? `, as in ${many(papers, 'paper', 'papers')}` : ''}`,
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
    said: 'In a paper’s words',
    share: (share: string, type: string) => `read as a ${type} in ${share} of its mentions`,
    announce: (label: string, type: string, papers: string, strongest: string | undefined) =>
      `${label}, ${type}, ${papers}${strongest === undefined ? '' : `, strongest neighbour ${strongest}`}`,
    rare: 'Seen in one paper only.',
    unstable: 'Its community is uncertain: other runs of the clustering put it elsewhere.',
    more: 'More sentences',
    connect: 'Connect with another concept',
    depth: 'Lit on the map',
    depths: (depth: number) => (depth === 1 ? '1 step' : `${depth} steps`),
  },

  walk: {
    choice: (label: string, type: string, papers: string) => `${label}, ${type}, ${papers}`,
    place: (at: number, all: number) => `${n(at)} of ${n(all)}`,
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
    pathsNote: 'The line in ink on the map is one of them; each step opens its sentences.',
    draw: (number: number) => `Draw way ${number} on the map`,
    drawIt: 'Draw',
    drawn: 'Drawn',
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
    does: {
      introduces: 'introduces',
      improves: 'improves',
      'evaluates-on': 'evaluates on',
      'compares-with': 'compares with',
      uses: 'uses',
      studies: 'studies',
      mentions: 'mentions',
    } satisfies Readonly<Record<Role, string>>,
    similar: 'Papers about the same',
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
    links: 'Linked with',
    linksNote: 'The strongest link to each stands first.',
  },

  several: {
    eyebrow: 'Compared',
    pins: 'Concepts that are compared',
    add: 'Compare with one more',
    remove: (label: string) => `Take ${label} out`,
    summary: (papers: number, concepts: number) =>
      `${papers === 0 ? 'No paper holds' : papers === 1 ? '1 paper holds' : `${n(papers)} papers hold`} all of them; ${concepts === 1 ? '1 concept meets' : `${n(concepts)} concepts meet`} each of them.`,
    papers: 'Papers that hold all',
    common: 'Each of them keeps company with',
    commonNote: 'The numbers are papers shared with each, in the order above.',
    announce: (labels: string) => `Compared: ${labels}`,
  },

  figures: {
    eyebrow: 'The whole',
    title: 'The graph in figures',
    types: 'Concepts by kind',
    counts: 'Counts and provenance',
    connected: 'Best connected',
    connectedNote: 'By PageRank over shared papers.',
    methods: 'For a methods section',
    copy: 'Copy this paragraph',
    rows: (stats: StatsAnswer): (readonly [string, string])[] => [
      ['papers', n(stats.papers)],
      ['concepts', n(stats.concepts)],
      ['mentions', n(stats.mentions)],
      ['links between concepts', n(stats.edges.cooccurrence)],
      ['links to papers', n(stats.edges.paperConcept)],
      ['broader and narrower', n(stats.edges.broader)],
      ['typed relations', n(stats.edges.relations)],
      ['communities', n(stats.communities)],
      ['modularity', stats.modularity.toFixed(3)],
      ['content (SHA-256)', stats.contentHash],
    ],
  },

  correct: {
    title: 'Is this wrong?',
    same: 'Same as …',
    not: 'Not a concept',
    type: 'Its kind is',
    kept: 'Corrections of this graph stay in this browser until a build is given them.',
    earlier: (count: number) =>
      count === 1
        ? 'One correction was made to another build of these papers.'
        : `${n(count)} corrections were made to other builds of these papers.`,
    takeOver: 'Take over',
    list: (count: number) => (count === 1 ? 'The 1 correction' : `All ${n(count)} corrections`),
    listTitle: 'Your corrections',
    none: 'None yet. A concept’s page has “Is this wrong?” at its foot.',
    how: 'Save them as a thesaurus, then build again: paperweave build … --thesaurus thesaurus.csv',
    said: (made: Correction) =>
      made.action === 'not a concept'
        ? 'is not a concept.'
        : made.action === 'type'
          ? `is a ${TYPES[made.value][0]}.`
          : `is the same as ${made.value}.`,
    undo: 'Undo',
    undoAll: 'Undo all',
    download: 'Save thesaurus.csv',
  },

  time: {
    title: 'Time',
    play: 'Play',
    pause: 'Pause',
    year: 'Up to the year',
    all: 'all years',
    clear: 'All years',
    rising: 'Rising',
    fading: 'Fading',
  },

  tour: {
    title: 'A tour of the controls',
    step: (at: number, all: number) => `${at} of ${all}`,
    next: 'Next',
    back: 'Back',
    leave: 'Leave the tour',
    done: 'Done',
    steps: [
      {
        target: '.search',
        words: 'Search by any name of a concept, or by a paper’s title. The key / comes here.',
      },
      {
        target: '.map',
        words:
          'Click a concept to see what it keeps company with; drag and scroll to move. Names of parts appear as you come nearer.',
      },
      {
        target: '.reader',
        words:
          'Every link opens the sentences it comes from. Pin up to four concepts to see what they share.',
      },
      {
        target: '.legend',
        words: 'The legend is the filter: kinds, communities, papers, shared papers, relations.',
      },
      { target: '.time-bar', words: 'Play the years: places stay, concepts grow.' },
      { target: '.bar .switch', words: 'The same graph as an outline or as a table.' },
      {
        target: '.menu',
        words: 'Take what you see elsewhere: figures with a caption, and files of the graph.',
      },
    ],
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
    shared: 'Links shared by at least',
    years: 'Papers of the years',
    yearFrom: 'First year',
    yearTo: 'Last year',
    relation: 'Relation',
    anyRelation: 'any, or none',
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
    minShared: (papers: number) => `links of ${n(papers)} papers or more`,
    years: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    relation: (name: string) => `in the relation “${name}”`,
    linksLeft: (links: number) => `${many(links, 'link', 'links')} of the map remain`,
    conceptsLeft: (concepts: number) => `${many(concepts, 'concept', 'concepts')} remain`,
    none: 'nothing of this kind',
    remove: (name: string) => `Remove the filter: ${name}`,
    clear: 'Clear all',
    nothing: 'No concept passes these filters.',
  },

  map: {
    label: (concepts: string) =>
      `Map of ${concepts}. Left and Right go through neighbours by strength, Down goes on to one, Up goes back; with Shift the arrows move the map, plus and minus zoom, 0 shows all of it. The outline holds the same as text.`,
    move: 'Move the map',
    ways: { up: 'Up', left: 'Left', right: 'Right', down: 'Down' },
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

  figure: {
    title: 'A figure of this map',
    heading: 'Title',
    format: 'As',
    formats: {
      png: 'picture (PNG)',
      svg: 'drawing to edit (SVG)',
      pdf: 'drawing to print (PDF)',
    },
    pixels: 'Pixels across',
    withCaption: 'With the caption in the figure',
    preview: 'The figure as it will be saved',
    save: 'Save the figure',
    failed: 'The browser could not draw a picture of this size. Try fewer pixels.',
    noMap: 'A figure is drawn of the map, as it is on the screen.',
    toMap: 'Show the map',
  },

  table: {
    lists: { concepts: 'Concepts', papers: 'Papers' },
    rows: (count: number) => many(count, 'row', 'rows'),
    title: 'Title',
    year: 'Year',
    concepts: 'Concepts',
    none: '–',
    caption: 'Choose a column’s head to sort by it',
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
    figure: 'A figure of this map …',
    caption: 'Copy the caption',
    otherFormats: 'Other formats come from the database itself: paperweave export graph.db --format …',
    notFollowed: (names: readonly string[]) =>
      `without the filter by ${names.map((name) => FILTER_NAMES[name] ?? name).join(', ')}`,
    light: 'Switch to light colours',
    dark: 'Switch to dark colours',
    legend: 'Legend',
    help: 'Keys and a tour',
    home: 'paperweave, about this map',
  },

  elsewhere: {
    title: 'The same answers elsewhere',
    ways: { command: 'Terminal', http: 'HTTP', library: 'Program' } as Readonly<Record<string, string>>,
    queries: {
      concept: 'The concept',
      neighbors: 'What it keeps company with',
      evidence: 'The sentences',
      common: 'What they share',
      path: 'The ways from one to the other',
      paper: 'The paper',
      community: 'The community',
      communities: 'All communities',
      stats: 'The figures',
      methods: 'The paragraph',
    } as Readonly<Record<string, string>>,
    notLive:
      'This page answers by itself. Where the database is, these give the same; HTTP while paperweave serve runs.',
    notLivePart:
      'This page answers by itself, from its part of the graph. Where the database is, these answer from the whole; HTTP while paperweave serve runs.',
    copy: 'Copy',
  },

  help: {
    title: 'Keys',
    rows: [
      ['/', 'search'],
      ['Enter', 'go to the chosen suggestion'],
      ['Esc', 'close, or step out of what is looked at'],
      ['Up and Down', 'in a list: walk through neighbours'],
      ['Left and Right', 'on the map: through neighbours, strongest first'],
      ['Down, Up', 'on the map: on to a neighbour, and back'],
      ['Shift Enter', 'on the map: the sentences that hold both'],
      ['Shift arrows', 'move the map'],
      ['+  −  0', 'zoom in, out, show all'],
      ['Shift click', 'or a long press: compare with what is looked at'],
      ['Back', 'undo: every step is in the browser’s history'],
      ['?', 'this list, and a tour'],
    ],
    close: 'Close',
    tour: 'Show me the controls',
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
  tryAgain: 'Try again',
  answerFailed: 'This answer did not arrive.',
  notFound: 'There is no such entry in this graph. It may come from another build; search for its name.',
  /** The filters of a view in words, for a caption. */
  thresholds: ({ filters, at }: Route): string[] => [
    ...(filters.types ? [`kinds: ${filters.types.map((type) => TYPES[type][1]).join(', ') || 'none'}`] : []),
    ...(filters.communities
      ? [`communities: ${filters.communities.map((id) => id + 1).join(', ') || 'none'}`]
      : []),
    ...(filters.minPapers > 1 ? [`concepts in ${n(filters.minPapers)} papers or more`] : []),
    ...(filters.minShared > 1 ? [`links of ${n(filters.minShared)} papers or more`] : []),
    ...(filters.years ? [`papers of ${filters.years[0]} to ${filters.years[1]}`] : []),
    ...(filters.relation ? [`in the relation “${filters.relation.replaceAll('-', ' ')}”`] : []),
    ...(at === undefined ? [] : [`up to ${at}`]),
  ],
  figureCaption: {
    corpus: (papers: string, concepts: string) => `Map of ${concepts} found in the abstracts of ${papers}.`,
    part: (papers: string, concepts: string, filters: string) =>
      `A part of a graph of ${concepts} from ${papers}: ${filters}.`,
    shown: (concepts: string, links: string) => `Shown: ${concepts} and ${links}.`,
    thresholds: (words: string) => `Thresholds: ${words}.`,
    communities: (count: number, modularity: string) =>
      `Colours are ${n(count)} communities (modularity ${modularity}); larger marks are in more papers.`,
    made: (version: string | undefined, settings: readonly string[], hash: string) =>
      `Made with paperweave${version ? ` ${version}` : ''}${settings.length > 0 ? ` (${settings.join(', ')})` : ''}, content ${hash}.`,
  },
  caption: (papers: string, concepts: string) => `${concepts} from ${papers}`,
} as const;
