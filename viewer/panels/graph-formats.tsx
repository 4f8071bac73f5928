// The graph as a file, of what is shown: every format, with the filters that it can follow; and the figure's caption.

import { exportQuery } from '../lib/export-query.js';
import { figureCaption } from '../lib/figure-caption.js';
import { useAnswer } from '../lib/use-answer.js';
import { route, source, visibility } from '../state/store.js';
import { text } from '../text.js';
import { CopyButton } from './copy-button.js';
import { Answered } from './parts.js';

export function GraphFormats({ close }: { readonly close: () => void }) {
  const { formats } = source;
  const answer = useAnswer('formats', formats ?? (() => Promise.resolve([])));
  return (
    <Answered answer={answer}>
      {(offered) => (
        <>
          {offered
            .filter(({ id }) => source.exportHref(id) !== undefined)
            .map((format) => {
              const { query, left } = exportQuery(route.value, format);
              return (
                <li key={format.id}>
                  <a
                    href={`${source.exportHref(format.id)}${query}`}
                    download={`paperweave.${format.extension}`}
                    title={format.summary}
                    onClick={close}
                  >
                    {format.label}
                    {left.length > 0 ? <span class="note"> {text.header.notFollowed(left)}</span> : null}
                  </a>
                </li>
              );
            })}
        </>
      )}
    </Answered>
  );
}

export function CopyCaption() {
  const answer = useAnswer('stats', source.stats ?? (() => Promise.reject(new Error())));
  if (answer.state !== 'here' || !visibility.value) return null;
  const caption = figureCaption({ stats: answer.value, route: route.value, visibility: visibility.value });
  return (
    <li class="copy-caption">
      <CopyButton text={caption} label={text.header.caption} />
    </li>
  );
}
