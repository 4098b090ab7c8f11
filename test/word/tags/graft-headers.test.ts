import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { type DocxParts, makeDocx, p, partOf, r, SECTION, table, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  title: '总',
  office: '办',
  items: [
    { name: '甲', who: '一局', parts: [{ no: 1 }, { no: 2 }] },
    { name: '乙', who: '二局', parts: [{ no: 3 }] },
  ],
  none: [],
};

const reference = (name: string, type = 'default') =>
  `<w:${name.replace(/\d+$/, '')}Reference w:type="${type}" r:id="${name}"/>`;
/** The last paragraph of a section, with the headers to which the section refers. */
const ending = (references: string, text = '', more = '') =>
  `<w:p><w:pPr><w:sectPr>${references}${SECTION}${more}</w:sectPr></w:pPr>${text === '' ? '' : r(text)}</w:p>`;
const each = (list: string, inner: string) => p(`{{#each ${list}}}`) + inner + p('{{/each}}');
const fill = (parts: DocxParts) => fillDocx(makeDocx(parts), CONTEXT);

/** The words of a part, paragraphs by `|`. */
const wordsOf = (xml: string) =>
  xml
    .split('</w:p>')
    .map((it) => [...it.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter((it) => it !== '')
    .join('|');

/** For each section of a filled file what its headers and footers say. */
function filled(parts: DocxParts, told: readonly string[] = []) {
  const { bytes = new Uint8Array(), problems } = fill(parts);
  expect(problems.map(({ code }) => code)).toEqual(told);
  expect(soundnessFaults(bytes)).toEqual([]);
  const files = unzipSync(bytes);
  const rels = new Map(
    [
      ...strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array()).matchAll(
        /<Relationship Id="([^"]*)"[^>]*?Target="\/?(?:word\/)?([^"]*)"/g,
      ),
    ].map(([, id, target]) => [id, `word/${target}`]),
  );
  const sections = [...partOf(bytes).matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([xml]) =>
    [...xml.matchAll(/<w:(?:header|footer)Reference[^>]*r:id="([^"]*)"/g)].map(([, id]) => {
      const name = rels.get(id) ?? '';
      expect(Object.keys(files)).toContain(name);
      return wordsOf(strFromU8(files[name] ?? new Uint8Array()));
    }),
  );
  return { bytes, sections, files: Object.keys(files), text: textOf(bytes) };
}

