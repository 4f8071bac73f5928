// Identifiers out of what exports call doi, url or id.
import { expect, test } from 'vitest';
import { arxivId, bareArxivId, normalizeDoi, pubmedId } from '../../src/read/identify.js';

test.each([
  ['10.1000/XYZ', '10.1000/xyz'],
  ['https://doi.org/10.1000/xyz.', '10.1000/xyz'],
  ['http://dx.doi.org/10.1000%2Fxyz', '10.1000/xyz'],
  ['doi: 10.1000/xyz, 2020', '10.1000/xyz'],
  ['DOI 10.1000/XYZ', '10.1000/xyz'],
  ['10.1016/0021-9991(87)90140-9', '10.1016/0021-9991(87)90140-9'],
  ['(10.1000/xyz)', '10.1000/xyz'],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
  ],
  [
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
  ],
  ['https://onlinelibrary.wiley.com/doi/10.1111/ele.12345/full', '10.1111/ele.12345'],
  ['https://www.scopus.com/record.uri?eid=1&doi=10.1063%2f5.0012345&partnerID=40', '10.1063/5.0012345'],
  ['https://link.springer.com/content/pdf/10.1007/s00000-1.pdf', '10.1007/s00000-1'],
  ['https://example.org/10.html', undefined],
  ['', undefined],
])('the DOI in %j is %j', (text, doi) => expect(normalizeDoi(text)).toBe(doi));

test.each([
  ['http://arxiv.org/abs/2301.00001v2', '2301.00001'],
  ['https://arxiv.org/pdf/hep-th/9901001v1.pdf', 'hep-th/9901001'],
  ['arXiv preprint arXiv:1706.03762', '1706.03762'],
  ['10.48550/arXiv.2301.00001', '2301.00001'],
  ['2301.00001', undefined],
])('the arXiv id in %j is %j', (text, id) => expect(arxivId(text)).toBe(id));

test.each([
  ['2301.00001v2', '2301.00001'],
  ['arXiv:cs/0112017', 'cs/0112017'],
  ['math.AG/0601001', 'math.ag/0601001'],
  ['no id', undefined],
])('where nothing else can stand, the arXiv id in %j is %j', (text, id) =>
  expect(bareArxivId(text)).toBe(id),
);

test.each([
  ['31234567', '31234567'],
  ['PMID: 31234567', '31234567'],
  ['https://pubmed.ncbi.nlm.nih.gov/031234567/', '31234567'],
  ['PMC1234567', undefined],
  ['https://example.org/31234567', undefined],
])('the PubMed number in %j is %j', (text, id) => expect(pubmedId(text)).toBe(id));
