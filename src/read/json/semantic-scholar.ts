// Semantic Scholar: the Graph API's papers, the Academic Graph's data sets, and the older S2ORC dumps.

import { recordOf, yearOf } from '../record-of.js';
import { jsonFormat } from './json-format.js';
import { at, listOf, textOf, tokenOf } from './json-values.js';

export const semanticScholar = jsonFormat({
  id: 'semantic-scholar',
  label: 'Semantic Scholar papers, JSON or JSON Lines',
  signs: [/"(?:paperId|corpusid|corpusId|paperAbstract|s2FieldsOfStudy|s2fieldsofstudy)"\s*:/, /"title"\s*:/],
  toRecord: (paper) => {
    const ids = paper.externalIds ?? paper.externalids;
    const arxiv = tokenOf(at(ids, 'ArXiv'));
    const own = tokenOf(paper.corpusId ?? paper.corpusid ?? at(ids, 'CorpusId'));
    return recordOf({
      title: textOf(paper.title),
      abstract: textOf(paper.abstract) ?? textOf(paper.paperAbstract),
      authors: listOf(paper.authors, (author) => textOf(at(author, 'name') ?? author)),
      year: yearOf(paper.year) ?? yearOf(paper.publicationDate) ?? yearOf(paper.publicationdate),
      venue:
        textOf(paper.venue) ??
        textOf(at(paper.publicationVenue, 'name')) ??
        textOf(at(paper.journal, 'name')),
      doi: tokenOf(at(ids, 'DOI') ?? paper.doi),
      url: tokenOf(paper.url) ?? tokenOf(paper.s2Url) ?? (arxiv && `https://arxiv.org/abs/${arxiv}`),
      arxiv,
      pmid: tokenOf(at(ids, 'PubMed')) ?? tokenOf(at(ids, 'MEDLINE')),
      accession: own && `s2:${own}`,
    });
  },
});