describe('a header whose section stands in a loop', () => {
  const body = each('items', p('{{name}}') + ending(reference('header2')));

  it('is one for each item, with the fields of the item', () => {
    const { sections, files } = filled({
      body,
      stories: { header2: p('{{name}}由{{who}}办，{{../title}}') },
    });
    expect(sections).toEqual([['甲由一局办，总'], ['乙由二局办，总']]);
    expect(files.filter((name) => /header/.test(name))).toEqual(['word/header2_1.xml', 'word/header2_2.xml']);
  });

  it('is the same bytes each time', () => {
    const parts = { body, stories: { header2: p('{{name}}') } };
    expect(fill(parts).bytes).toEqual(fill(parts).bytes);
  });

  it('is gone where the loop prints nothing', () => {
    const stories = { header2: p('{{who}}') };
    const { sections, files, bytes } = filled({
      body: each('none', ending(reference('header2'), 'x')),
      stories,
    });
    expect(sections).toEqual([[]]);
    expect(files.filter((name) => /header/.test(name))).toEqual([]);
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('header2');
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).not.toContain('header2');
  });

  it('may be one of several: first pages, even pages, footers', () => {
    const references = [
      reference('header2', 'first'),
      reference('header3'),
      reference('header4', 'even'),
      reference('footer2'),
    ].join('');
    const { sections } = filled({
      body: each('items', p('x') + ending(references, '', '<w:titlePg/>')),
      stories: {
        header2: p('首{{name}}'),
        header3: p('各{{name}}'),
        header4: p('偶，不变'),
        footer2: p('{{#each parts}}{{no}}；{{/each}}'),
      },
    });
    expect(sections).toEqual([
      ['首甲', '各甲', '偶，不变', '1；2；'],
      ['首乙', '各乙', '偶，不变', '3；'],
    ]);
  });

  it('belongs to the innermost of nested loops', () => {
    const inner = each('parts', p('{{no}}') + ending(reference('header2')));
    const { sections } = filled({ body: each('items', inner), stories: { header2: p('{{../name}}{{no}}') } });
    expect(sections).toEqual([['甲1'], ['甲2'], ['乙3']]);
  });

  it('may be that of the first of several sections of an item, from which the others have it', () => {
    const inner = p('{{name}}') + ending(reference('header2')) + p('附') + ending('');
    const { sections } = filled({ body: each('items', inner), stories: { header2: p('{{name}}') } });
    expect(sections).toEqual([['甲'], [], ['乙'], []]);
  });

  it('stands where the section ends with the text of the item', () => {
    const text = filled({
      body: each('items', ending(reference('header2'), '{{name}}')),
      stories: { header2: p('{{who}}') },
    });
    expect([text.sections, text.text]).toEqual([[['一局'], ['二局']], '甲\n乙']);
  });

  it('stays as it is where it says nothing but what is of the whole summary', () => {
    const { sections } = filled({ body, stories: { header2: p('{{office}}') } });
    expect(sections).toEqual([['办'], ['办']]);
  });

  it('restarts the numbers of pages as the template does', () => {
    const restarted = ending(reference('header2'), 'x', '<w:pgNumType w:start="1"/>');
    const { bytes } = filled({ body: each('items', restarted), stories: { header2: p('{{name}}') } });
    expect([...partOf(bytes).matchAll(/<w:pgNumType w:start="1"\/>/g)]).toHaveLength(2);
  });

  it('may stand in a condition or in {{#with}}', () => {
    const inner = `${p('{{#with items.[0]}}')}${p('x')}${ending(reference('header2'))}${p('{{/with}}')}`;
    expect(filled({ body: inner, stories: { header2: p('{{who}}') } }).sections).toEqual([['一局']]);
  });
});

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const drawn = (id: number, alternative: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="${id}" name="图" descr="${alternative}"/>` +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

describe('what a header of an item may hold', () => {
  const body = each('items', p('{{name}}') + ending(reference('header2')));

  it('is a text box, with its fallback for old programs', () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const drawing = `<wps:txbx>${box(p('{{who}}'))}</wps:txbx>`;
    const header2 =
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape id="_x0000_s1"><v:textbox>${box(p('{{who}}'))}</v:textbox></v:shape></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r></w:p>';
    const { sections } = filled({ body, stories: { header2 } });
    expect(sections).toEqual([['一局|一局'], ['二局|二局']]);
    const faults = fill({ body, stories: { header2: header2.replaceAll('who', 'whom') } }).problems;
    expect(faults.map(({ place }) => place)).toEqual(['第1节页眉第1段文本框第1段']);
  });

  it('is a table whose rows are repeated, and marks whose ids stay unique', () => {
    const row = `${r('{{#each parts}}')}${r('{{no}}')}${r('{{/each}}')}`;
    const marked = `<w:p><w:bookmarkStart w:id="5" w:name="标"/>${r('{{name}}')}<w:bookmarkEnd w:id="5"/></w:p>`;
    const { bytes, sections } = filled({ body, stories: { header2: table([`<w:p>${row}</w:p>`]) + marked } });
    expect(sections).toEqual([['12|甲'], ['3|乙']]);
    const ids = [1, 2].map(
      (at) => /bookmarkStart w:id="(\d+)"/.exec(partOf(bytes, `word/header2_${at}.xml`))?.[1],
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('is words whose section ends with blocks that take the place of their paragraph', () => {
    const block = { kind: 'paragraph', content: [{ kind: 'text', text: '文' }], path: [] };
    const template = makeDocx({
      body: each('items', ending(reference('header2'), '{{{text}}}')),
      stories: { header2: p('{{name}}') },
    });
    const { bytes = new Uint8Array(), problems } = fillDocx(template, {
      items: [
        { name: '甲', text: { blocks: [block] } },
        { name: '乙', text: { blocks: [block] } },
      ],
    });
    expect(problems).toEqual([]);
    expect(partOf(bytes, 'word/document.xml').match(/r:id="header2_\d"/g)).toEqual([
      'r:id="header2_1"',
      'r:id="header2_2"',
    ]);
  });

  it('is too much for one file where all copies together are', () => {
    const items = Array.from({ length: 700 }, () => ({ name: '长'.repeat(100_000) }));
    const template = makeDocx({
      body: each('items', p('x') + ending(reference('header2'))),
      stories: { header2: p('{{name}}') },
    });
    expect(fillDocx(template, { items }).problems).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('a picture in a header of an item', () => {
  const parts = (list: string): DocxParts => ({
    body: p('前') + ending('') + each(list, p('{{name}}') + ending(reference('header2'))),
    stories: { header2: drawn(7, '{{name}}的标志') + p('{{who}}') },
    entries: {
      'word/media/image1.png': PNG,
      'word/_rels/header2.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/image" Target="media/image1.png"/></Relationships>`,
    },
  });

  it('is found by each copy, whose alternative text and id are its own', () => {
    const { bytes, sections, files } = filled(parts('items'));
    expect(sections.slice(1)).toEqual([['一局'], ['二局']]);
    const copies = [1, 2].map((number) => partOf(bytes, `word/header2_${number}.xml`));
    expect(copies.map((xml) => /descr="([^"]*)"/.exec(xml)?.[1])).toEqual(['甲的标志', '乙的标志']);
    expect(new Set(copies.map((xml) => /docPr id="(\d+)"/.exec(xml)?.[1])).size).toBe(2);
    expect(files).toContain('word/_rels/header2_2.xml.rels');
    expect(files).toContain('word/media/image1.png');
  });

  it('goes with the last copy', () => {
    expect(filled(parts('none')).files.filter((name) => /media|header/.test(name))).toEqual([]);
  });
});

