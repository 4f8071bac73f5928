// What a first visitor reads: what this is, three questions that the data itself suggests, and the communities.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { labelOf } from '../lib/label.js';
import { questionsOf } from '../lib/questions.js';
import { communityName } from '../map/labels.js';
import type { Subject } from '../state/route.js';
import { n, text } from '../text.js';
import { CommunityLink, SubjectLink } from './links.js';
import { OpenList, Section } from './parts.js';

export function HomePanel({ atlas }: { readonly atlas: Atlas }) {
  const { counts, communities } = atlas.map;
  const top = communities.filter(({ level }) => level === 0);
  return (
    <>
      <header class="panel-head">
        <h2>{text.home.title}</h2>
        <p class="lead">
          {text.home.lead(text.papers(counts.papers), text.concepts(counts.concepts), top.length)}
        </p>
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
          {text.home.figures}
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

function suggestionsOf(atlas: Atlas): Suggestion[] {
  const { known, link, phenomenon } = questionsOf(atlas);
  const { id, label, count, type } = atlas.map.nodes;
  const name = (node: number) => labelOf(label[node]!);
  const suggestions: Suggestion[] = [];
  if (known !== undefined)
    suggestions.push({
      subject: { kind: 'concept', id: id[known]! },
      question: text.home.known(name(known)),
      why: text.home.knownWhy(communityName(atlas, 0), text.papers(count[known]!)),
    });
  if (link !== undefined) {
    const [a, b] = [atlas.map.edges.source[link]!, atlas.map.edges.target[link]!];
    suggestions.push({
      subject: { kind: 'pair', a: id[a]!, b: id[b]! },
      question: text.home.meet(name(a), name(b)),
      why: text.home.meetWhy(text.papers(atlas.map.edges.count[link]!)),
    });
  }
  if (phenomenon !== undefined)
    suggestions.push({
      subject: { kind: 'concept', id: id[phenomenon]! },
      question: text.home.phenomenon(name(phenomenon)),
      why: text.home.phenomenonWhy(
        text.papers(count[phenomenon]!),
        text.type(CONCEPT_TYPES[type[phenomenon]!]!),
      ),
    });
  return suggestions;
}
