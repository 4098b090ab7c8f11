import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/ooxml/read-zip.js';
import type { TemplateHelper } from '../../src/template/helper.js';
import { UNKNOWN } from '../../src/template/shape.js';
import { fillDocx } from '../../src/word/fill-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from './make-docx.js';

const helper = (call: TemplateHelper['call']): TemplateHelper => ({ call, gives: () => UNKNOWN });

const fillBytes = (template: Uint8Array, context: object): Uint8Array => {
  const { bytes, problems } = fillDocx(template, context);
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
};

/** The text that comes out of a body. */
const fill = (body: string, context: object = {}): string => textOf(fillBytes(makeDocx({ body }), context));

const bodyOf = (body: string, context: object = {}): string =>
  /<w:body>([\s\S]*)<w:sectPr>/.exec(partOf(fillBytes(makeDocx({ body }), context)))?.[1] ?? '';

describe('the Handlebars language', () => {
  const context = {
    标题: '总结',
    indicator: { 名称: '产值', parts: ['甲', '乙'] },
    items: [{ name: 'a' }, { name: 'b' }],
    map: { x: 1, y: 2 },
    zero: 0,
    '两 字': true,
    空: [],
  };
  it.each([
    ['{{标题}}', '总结'],
    ['{{{标题}}}', '总结'],
    ['{{indicator.名称}}', '产值'],
    ['{{indicator/名称}}', '产值'],
    ['{{[标题]}}', '总结'],
    ['{{zero}}', '0'],
    ['{{indicator.parts.[1]}}', '乙'],
    ['{{indicator.parts.length}}', '2'],
    ['{{indicator.parts}}', '甲、乙'],
    ['{{#each items}}{{@index}}{{name}}{{#if @last}}。{{else}}，{{/if}}{{/each}}', '0a，1b。'],
    ['{{#each items}}{{#if @first}}首{{/if}}{{../标题}}{{@root.标题}}{{/each}}', '首总结总结总结总结'],
    ['{{#each map}}{{@key}}={{this}} {{/each}}', 'x=1 y=2 '],
    ['{{#each items as |x i|}}{{i}}{{x.name}}{{/each}}', '0a1b'],
    ['{{#with indicator}}{{名称}}{{../标题}}{{/with}}', '产值总结'],
    ['{{#if 空}}有{{else if zero}}零{{else}}无{{/if}}', '无'],
    ['{{#unless 空}}无{{/unless}}', '无'],
    ['{{#items}}{{name}}{{/items}}', 'ab'],
    ['{{^空}}无{{/空}}', '无'],
    ['{{#each 空}}x{{else}}没有{{/each}}', '没有'],
    ['{{lookup indicator.parts 0}}', '甲'],
    ['{{#with (lookup items 1)}}{{name}}{{/with}}', 'b'],
    ['甲 {{~标题~}} 乙', '甲总结乙'],
    ['甲{{! 说明 }}乙{{!-- {{x}} --}}丙', '甲乙丙'],
    ['\\{{标题}}', '{{标题}}'],
    ['\\\\{{标题}}', '\\总结'],
    ['{{"标题"}}', '总结'],
    ['{{#if zero includeZero=true}}零{{/if}}', '零'],
    ['{{#if 空}}a{{else each items}}{{name}}{{/if}}', 'ab'],
    ['{{^each items}}无{{else}}{{name}}{{/each}}', 'ab'],
    ['{{#[两 字]}}有{{/[两 字]}}', '有'],
    [
      '{{#each items as |x|}}{{#each ../indicator.parts as |y j|}}{{x.name}}{{y}}{{j}}{{/each}}{{/each}}',
      'a甲0a乙1b甲0b乙1',
    ],
    ['{{#each items}}{{#each ../items}}{{@../index}}{{@index}}{{/each}}{{/each}}', '00011011'],
    ['{{#if（lookup items 1）}}有{{/if}}', '有'],
    ['{{#with 空}}有{{else}}无{{/with}}{{#unless zero}}零{{else}}非{{/unless}}', '无零'],
    ['{{lookup items "length"}}{{items.[0].name}}{{this.标题}}{{./标题}}{{@root/标题}}', '2a总结总结总结'],
  ])('%s', (template, expected) => expect(fill(p(template), context)).toBe(expected));

  it('calls helpers with arguments and subexpressions', () => {
    const helpers = {
      join: helper((list, by) => (list as string[]).join(String(by))),
      upper: helper((text) => String(text).toUpperCase()),
    };
    const { bytes } = fillDocx(
      makeDocx({ body: p('{{upper (join xs “-”)}}') }),
      { xs: ['a', 'b'] },
      { helpers },
    );
    expect(textOf(bytes ?? new Uint8Array())).toBe('A-B');
  });

  it('never takes data for a template', () => {
    expect(fill(p('{{x}}'), { x: '{{y}} {{#each', y: 1 })).toBe('{{y}} {{#each');
  });
});

