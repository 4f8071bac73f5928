// Three or four concepts side by side: the papers that hold all of them, and what each of them meets.
import { labelOf } from '../lib/label.js';
import { useAnswer } from '../lib/use-answer.js';
import { COMMON_ASKED } from '../state/asked.js';
import { source } from '../state/store.js';
import { text } from '../text.js';
import { ConceptLink } from './links.js';
import { PaperSection } from './paper-section.js';
import { Answered, OpenList, Section } from './parts.js';
import { PinList } from './pin-list.js';

export function SeveralPanel({ ids }: { readonly ids: readonly string[] }) {
  const answer = useAnswer(`several ${ids.join(' ')}`, () => source.common(ids, COMMON_ASKED));
  return (
    <Answered answer={answer}>
      {({ concepts, papers, common, total }) => (
        <>
          <header class="panel-head">
            <p class="eyebrow">{text.several.eyebrow}</p>
            <h2>{concepts.map(({ label }) => labelOf(label)).join(', ')}</h2>
            <p class="lead">{text.several.summary(papers.total, total)}</p>
            <PinList concepts={concepts} />
          </header>
          <PaperSection title={text.several.papers} papers={papers.best} first={8} />
          {common.length > 0 ? (
            <Section title={text.several.common} note={text.several.commonNote}>
              <OpenList items={common} first={15} class="shared-concepts">
                {({ concept, counts }) => (
                  <li key={concept.id}>
                    <ConceptLink concept={concept} /> <span class="count">{counts.join(' · ')}</span>
                  </li>
                )}
              </OpenList>
            </Section>
          ) : null}
        </>
      )}
    </Answered>
  );
}