describe('what a header of an item would mislead about', () => {
  const stories = { header2: p('{{who}}') };
  const told = (body: string, more: Partial<DocxParts> = {}) =>
    fill({ body, stories, ...more }).problems.map(({ code, severity, place, message }) =>
      [severity, code, place, message].join(' '),
    );

  it('is refused where text comes after the break, and so in the section of the next item', () => {
    expect(told(each('items', ending(reference('header2'), '{{name}}') + p('后')))).toEqual([
      'error header-of-other-item 正文第1段 “{{#each items}}”里最后一个分节符后面还有内容，会排到下一项的那一节，页眉就成了别项的',
    ]);
  });

  it('is refused where the first section of an item would go on with that of the last', () => {
    const inner = p('{{name}}') + ending('') + p('附') + ending(reference('header2'));
    expect(told(each('items', inner))).toEqual([
      'error header-of-other-item 正文第1段 “{{#each items}}”里的第一节没有自己的页眉，从第二项起沿用的是上一项的',
    ]);
  });

  it('is told where text before or after shares the header of an item', () => {
    expect(told(p('前') + each('items', ending(reference('header2'), 'x')) + p('后'))).toEqual([
      'warning header-around-loop 正文第2段 “{{#each items}}”前面的内容和第一项在同一节，页眉是第一项的',
      'warning header-around-loop 正文第2段 “{{#each items}}”后面的内容没有自己的页眉，沿用的是最后一项的',
    ]);
  });

  it('is not where text before and after has sections of its own', () => {
    const before = p('前') + ending(reference('header3'));
    const parts = { header: p('后的'), stories: { ...stories, header3: p('前的') } };
    const body = before + each('items', p('{{name}}') + ending(reference('header2'))) + p('后');
    expect(filled({ body, ...parts }).sections).toEqual([['前的'], ['一局'], ['二局'], ['后的']]);
  });

  it('is not told of first pages where the text after has none', () => {
    const first = ending(reference('header2', 'first'), '', '<w:titlePg/>');
    expect(told(each('items', p('x') + first) + p('后'))).toEqual([]);
  });

  it('is a name of the whole summary, where the item has one too', () => {
    const titled = [{ title: '一' }, { title: '二' }];
    const template = makeDocx({
      body: each('items', p('{{title}}') + ending(reference('header2'))),
      stories: { header2: p('{{office}}{{title}}') },
    });
    const { problems } = fillDocx(template, { ...CONTEXT, items: titled });
    expect(problems.map(({ severity, code, place, hint }) => [severity, code, place, hint])).toEqual([
      [
        'warning',
        'header-of-whole',
        '第1节页眉第1段',
        '要整份总结的，写成 {{@root.title}}；要每一项的，把这里别的字段写成 {{@root.字段名}}',
      ],
    ]);
  });

  it('tells faults at their own places, a field of the outer level too', () => {
    const { problems } = fill({
      body: each('items', ending(reference('header2'), '{{name}}')),
      stories: { header2: p('{{who}}') + p('{{office}}{{nobody}}') },
    });
    expect(problems.map(({ part, place, paragraph, hint }) => [part, place, paragraph, hint])).toEqual([
      ['word/header2.xml', '第1节页眉第2段', 1, '它是外层的字段，请写成 {{../office}}'],
      ['word/header2.xml', '第1节页眉第2段', 1, expect.any(String)],
    ]);
  });
});

