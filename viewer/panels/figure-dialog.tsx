// A figure of the map as it is on the screen: title, caption, format and size, with a look at it before it is saved.
import { useEffect, useState } from 'preact/hooks';
import { download } from '../lib/download.js';
import { figureCaption } from '../lib/figure-caption.js';
import { useAnswer } from '../lib/use-answer.js';
import type { FigureFormat } from '../map/figure-formats.js';
import type { AtlasMap } from '../map/map-contract.js';
import { mapInUse } from '../state/map-in-use.js';
import { coveredBySheet } from '../state/sheet.js';
import { go, overlay, route, source, visibility } from '../state/store.js';
import { subjectTitle } from '../state/subject-title.js';
import { text } from '../text.js';
import { CopyButton } from './copy-button.js';
import { Dialog } from './dialog.js';

export function FigureDialog() {
  return (
    <Dialog id="figure" title={text.figure.title}>
      {mapInUse.value ? <FigureForm map={mapInUse.value} /> : <NoMap />}
    </Dialog>
  );
}

function NoMap() {
  return (
    <>
      <p>{text.figure.noMap}</p>
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={() => go({ view: 'map' })}>
          {text.figure.toMap}
        </button>
        <CloseButton />
      </p>
    </>
  );
}

const FORMATS: readonly FigureFormat[] = ['png', 'svg', 'pdf'];
const PIXELS = { least: 400, first: 2400, most: 16_000 } as const;

function FigureForm({ map }: { readonly map: AtlasMap }) {
  const [format, setFormat] = useState<FigureFormat>('png');
  const [title, setTitle] = useState(subjectTitle.value ?? text.home.title);
  const [withCaption, setWithCaption] = useState(true);
  const [pixels, setPixels] = useState<number>(PIXELS.first);
  const [failed, setFailed] = useState(false);
  const caption = useCaption();
  const wish = {
    title,
    caption: withCaption ? caption : undefined,
    covered: coveredBySheet.peek(),
    pixels,
  };
  const save = () => {
    setFailed(false);
    make(map, format, wish).then(
      (file) => {
        download(file, `${fileName(title)}.${format}`);
        overlay('none');
      },
      () => setFailed(true),
    );
  };
  return (
    <form
      class="figure-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Preview map={map} title={title} caption={wish.caption} />
      <div class="figure-fields">
        <label class="field">
          <span>{text.figure.heading}</span>
          <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <fieldset class="figure-kinds">
          <legend>{text.figure.format}</legend>
          {FORMATS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="figure-format"
                checked={each === format}
                onChange={() => setFormat(each)}
              />
              <span>{text.figure.formats[each]}</span>
            </label>
          ))}
        </fieldset>
        {format === 'png' ? (
          <label class="field">
            <span>{text.figure.pixels}</span>
            <input
              type="number"
              min={PIXELS.least}
              max={PIXELS.most}
              step={100}
              value={pixels}
              onChange={(event) => setPixels(bounded(event.currentTarget.valueAsNumber))}
            />
          </label>
        ) : null}
        <label class="figure-caption-tick">
          <input
            type="checkbox"
            checked={withCaption}
            onChange={(event) => setWithCaption(event.currentTarget.checked)}
          />
          <span>{text.figure.withCaption}</span>
        </label>
        {caption ? (
          <>
            <p class="methods">{caption}</p>
            <CopyButton text={caption} label={text.header.caption} />
          </>
        ) : null}
        {failed ? (
          <p class="failed" role="alert">
            {text.figure.failed}
          </p>
        ) : null}
        <p class="dialog-buttons">
          <button type="submit" class="button">
            {text.figure.save}
          </button>
          <CloseButton />
        </p>
      </div>
    </form>
  );
}

function CloseButton() {
  return (
    <button type="button" class="quiet-button" onClick={() => overlay('none')}>
      {text.help.close}
    </button>
  );
}

function useCaption(): string | undefined {
  const answer = useAnswer('stats', source.stats);
  if (answer.state !== 'here' || !visibility.value) return undefined;
  return figureCaption({
    stats: answer.value,
    route: route.value,
    visibility: visibility.value,
    part: source.part,
  });
}

type Make = typeof import('../map/figure-formats.js').makeFigure;

/** Drawing a figure is loaded when it is asked for. */
const make: Make = async (...asked) => (await import('../map/figure-formats.js')).makeFigure(...asked);

interface PreviewProps {
  readonly map: AtlasMap;
  readonly title: string;
  readonly caption: string | undefined;
}

const PREVIEW = { pixels: 900, pause: 150, kept: 5000 } as const;

function Preview({ map, title, caption }: PreviewProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => {
      make(map, 'png', { title, caption, covered: coveredBySheet.peek(), pixels: PREVIEW.pixels }).then(
        (file) => setAddress(URL.createObjectURL(file)),
        () => setAddress(undefined),
      );
    }, PREVIEW.pause);
    return () => clearTimeout(timer);
  }, [map, title, caption]);
  // Not before the next picture is there: the one that is shown may still be loading.
  useEffect(
    () => () => {
      if (address) setTimeout(() => URL.revokeObjectURL(address), PREVIEW.kept);
    },
    [address],
  );
  return (
    <div class="figure-preview">
      {address ? <img src={address} alt={text.figure.preview} /> : <div class="waiting" aria-busy="true" />}
    </div>
  );
}

function bounded(pixels: number): number {
  if (!Number.isFinite(pixels)) return PIXELS.first;
  return Math.min(PIXELS.most, Math.max(PIXELS.least, Math.round(pixels)));
}

/** What every file system takes. */
function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? text.product : `${text.product}-${plain}`;
}
