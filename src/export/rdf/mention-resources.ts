// Every mention as a Web Annotation (https://www.w3.org/TR/annotation-model/): its body is the concept, its target a stretch of
// the paper's title or abstract. The recommendation counts code points where we count UTF-16 code units.
import type { Paper } from '../../model/index.js';
import { readMentions, readPaper, readPlacedPapers, type StoredMention } from '../../store/index.js';
import { cleanText } from '../clean-text.js';
import { paperIri } from './iris.js';
import type { Resource, Statements } from './resource.js';
import type { Written } from './written.js';

export function* mentionResources({ store, base, iriOf, concepts, papers }: Written): Iterable<Resource> {
  for (const { paper: number } of readPlacedPapers(store)) {
    if (!papers.has(number)) continue;
    const paper = readPaper(store, number);
    for (const [i, mention] of readMentions(store, number).entries()) {
      if (!concepts.has(mention.concept)) continue;
      yield {
        iri: `${paperIri(base, paper.id)}#mention-${i}`,
        types: ['oa:Annotation'],
        properties: [
          ['oa:motivatedBy', [{ iri: 'http://www.w3.org/ns/oa#identifying' }]],
          ['oa:hasBody', [{ iri: iriOf(mention.concept) }]],
          ['oa:hasTarget', [{ node: target(base, paper, mention) }]],
        ],
      };
    }
  }
}

function target(base: string, paper: Paper, { field, start, end }: StoredMention): Statements {
  const text = paper[field];
  return {
    types: ['oa:SpecificResource'],
    properties: [
      ['oa:hasSource', [{ iri: `${paperIri(base, paper.id)}#${field}` }]],
      [
        'oa:hasSelector',
        [
          {
            node: {
              types: ['oa:TextQuoteSelector'],
              properties: [['oa:exact', [{ text: cleanText(text.slice(start, end)) }]]],
            },
          },
          {
            node: {
              types: ['oa:TextPositionSelector'],
              properties: [
                ['oa:start', [{ number: codePoints(text.slice(0, start)) }]],
                ['oa:end', [{ number: codePoints(text.slice(0, end)) }]],
              ],
            },
          },
        ],
      ],
    ],
  };
}

/** As many as a reader finds, once what cannot be written has been left out. */
const codePoints = (text: string): number => [...cleanText(text)].length;
