// A concept's strongest neighbours. Up and Down walk the list and light each one on the map; Enter opens the sentences.
import { labelOf } from '../lib/label.js';
import { useAnswer } from '../lib/use-answer.js';
import { walkList } from '../lib/walk-list.js';
import { NEIGHBORS_ASKED } from '../state/asked.js';
import { communityColor } from '../state/colors.js';
import { source } from '../state/store.js';
import { n, text } from '../text.js';
import { SubjectLink } from './links.js';
import { Answered, OpenList, Section } from './parts.js';
import { ShapeIcon } from './shape-icon.js';

export function NeighborList({ id }: { readonly id: string }) {
  const answer = useAnswer(`neighbors ${id}`, () => source.neighbors(id, NEIGHBORS_ASKED));
  return (
    <Answered answer={answer}>
      {({ neighbors }) => (
        <Section
          title={text.concept.neighbors}
          note={neighbors.length > 0 ? text.concept.neighborsHint : text.concept.none}
        >
          <OpenList items={neighbors} first={10} class="neighbors">
            {({ concept, count }) => (
              <li key={concept.id}>
                <SubjectLink
                  subject={{ kind: 'pair', a: id, b: concept.id }}
                  lights={concept.id}
                  onKeyDown={walkList}
                >
                  <ShapeIcon kind={concept.type} color={communityColor(concept.community)} />
                  <span class="name">{labelOf(concept.label)}</span>
                  <span
                    class="strength"
                    style={{ width: `${share(count, neighbors)}%` }}
                    aria-hidden="true"
                  />
                  <span class="count" aria-hidden="true">
                    {n(count)}
                  </span>
                  <span class="visually-hidden">
                    , {text.type(concept.type)}, {text.concept.together(count)}
                  </span>
                </SubjectLink>
              </li>
            )}
          </OpenList>
        </Section>
      )}
    </Answered>
  );
}

function share(count: number, neighbors: readonly { readonly count: number }[]): number {
  const most = neighbors.reduce((max, neighbor) => Math.max(max, neighbor.count), 1);
  return Math.round((100 * count) / most);
}
