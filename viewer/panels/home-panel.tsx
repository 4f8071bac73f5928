// What a first visitor reads: what this is, three questions that the data itself suggests, and the communities.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { topCommunities } from '../data/communities.js';
import { heldTogether, labelOf } from '../lib/label.js';
import { type Questions, questionsOf } from '../lib/questions.js';
import { communityName, shortName } from '../map/labels.js';
import type { Subject } from '../state/route.js';
import { relations, source } from '../state/store.js';
import { n, text } from '../text.js';
import { CommunityLink, SubjectLink } from './links.js';
import { PartNote } from './part-note.js';
import { OpenList, Section } from './parts.js';

export function HomePanel({ atlas }: { readonly atlas: Atlas }) {
  const { counts, total } = atlas.map;
  const top = topCommunities(atlas.map);
  return (
    <>
      <header class="panel-head">
        <h2>{text.home.title}</h2>
        <p class="lead">
          {text.home.lead(text.papers(total.papers), text.concepts(total.concepts), top.length)}
          {counts.concepts < total.concepts ? ` ${text.drawn.lead(counts.concepts)}` : null}
        </p>
        <PartNote />
      </header>
      <Section title={text.home.questions}>
        <ul class="questions">
          {suggestionsOf(atlas).map(({ subject, question, why }) => (
            <li key={question}>
              <SubjectLink subject={subject}>
                <span class="question">{question}</span>
                <span class="why">{why}</span>
              </SubjectLink>
            </li>
          ))}
        </ul>
      </Section>
      <p class="home-links">
        <SubjectLink subject={{ kind: 'figures' }} class="text-link">
          {source.part ? text.part.figures : text.home.figures}
        </SubjectLink>
        <SubjectLink subject={{ kind: 'corrections' }} class="text-link">
          {text.home.corrections}
        </SubjectLink>
      </p>
      <Section title={text.home.communities}>
        <OpenList items={top} first={12} class="communities">
          {({ id, label, concepts }) => (
            <li key={id}>
              <CommunityLink id={id} label={label} />
              <span class="count">{n(concepts)}</span>
            </li>
          )}
        </OpenList>
      </Section>
    </>
  );
}

interface Suggestion {
  readonly subject: Subject;
  readonly question: string;
  readonly why: string;
}

/** One of each kind, as far as the graph has them, three in all. */
function suggestionsOf(atlas: Atlas): Suggestion[] {
  const found = questionsOf(atlas, relations.value);
  return ASKS.map((ask) => ask(atlas, found))
    .filter((each) => each !== undefined)
    .slice(0, MOST_QUESTIONS);
}

const MOST_QUESTIONS = 3;

type Ask = (atlas: Atlas, found: Questions) => Suggestion | undefined;

const nameOf = ({ map }: Atlas, node: number): string => labelOf(map.nodes.label[node]!);

function pairOf({ map }: Atlas, a: number, b: number): Subject {
  return { kind: 'pair', a: map.nodes.id[a]!, b: map.nodes.id[b]! };
}

/** What the first three cannot fill, the others do. */
const ASKS: readonly Ask[] = [
  (atlas, { known }) =>
    known === undefined
      ? undefined
      : {
          subject: { kind: 'concept', id: atlas.map.nodes.id[known]! },
          question: text.home.known(nameOf(atlas, known)),
          why: text.home.knownWhy(
            heldTogether(communityName(atlas, atlas.map.nodes.community[known]!)),
            text.papers(atlas.map.nodes.count[known]!),
          ),
        },
  (atlas, { relation }) =>
    relation && {
      subject: pairOf(atlas, relation.subject, relation.object),
      question: text.home.related(
        nameOf(atlas, relation.subject),
        text.relation(relation.relation),
        nameOf(atlas, relation.object),
      ),
      why: relation.year > 0 ? text.home.newest(relation.year) : text.home.stated,
    },
  (atlas, { bridge }) =>
    bridge && {
      subject: pairOf(atlas, bridge[0], bridge[1]),
      question: text.home.bridge(nameOf(atlas, bridge[0]), nameOf(atlas, bridge[1])),
      why: text.home.bridgeWhy(
        shortName(communityName(atlas, atlas.map.nodes.community[bridge[0]]!)),
        shortName(communityName(atlas, atlas.map.nodes.community[bridge[1]]!)),
      ),
    },
  (atlas, { link }) => {
    if (link === undefined) return undefined;
    const [a, b] = [atlas.map.edges.source[link]!, atlas.map.edges.target[link]!];
    return {
      subject: pairOf(atlas, a, b),
      question: text.home.meet(nameOf(atlas, a), nameOf(atlas, b)),
      why: text.home.meetWhy(text.papers(atlas.map.edges.count[link]!)),
    };
  },
  (atlas, { phenomenon }) => {
    if (phenomenon === undefined) return undefined;
    const { id, count, type } = atlas.map.nodes;
    return {
      subject: { kind: 'concept', id: id[phenomenon]! },
      question: text.home.phenomenon(nameOf(atlas, phenomenon)),
      why: text.home.phenomenonWhy(
        text.papers(count[phenomenon]!),
        text.type(CONCEPT_TYPES[type[phenomenon]!]!),
      ),
    };
  },
];
