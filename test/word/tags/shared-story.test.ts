import { describe, expect, it } from 'vitest';
import { EXPECTED } from '../../../src/template/expected.js';
import { readTemplate } from '../../../src/word/read-template.js';
import { makeDocx, p, r } from '../make-docx.js';

const hints = (parts: Parameters<typeof makeDocx>[0]) =>
  readTemplate(makeDocx(parts), EXPECTED.report).problems.map(({ hint }) => hint);

describe('a field of a single task', () => {
  it('in a header is refused with the reason that a header has', () => {
    expect(hints({ body: p('{{标题}}'), header: p('{{责任单位}}') })).toEqual([
      '页眉跟着节走，这一节不在循环里，只能写整份总结的字段；要每一项一个页眉，在 {{#each 工作清单}} 里每一项的末尾插入“下一页”分节符，把页眉写在那一节，{{/each}} 放在分节符后面',
    ]);
  });

  it('in a note outside of loops is refused with what to do about its reference', () => {
    const body = `<w:p>${r('{{标题}}')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    expect(hints({ body, footnotes: `<w:footnote w:id="1">${p('{{责任单位}}')}</w:footnote>` })).toEqual([
      '注取它的引用所在处的字段：把正文里这个注的引用放到 {{#each 工作清单}} 和 {{/each}} 之间',
    ]);
  });
});

describe('a line break by hand within a tag', () => {
  const broken = (text: string) =>
    `<w:p><w:r>${text
      .split('|')
      .map((it) => `<w:t>${it}</w:t>`)
      .join('<w:br/>')}</w:r></w:p>`;
  const found = (text: string) => readTemplate(makeDocx({ body: broken(text) }), EXPECTED.report).problems;

  it('is told where it cuts a name in two', () => {
    expect(found('{{标|题}}')).toMatchObject([
      { code: 'break-in-tag', message: '“{{标↵题}}”的字段名中间换了行（Shift+Enter 换的行）' },
    ]);
  });

  it('does no harm where a blank may stand', () => {
    expect(found('{{#each|工作清单}}{{|标题}}{{/each}}')).toEqual([]);
  });
});
