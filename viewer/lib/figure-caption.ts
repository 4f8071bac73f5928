// The text under a figure of the map: corpus, counts, thresholds, seed and version, so that it can be made again.
import type { PartOfWhole } from '../../src/export/site/pieces.js';
import type { StatsAnswer } from '../../src/model/index.js';
import type { Visibility } from '../data/visibility.js';
import type { Route } from '../state/route.js';
import { text } from '../text.js';

interface Drawn {
  readonly stats: StatsAnswer;
  readonly route: Route;
  readonly visibility: Pick<Visibility, 'concepts' | 'links'>;
  readonly part?: PartOfWhole | undefined;
}

export function figureCaption({ stats, route, visibility, part }: Drawn): string {
  const { version, ...settings } = stats.provenance;
  const thresholds = text.thresholds(route);
  return [
    text.figureCaption.corpus(text.papers(stats.papers), text.concepts(stats.concepts)),
    part
      ? text.figureCaption.part(
          text.papers(part.papers),
          text.concepts(part.concepts),
          part.filters.join('; '),
        )
      : '',
    text.figureCaption.shown(text.concepts(visibility.concepts), text.links(visibility.links)),
    thresholds.length > 0 ? text.figureCaption.thresholds(thresholds.join('; ')) : '',
    text.figureCaption.communities(stats.communities, stats.modularity.toFixed(3)),
    text.figureCaption.made(
      version,
      Object.entries(settings).map(([name, value]) => `${name} ${value}`),
      stats.contentHash.slice(0, 12),
    ),
  ]
    .filter(Boolean)
    .join(' ');
}
