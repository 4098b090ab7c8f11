import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../src/ooxml/seal.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf } from '../make-docx.js';

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${RELS}">${list
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${TYPE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const fill = (entries: Record<string, string>) => {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body: p('{{name}}'), entries }), {
    name: '甲&乙',
  });
  return { bytes, problems: problems.map(({ code, place, message }) => [code, place, message]) };
};

describe('tags in properties', () => {
  const properties = (custom: string, app = '<Properties/>') => ({
    '_rels/.rels': rels(
      ['officeDocument', 'word/document.xml'],
      ['custom-properties', 'docProps/custom.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ),
    'docProps/custom.xml': `<Properties xmlns:vt="v">${custom}</Properties>`,
    'docProps/app.xml': app,
  });

  it('are filled in those of the office too, under a seal that fits', () => {
    const { bytes, problems } = fill(
      properties(
        '<property pid="2" name="单位"><vt:lpwstr>{{name}}</vt:lpwstr></property>',
        '<Properties><Company>{{name}}</Company><TitlesOfParts><v><s>{{name}}</s></v></TitlesOfParts></Properties>',
      ),
    );
    expect(problems).toEqual([]);
    expect(partOf(bytes, 'docProps/custom.xml')).toContain('<vt:lpwstr>甲&amp;乙</vt:lpwstr>');
    expect(partOf(bytes, 'docProps/custom.xml')).toContain('sha256:');
    expect(partOf(bytes, 'docProps/app.xml')).toBe(
      '<Properties><Company>甲&amp;乙</Company><TitlesOfParts><v><s>甲&amp;乙</s></v></TitlesOfParts></Properties>',
    );
    expect(sealOf(bytes)).toBe('whole');
  });

  it('are told where they are faulty, or name a property', () => {
    expect(
      fill(properties('<property pid="2" name="{{name}}"><vt:lpwstr>{{nome}}</vt:lpwstr></property>'))
        .problems,
    ).toEqual([
      ['unread-tag', undefined, '看不见的属性里的“{{name}}”不会填，会原样留在写成的文件里'],
      ['unknown-name', '文档属性', '数据里没有“nome”这个字段'],
    ]);
  });
});

describe('tags in comments', () => {
  const comments = (...texts: readonly string[]) => ({
    'word/_rels/document.xml.rels': rels(['comments', 'comments.xml']),
    'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${texts
      .map((text, id) => `<w:comment w:id="${id}" w:author="甲">${p(text)}</w:comment>`)
      .join('')}</w:comments>`,
  });

  it('are filled', () => {
    const { bytes, problems } = fill(comments('问一问', '由{{name}}核对'));
    expect(problems).toEqual([]);
    expect(partOf(bytes, 'word/comments.xml')).toMatch(/由<.*甲&amp;乙.*核对/);
  });

  it('are told where they are faulty, by the number of the comment', () => {
    expect(fill(comments('问一问', '由{{nome}}核对')).problems).toEqual([
      ['unknown-name', '批注2第1段', '数据里没有“nome”这个字段'],
    ]);
  });
});
