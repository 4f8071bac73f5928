// Sentences and mentions, numbered from 0 within each paper: offsets only, the text stands once, in `papers`.
import type { Knowledge } from '../model/index.js';
import { codesOf, detectorsOf, fieldCode, toE4, typeCode } from './codes.js';
import type { RowWriter } from './row-writer.js';

export function writeMentions(writer: RowWriter, knowledge: Knowledge): void {
  writeSentences(writer, knowledge);
  writeMentionRows(writer, knowledge);
}

function writeSentences(writer: RowWriter, { extractions }: Knowledge): void {
  const insert = writer.into('sentences');
  extractions.forEach(({ sentences }, paper) => {
    sentences.forEach(({ field, start, end }, sentence) => {
      insert(paper, sentence, fieldCode(field), start, end);
    });
  });
}

function writeMentionRows(writer: RowWriter, knowledge: Knowledge): void {
  const insert = writer.into('mentions');
  const detectorCode = codesOf(detectorsOf(knowledge));
  let flat = 0;
  knowledge.extractions.forEach(({ mentions }, paper) => {
    mentions.forEach(({ sentence, start, end, type, detector, score }, position) => {
      const concept = knowledge.resolution.conceptOf[flat++] ?? -1;
      const codes = [typeCode(type), detectorCode(detector), toE4(score)] as const;
      insert(paper, position, sentence, start, end, concept < 0 ? null : concept, ...codes);
    });
  });
}