describe('tags as word processors write them', () => {
  const context = { name: '总结', items: [{ name: '甲' }, { name: '乙' }] };
  const run = (text: string, rPr = '') => `<w:r w:rsidR="00A1">${rPr}<w:t>${text}</w:t></w:r>`;
  const bold = '<w:rPr><w:b/></w:rPr>';
  it.each([
    [
      'split by spelling marks',
      `${run('{{')}<w:proofErr w:type="spellStart"/>${run('name')}<w:proofErr w:type="spellEnd"/>${run('}}')}`,
    ],
    [
      'split by bookmarks',
      `${run('{{na')}<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>${run('me}}')}`,
    ],
    ['in a smart tag', `<w:smartTag w:uri="u" w:element="e">${run('{{na')}</w:smartTag>${run('me}}')}`],
    ['in a tracked insertion', `${run('{{')}<w:ins w:id="5" w:author="a">${run('name')}</w:ins>${run('}}')}`],
    [
      'with tracked deletions in it',
      `${run('{{na')}<w:del w:id="6" w:author="a"><w:r><w:delText>xx</w:delText></w:r></w:del>${run('me}}')}`,
    ],
    ['in a link', `<w:hyperlink w:anchor="x">${run('{{name}}')}</w:hyperlink>`],
    [
      'in a content control',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('{{name}}')}</w:sdtContent></w:sdt>`,
    ],
    ['with a line break in it', `<w:r><w:t>{{</w:t><w:br/><w:t>name}}</w:t></w:r>`],
    ['with a page boundary in it', `<w:r><w:t>{{</w:t><w:lastRenderedPageBreak/><w:t>name}}</w:t></w:r>`],
    ['with bold in the middle', `${run('{{na')}${run('me', bold)}${run('}}')}`],
    ['letter by letter', [...'{{name}}'].map((letter) => run(letter)).join('')],
    ['in a simple field', `<w:fldSimple w:instr="TITLE">${run('{{name}}')}</w:fldSimple>`],
    ['written as character references', run('&#123;&#x7B;name}}')],
    ['in CDATA', '<w:r><w:t><![CDATA[{{name}}]]></w:t></w:r>'],
  ])('are found %s', (_, runs) => expect(fill(`<w:p>${runs}</w:p>`, context)).toBe('总结'));

  it('take the look of the run where they start', () => {
    expect(bodyOf(`<w:p>${run('{{na', bold)}${run('me}}之后')}</w:p>`, context)).toBe(
      `<w:p><w:r>${bold}<w:t xml:space="preserve">总结</w:t></w:r><w:r w:rsidR="00A1"><w:t xml:space="preserve">之后</w:t></w:r></w:p>`,
    );
  });

  it('are left alone in deleted text', () => {
    const deleted =
      '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>{{gone}}</w:delText></w:r></w:del></w:p>';
    const { bytes, problems } = fillDocx(makeDocx({ body: p('{{name}}') + deleted }), context);
    expect(partOf(bytes ?? new Uint8Array())).toContain(deleted);
    // Told, since Word goes on showing it.
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['unread-tag', 'warning']]);
  });

  it('are filled in headers, footers, footnotes and the title property', () => {
    const template = makeDocx({
      body: p('正文'),
      header: p('{{name}}头'),
      footer: p('{{#each items}}{{name}}{{/each}}'),
      footnotes: `<w:footnote w:id="1">${p('注{{name}}')}</w:footnote>`,
      title: '{{name}}&amp;{{#each items}}{{name}}{{/each}}',
    });
    const bytes = fillBytes(template, context);
    expect(textOf(bytes, 'word/header1.xml')).toBe('总结头');
    expect(textOf(bytes, 'word/footer1.xml')).toBe('甲乙');
    expect(textOf(bytes, 'word/footnotes.xml')).toContain('注总结');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>总结&amp;甲乙</dc:title>');
  });

  it('are filled in both copies of a text box', () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const inner = p('{{#each items}}') + p('{{name}}') + p('{{/each}}');
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(inner)}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const xml = bodyOf(`<w:p>${shape}${r('{{name}}')}</w:p>`, context);
    expect(xml.match(/甲/g)).toHaveLength(2);
    expect(xml.match(/总结/g)).toHaveLength(1);
  });

  it('lose the binding of their content control to other data', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="名"/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('{{name}}')}</w:sdtContent></w:sdt>`;
    expect(bodyOf(control, context)).toContain('<w:sdtPr><w:alias w:val="名"/></w:sdtPr>');
  });
});