describe('why a header is one for the whole file', () => {
  const NAMES = { items: [{ who: '一局' }] };
  const hints = (parts: DocxParts) =>
    fillDocx(makeDocx(parts), NAMES).problems.map(({ code, hint }) => `${code} ${hint}`);
  const stories = { header2: p('{{who}}') };

  it('is that its section does not end in the loop', () => {
    expect(hints({ body: each('items', p('x')) + ending(reference('header2')), stories })).toEqual([
      'unknown-name 页眉跟着节走，这一节不在循环里，只能写整份总结的字段；要每一项一个页眉，在 {{#each items}} 里每一项的末尾插入“下一页”分节符，把页眉写在那一节，{{/each}} 放在分节符后面',
    ]);
  });

  it('is that its section is that of the text before the loop', () => {
    const inner = p('{{#if who}}') + ending(reference('header2')) + p('{{/if}}') + p('{{who}}') + ending('');
    expect(hints({ body: p('前') + each('items', inner), stories })).toEqual([
      'unknown-name 这一节到循环开头的分节符为止，是前面的内容，页眉就不是哪一项的：要每一项一个页眉，把分节符移到 {{#each items}} 里每一项的末尾，紧接着就是 {{/each}}',
    ]);
    const whole = fillDocx(
      makeDocx({ body: p('前') + each('items', inner), stories: { header2: p('{{title}}') } }),
      {
        title: '总',
        items: [{ who: '一局', title: '一' }],
      },
    );
    expect(textOf(whole.bytes ?? new Uint8Array(), 'word/header2.xml')).toBe('总');
  });

  it('is that a block ends in the paragraph of the break', () => {
    const body = p('{{#each items}}') + p('{{who}}') + ending(reference('header2'), '{{/each}}');
    expect(hints({ body, stories })).toEqual([
      'unknown-name 这一节的分节符和块的标签在同一段里，页眉就不跟着每一项：让 {{#each …}} 和 {{/each}} 各自单独成段，{{/each}} 放在分节符后面',
    ]);
  });

  it('is that several sections show it', () => {
    const inner = ending(reference('header2'), 'x');
    expect(hints({ body: each('items', inner + inner), stories })).toEqual([
      'unknown-name 这个页眉不止一节在用，不能跟着每一项：给循环里的那一节单独做一个页眉（取消“链接到前一节”，再写）',
    ]);
  });

  it.each([
    [
      'chart',
      'charts/chart1.xml',
      '这个页脚里有图表，不能每一项一个：把图表移到正文里，或把这个字段写到正文里',
    ],
  ])('is that it holds a %s', (type, target, hint) => {
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/${type}" Target="${target}"/></Relationships>`;
    const found = hints({
      body: each('items', ending(reference('footer2'), 'x')),
      stories: { footer2: p('{{who}}') },
      entries: { 'word/_rels/footer2.xml.rels': rels },
    });
    expect(found).toEqual([`unknown-name ${hint}`]);
  });

  it('is told of a name that is no field of the item either', () => {
    const template = makeDocx({
      body: each('items', ending(reference('header2'), 'x')),
      stories: { header2: p('{{no}}') },
    });
    const { problems } = fillDocx(template, { items: [{ who: '一局' }], others: [{ no: 1 }] });
    expect(problems.map(({ place, hint }) => `${place} ${hint}`)).toEqual([
      '第1节页眉第1段 这个页眉跟着循环里的一节，只能写那一项的字段；外层的字段前面加 ../，整份总结的写成 {{@root.字段名}}',
    ]);
  });
});

describe('many items', () => {
  const many = (count: number) =>
    fillDocx(
      makeDocx({
        body: each('items', ending(reference('header2') + reference('footer2'), 'x')),
        stories: { header2: p('{{n}}'), footer2: p('{{n}}') },
      }),
      { items: Array.from({ length: count }, (_, n) => ({ n })) },
    );

  it('have a header and a footer each', () => {
    const { bytes = new Uint8Array(), problems } = many(1000);
    expect(problems).toEqual([]);
    expect(textOf(bytes, 'word/footer2_1000.xml')).toBe('999');
  });

  it('are refused where they are too many for a file', () => {
    const { bytes, problems } = many(1501);
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-many-headers', severity: 'error' }]);
  });
});
