// Where the versions of GEXF differ (gexf.net). 1.3 is what Gephi 0.10 and sigma read; networkx before 3.4 and other older
// readers know 1.2 alone, and only under exactly these namespaces.

export interface Dialect {
  readonly version: string;
  readonly namespace: string;
  readonly viz: string;
  /** 1.3 lets a colour carry `hex` beside its channels. */
  readonly hexColors: boolean;
  /** 1.3 knows edges of several kinds between the same nodes. */
  readonly edgeKinds: boolean;
}

export const GEXF_VERSIONS = ['1.3', '1.2'] as const;

export type GexfVersion = (typeof GEXF_VERSIONS)[number];

export const DIALECTS: Readonly<Record<GexfVersion, Dialect>> = {
  '1.3': {
    version: '1.3',
    namespace: 'http://gexf.net/1.3',
    viz: 'http://gexf.net/1.3/viz',
    hexColors: true,
    edgeKinds: true,
  },
  '1.2': {
    version: '1.2',
    namespace: 'http://www.gexf.net/1.2draft',
    viz: 'http://www.gexf.net/1.2draft/viz',
    hexColors: false,
    edgeKinds: false,
  },
};