describe('what has no tags', () => {
  it('stays as it is, byte for byte', () => {
    const header = '<w:p w:rsidR="1" ><w:r><w:t>页&#x9875; </w:t></w:r><!-- x --></w:p>';
    const entries = { 'word/media/image1.png': new Uint8Array([1, 2, 3]) };
    const template = makeDocx({ body: p('{{x}}'), header, entries });
    const bytes = fillBytes(template, { x: 1 });
    expect(partOf(bytes, 'word/header1.xml')).toBe(partOf(template, 'word/header1.xml'));
    expect(partOf(bytes, 'word/media/image1.png')).toBe('\u0001\u0002\u0003');
  });

  it('stays packed as it was packed', () => {
    const template = makeDocx({ body: p('{{x}}'), styles: '<w:style w:styleId="a"/>' });
    const packed = (docx: Uint8Array) => {
      const zip = readZip(docx);
      const entries = 'value' in zip ? zip.value : [];
      return entries.find(({ name }) => name === 'word/styles.xml')?.packed;
    };
    expect(packed(fillBytes(template, { x: 1 }))).toEqual(packed(template));
  });

  it('stays as it is in a part that has some', () => {
    const around =
      '<w:p w:rsidR="1"  ><w:pPr ><w:jc w:val=\'left\'/></w:pPr><w:r><w:t>文&#x9875;&amp; </w:t></w:r><!-- x --></w:p>';
    expect(bodyOf(around + p('{{x}}') + around, { x: 1 })).toBe(around + p('1') + around);
  });
});

describe('the same input', () => {
  it('gives the same bytes, dated as asked', () => {
    const template = makeDocx({ body: p('{{x}}') });
    const date = new Date('2025-12-20T08:00:00Z');
    const [first, second] = [fillDocx(template, { x: 1 }, { date }), fillDocx(template, { x: 1 }, { date })];
    expect(first.bytes).toEqual(second.bytes);
    expect(partOf(first.bytes ?? new Uint8Array(), 'docProps/core.xml')).toContain(
      '>2025-12-20T08:00:00Z</dcterms:created>',
    );
  });
});

describe('a .dotx', () => {
  it('comes out as a document', () => {
    const types = partOf(makeDocx({ body: '' }), '[Content_Types].xml').replace(
      'document.main+xml',
      'template.main+xml',
    );
    const bytes = fillBytes(makeDocx({ body: p('{{x}}'), entries: { '[Content_Types].xml': types } }), {
      x: 1,
    });
    expect(partOf(bytes, '[Content_Types].xml')).toContain('document.main+xml');
  });
});

