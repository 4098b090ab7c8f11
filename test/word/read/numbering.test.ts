// Automatic numbers as LibreOffice shows them, in every format that Chinese Word offers.
import { describe, expect, it } from 'vitest';
import { readWordText } from '../../../src/word/read/read-document.js';
import { makeDocx } from '../make-docx.js';
import { canConvert, convertAll } from '../other-programs.js';

const FORMATS = [
  'decimal',
  'decimalZero',
  'decimalFullWidth',
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'ideographTraditional',
  'ideographZodiac',
  'decimalEnclosedCircle',
  'decimalEnclosedCircleChinese',
  'chineseLegalSimplified',
  'upperLetter',
  'lowerLetter',
  'upperRoman',
  'lowerRoman',
];

const numPr = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const paragraph = (text: string, list: number, level: number) =>
  `<w:p><w:pPr>${numPr(list, level)}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** Three levels, on which every step up and down is taken, and a second list that begins at three. */
function listed(format: string): Uint8Array {
  const levels = level(0, format, '%1、') + level(1, format, '（%2）', 9) + level(2, format, '%1.%2.%3');
  const definition = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>';
  const numbering =
    definition +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    `<w:num w:numId="2"><w:abstractNumId w:val="0"/>${override}</w:num>`;
  const steps = [0, 1, 1, 1, 2, 2, 0, 1, 2, 0, ...Array(18).fill(0), 1];
  const body = [
    ...steps.map((at, index) => paragraph(`甲${index}`, 1, at)),
    paragraph('乙', 2, 0),
    paragraph('丙', 2, 1),
    paragraph('丁', 2, 0),
  ];
  return makeDocx({ body: body.join(''), numbering });
}

const shown = canConvert ? convertAll(FORMATS.map(listed), 'txt') : [];

describe.skipIf(!canConvert)('automatic numbers are those that LibreOffice shows', () => {
  it.each(FORMATS.map((format, index) => [format, index] as const))('%s', (format, index) => {
    const read = readWordText(listed(format));
    if ('problem' in read) throw new Error(read.problem.message);
    const lines = new TextDecoder()
      .decode(shown[index])
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/);
    // It puts a blank behind each number of its own.
    const bare = (line: string) => line.replace(/\s/g, '');
    expect(read.value.lines.map(({ words }) => bare(words))).toEqual(lines.map(bare));
  });
});
