// What is looked at, in words: its title, and what a screen reader hears of it.
import { computed } from '@preact/signals';
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { type Atlas, isPaper } from '../data/atlas.js';
import { linkOf } from '../data/link.js';
import { rowOf } from '../data/rows.js';
import { labelOf } from '../lib/label.js';
import { text } from '../text.js';
import type { Subject } from './route.js';
import { atlas, route } from './store.js';

export interface Announcement {
  readonly title: string;
  readonly line: string;
}

export const announcement = computed<Announcement | undefined>(() =>
  atlas.value ? announcementOf(atlas.value, route.value.subject) : undefined,
);

export const subjectTitle = computed(() => announcement.value?.title);

function announcementOf(known: Atlas, subject: Subject): Announcement | undefined {
  const { label, type, count } = known.map.nodes;
  const nodeOf = (id: string) => known.indexOf.get(id);
  const name = (node: number) => labelOf(label[node]!);
  if (subject.kind === 'concept') {
    const node = nodeOf(subject.id);
    if (node === undefined || isPaper(known, node)) return undefined;
    const strongest = rowOf(known.neighbors, node, 1)[0];
    const kind = text.type(CONCEPT_TYPES[type[node]!]!);
    const neighbor = strongest === undefined ? undefined : name(strongest);
    return {
      title: name(node),
      line: text.concept.announce(name(node), kind, text.papers(count[node]!), neighbor),
    };
  }
  if (subject.kind === 'pair') {
    const [a, b] = [nodeOf(subject.a), nodeOf(subject.b)];
    if (a === undefined || b === undefined) return undefined;
    const link = linkOf(known, a, b);
    const title = `${name(a)} + ${name(b)}`;
    return { title, line: text.pair.announce(name(a), name(b), link ? text.papers(link.count) : undefined) };
  }
  if (subject.kind === 'several') {
    const title = subject.ids.map((id) => labelOf(label[nodeOf(id) ?? -1] ?? id)).join(', ');
    return { title, line: text.several.announce(title) };
  }
  if (subject.kind === 'figures') return { title: text.figures.title, line: text.figures.title };
  if (subject.kind === 'corrections') return { title: text.correct.listTitle, line: text.correct.listTitle };
  if (subject.kind === 'paper') {
    const node = nodeOf(subject.id);
    if (node === undefined) return undefined;
    return {
      title: name(node),
      line: text.paper.announce(name(node), text.concepts(count[node]!)),
    };
  }
  if (subject.kind === 'community') {
    const community = known.map.communities.find(({ id, level }) => level === 0 && id === subject.id);
    if (!community) return undefined;
    const title = labelOf(community.label);
    return { title, line: text.community.announce(title, text.concepts(community.concepts)) };
  }
  return undefined;
}
