// Communities and places, found by a helping thread where there is one, so that this one can go on meanwhile.
import {
  type AnalysisInput,
  type AnalysisOptions,
  type AnalyzedConcept,
  type CorpusMap,
  mapCorpus,
} from '../../analyze/index.js';
import type { Helper } from './helper.js';
import { packBroader, packConcepts, packNames } from './packed-concepts.js';

/** Without a helper the map is there on return. */
export async function mapOn(
  helper: Helper | undefined,
  input: AnalysisInput,
  options: AnalysisOptions,
): Promise<CorpusMap> {
  if (helper === undefined) return mapCorpus(input, options);
  const { papers, resolution, edges } = input;
  const { paper, concept, salience } = edges.paperConcept;
  try {
    return await helper.ask('map', {
      ids: papers.map(({ id }) => id),
      titles: papers.map(({ title }) => title),
      concepts: packConcepts(resolution.concepts),
      names: packNames(options.earlier ? resolution.concepts : resolution.concepts.map(withoutAliases)),
      paperConcept: { paper, concept, salience },
      broader: packBroader(edges.broader),
      options,
    });
  } catch {
    return mapCorpus(input, options);
  }
}

/** Only an earlier map asks for them. */
function withoutAliases(concept: AnalyzedConcept): AnalyzedConcept {
  return { ...concept, aliases: [] };
}
