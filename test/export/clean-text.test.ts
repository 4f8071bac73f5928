// What may not stand in a file, and what must be left alone.
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../src/export/clean-text.js';
import { csvCell } from '../../src/export/csv-cell.js';
import { escapeXml } from '../../src/export/xml.js';
import { NASTY_LABELS } from './nasty-graph.js';
import { xmlComplaints } from './xml-complaints.js';

describe('a label on one line', () => {
  test.each(NASTY_LABELS)('%j becomes %j', (label, line) => expect(cleanLine(label)).toBe(line));
});

describe('text keeps its lines', () => {
  test.each([
    ['a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
    ['\u0000a\u000bb\u009fc', 'abc'],
    ['\ud83d\ude00\ud83d', '😀'],
    ['\u{1ffff}x\ufdd0', 'x'],
  ])('%j becomes %j', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));
});

describe('XML', () => {
  test('keeps tabs and line ends through an attribute', () => {
    expect(escapeXml('a\tb\nc')).toBe('a&#9;b&#10;c');
  });

  test('the checker of well-formedness sees what is not', () => {
    expect(xmlComplaints('<a b="\u0001"/>')).not.toEqual([]);
    expect(xmlComplaints('<a b="<"/>')).not.toEqual([]);
    expect(xmlComplaints('<a b="x"/>')).toEqual([]);
  });
});

describe('a cell of CSV', () => {
  test.each([
    ['=cmd|"/C calc"!A0', '"\'=cmd|""/C calc""!A0"'],
    ['+1 better', "'+1 better"],
    ['-ing forms', "'-ing forms"],
    ['@import', "'@import"],
    ['\t=1+1', "'=1+1"],
    [' =1+1', "'=1+1"],
    ['\u0000=1+1', "'=1+1"],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', 'two lines'],
    [-0.5, '-0.5'],
    [undefined, ''],
  ])('%j becomes %j', (value, cell) => expect(csvCell(value)).toBe(cell));
});
