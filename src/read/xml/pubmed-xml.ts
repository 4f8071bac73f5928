// PubMed XML (PubmedArticleSet), as E-utilities return it and the annual baseline holds it.
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import type { XmlElement } from './xml-elements.js';
import { xmlFormat } from './xml-format.js';

export const pubmedXml: Format = xmlFormat({
  id: 'pubmed-xml',
  label: 'PubMed XML',
  root: /<(?:PubmedArticleSet|PubmedArticle|MedlineCitationSet|MedlineCitation)\b/,
  interest: { elements: new Set(['PubmedArticle', 'MedlineCitation', 'PubmedBookArticle']) },
  toRecord: (entry) => {
    const citation = entry.first('MedlineCitation') ?? entry.first('BookDocument') ?? entry;
    const article = citation.first('Article') ?? citation;
    const pmid = citation.textAt('PMID');
    const date = article.first('Journal', 'JournalIssue', 'PubDate');
    return recordOf({
      title: titleOf(article),
      abstract: abstractOf(article),
      authors: article
        .all('AuthorList', 'Author')
        .map(nameOf)
        .filter((name) => name !== ''),
      year: yearOf(
        date?.textAt('Year') ??
          date?.textAt('MedlineDate') ??
          article.textAt('ArticleDate', 'Year') ??
          article.textAt('Book', 'PubDate', 'Year'),
      ),
      venue:
        article.textAt('Journal', 'Title') ??
        article.textAt('Journal', 'ISOAbbreviation') ??
        article.textAt('Book', 'BookTitle'),
      doi: doiOf(entry, article),
      url: pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
      keywords: keywordsOf(citation),
      pmid,
    });
  },
});

/** Translated titles stand in brackets; where there is no translation, the original title does. */
function titleOf(article: XmlElement): string | undefined {
  const title = article.textAt('ArticleTitle')?.replace(/^\[(.+)\]\.?$/, '$1');
  return title === undefined || /^not available\.?$/i.test(title)
    ? (article.textAt('VernacularTitle') ?? article.textAt('Book', 'BookTitle'))
    : title;
}

/** The authors' own, else the library's headings. */
function keywordsOf(citation: XmlElement): readonly string[] {
  const own = textsOf(citation.all('KeywordList', 'Keyword'));
  return own.length > 0 ? own : textsOf(citation.all('MeshHeadingList', 'MeshHeading', 'DescriptorName'));
}

/** Sections keep their labels: `BACKGROUND: ...`. */
function abstractOf(article: XmlElement): string | undefined {
  const parts = article.all('Abstract', 'AbstractText').flatMap((part) => {
    const label = part.attributes.Label;
    return part.text === undefined
      ? []
      : [label && label !== 'UNLABELLED' ? `${label}: ${part.text}` : part.text];
  });
  return parts.join(' ') || undefined;
}

function nameOf(author: XmlElement): string {
  const given = author.textAt('ForeName') ?? author.textAt('Initials');
  const parts = [given, author.textAt('LastName'), author.textAt('Suffix')];
  return parts.filter(Boolean).join(' ') || (author.textAt('CollectiveName') ?? '');
}

function doiOf(entry: XmlElement, article: XmlElement): string | undefined {
  const inArticle = article.all('ELocationID').find((id) => id.attributes.EIdType === 'doi');
  const inData = entry
    .all('PubmedData', 'ArticleIdList', 'ArticleId')
    .find((id) => id.attributes.IdType === 'doi');
  return (inArticle ?? inData)?.text;
}

function textsOf(elements: readonly XmlElement[]): string[] {
  return elements.map((element) => element.text).filter((text) => text !== undefined);
}
