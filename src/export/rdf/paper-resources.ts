// Papers as bibliographic resources, with the concepts that they are about.
import type { Paper } from '../../model/index.js';
import { readConceptsOf, readPaper, readPlacedPapers } from '../../store/index.js';
import { cleanLine, cleanText } from '../clean-text.js';
import { paperIri } from './iris.js';
import { type Resource, textValue } from './resource.js';
import type { Written } from './written.js';

export function* paperResources({ store, base, iriOf, concepts, papers }: Written): Iterable<Resource> {
  for (const { paper: number } of readPlacedPapers(store)) {
    if (!papers.has(number)) continue;
    const paper = readPaper(store, number);
    const held = readConceptsOf(store, number).filter(({ concept }) => concepts.has(concept));
    const subjects = held.map(({ concept }) => ({ iri: iriOf(concept) }));
    yield {
      iri: paperIri(base, paper.id),
      types: ['bibo:AcademicArticle', 'schema:ScholarlyArticle'],
      properties: [...described(paper), ['dct:subject', subjects]],
    };
  }
}

function described(paper: Paper): Resource['properties'] {
  return [
    ['dct:identifier', textValue(cleanLine(paper.id))],
    ['dct:title', textValue(cleanText(paper.title))],
    ['dct:abstract', textValue(cleanText(paper.abstract))],
    ['dct:creator', paper.authors.flatMap((author) => textValue(cleanLine(author)))],
    ['dct:date', paper.year === undefined ? [] : [{ typed: yearText(paper.year), type: 'xsd:gYear' }]],
    [
      'dct:isPartOf',
      paper.venue
        ? [{ node: { types: [], properties: [['dct:title', textValue(cleanLine(paper.venue))]] } }]
        : [],
    ],
    ['bibo:doi', textValue(paper.doi && cleanLine(paper.doi))],
    ['schema:url', textValue(paper.url && cleanLine(paper.url))],
    ['schema:keywords', paper.keywords.flatMap((keyword) => textValue(cleanLine(keyword)))],
  ];
}

/** Four digits at least, as XML Schema writes years. */
const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
