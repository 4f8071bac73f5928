// The graph as a file, of what is shown: every format that the source has, with the filters that it can follow.
import { exportQuery } from '../lib/export-query.js';
import { useAnswer } from '../lib/use-answer.js';
import { route, source } from '../state/store.js';
import { text } from '../text.js';
import { Answered } from './parts.js';

export function GraphFormats({ close }: { readonly close: () => void }) {
  const answer = useAnswer('formats', source.formats);
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
          {source.live ? null : <li class="note menu-note">{text.header.otherFormats}</li>}
        </>
      )}
    </Answered>
  );
}