describe('faults', () => {
  it('are reported all at once, each with its place and the words around it', () => {
    const template = makeDocx({
      body: p('开头{{#each items}}一段话') + p('x') + table([p('a'), p('{{nmae}}') + p('{{frob x}}')]),
      header: p('{{a'),
    });
    const { bytes, problems } = fillDocx(template, { items: [], name: '', x: 1 });
    expect(bytes).toBeUndefined();
    expect(
      problems.map(({ code, part, place, context, hint }) => ({ code, part, place, context, hint })),
    ).toEqual([
      {
        code: 'unclosed-block',
        part: 'word/document.xml',
        place: '正文第1段',
        context: '开头{{#each items}}一段话',
        hint: '在它管到的地方之后写上 {{/each}}',
      },
      {
        code: 'unknown-name',
        part: 'word/document.xml',
        place: '表1第1行第2列第1段',
        context: '{{nmae}}',
        hint: '是否应为“name”？',
      },
      {
        code: 'unknown-helper',
        part: 'word/document.xml',
        place: '表1第1行第2列第2段',
        context: '{{frob x}}',
        hint: expect.stringContaining('each'),
      },
      {
        code: 'unclosed-tag',
        part: 'word/header1.xml',
        place: '页眉第1段',
        context: '{{a',
        hint: expect.any(String),
      },
    ]);
  });

  it.each([
    ['{{#eq a b}}x{{/eq}}', 'helper-as-block', '{{#if (eq …)}}'],
    ['{{each items}}', 'block-as-value', '{{#each 字段名}}'],
    ['{{#if (with items)}}x{{/if}}', 'block-as-value', '{{#with 字段名}}'],
    ['{{eq a b=1}}', 'wrong-arguments', '按顺序写值'],
    ['{{#each items key=1}}{{/each}}', 'wrong-arguments', '按顺序写值'],
    ['{{#if a > 1}}x{{/if}}', 'bad-expression', '{{#if (eq a b)}}'],
    ['{{#> 片段}}x{{/片段}}', 'partial', '直接写在这里'],
    ['{#each items}}x{{/each}}', 'single-braces', '两层花括号'],
    ['{items}', 'single-braces', '两层花括号'],
    ['{ {items} }', 'spaced-braces', '连着写'],
    ['{{items.0}}', 'bad-expression', '[0]'],
    ['{{name}}', 'unknown-name', '{{#each items}}'],
    ['{{items.name}}', 'unknown-name', '{{#each items}}{{name}}{{/each}}'],
    ['{{#each items}}{{a}}{{/each}}', 'unknown-name', '{{../a}}'],
    ['{{#each items}}{{nmae}}{{/each}}', 'unknown-name', '“name”'],
    ['{{#each items}}{{../../a}}{{/each}}', 'unknown-name', '{{@root.a}}'],
    ['{{#if a}}{{../a}}{{/if}}', 'unknown-name', '{{@root.a}}'],
  ])('of one cause are told once: %s', (tag, code, hint) => {
    const options = { helpers: { eq: helper((left, right) => left === right) } };
    const { problems } = fillDocx(
      makeDocx({ body: p(tag) }),
      { a: 1, b: 2, items: [{ name: 'x' }] },
      options,
    );
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ place: '正文第1段', hint: expect.stringContaining(hint) });
  });

  it('in the copy of a text box for old programs are told when the box itself has none', () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const shape = (choice: string, fallback: string) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(choice)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(fallback)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const codes = (body: string) => fillDocx(makeDocx({ body }), { a: 1 }).problems.map(({ code }) => code);
    expect(codes(shape(p('{{a}}'), p('{{#if a}}')))).toEqual(['unclosed-block']);
    expect(codes(shape(p('{{#if a}}'), p('{{#if a}}')))).toEqual(['unclosed-block']);
  });

  it('are named by the section whose header they stand in', () => {
    const reference = '<w:headerReference w:type="first" r:id="header1"/>';
    const body = `<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:pPr><w:sectPr>${reference}</w:sectPr></w:pPr></w:p>`;
    const template = makeDocx({ body, header: p('{{a') });
    // The section at the end, which makeDocx adds, has the header as well: the first to have it counts.
    expect(fillDocx(template, {}).problems.map(({ place }) => place)).toEqual(['第2节首页页眉第1段']);
  });

  it('of data are reported with the place of their tag', () => {
    const helpers = {
      fail: helper(() => {
        throw new Error('坏了');
      }),
    };
    const data = { list: [{ a: 1 }, { a: 2 }], one: { a: 1 } };
    const problemsOf = (body: string) =>
      fillDocx(makeDocx({ body }), data, { helpers }).problems.map(({ code, place }) => [code, place]);
    expect(problemsOf(p('{{list}}') + p('{{one}}'))).toEqual([
      ['unprintable-value', '正文第1段'],
      ['unprintable-value', '正文第2段'],
    ]);
    expect(problemsOf(p('甲') + p('{{#each list}}{{fail}}{{/each}}'))).toEqual([
      ['helper-failed', '正文第2段'],
    ]);
  });

  it.each(['constructor', '__proto__', 'toString', 'x.constructor', 'constructor.constructor'])(
    '{{%s}} is not found',
    (name) => {
      const { problems } = fillDocx(makeDocx({ body: p(`{{${name}}}`) }), { x: 'a' });
      expect(problems.map(({ code }) => code)).toEqual(['unknown-name']);
    },
  );

  it('lookup reaches no prototype', () => {
    const context = { x: {}, names: ['constructor', '__proto__'] };
    expect(fill(p('[{{#each names}}{{lookup ../x this}}{{/each}}]'), context)).toBe('[]');
    const { problems } = fillDocx(makeDocx({ body: p('{{lookup x "constructor"}}') }), context);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-name']);
  });
});
