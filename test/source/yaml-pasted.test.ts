// An answer pasted whole out of a chat: the code marks and the words around the YAML are told, and --fix leaves a sound file.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import { withEdits } from '../../src/source/with-edits.js';

const yaml = '单位: 甲局\n导语: |\n  今年：完成。\n';

function told(text: string) {
  const source = createSource('a.yaml', text);
  const { findings } = parseYaml(source);
  const edits = findings
    .flatMap(({ fix }) => (fix ? [fix, ...(fix.also ?? [])] : []))
    .sort((a, b) => a.span.start - b.span.start);
  return {
    said: findings.map(
      ({ range, message, note = '' }) => `${range.start.line} ${message}${note && `（${note}）`}`,
    ),
    mended: withEdits(text, edits),
  };
}

const mark = (sign: string) => `“${sign}”是代码标记，不是总结的内容`;
const talk = '这一行是对话里的话，不是总结的内容';

describe('what is pasted around the YAML', () => {
  it.each([
    ['```yaml', '```'],
    ['```', '```'],
    ['~~~yml', '~~~'],
    ['````yaml', '````'],
  ])('code marks %s', (open, close) => {
    const { said, mended } = told(`${open}\n${yaml}${close}\n`);
    expect(said).toEqual([`1 ${mark(close)}（第 5 行也是这样）`]);
    expect(mended).toBe(`\n${yaml}\n`);
    expect(told(mended).said).toEqual([]);
  });

  it.each([`${yaml}\`\`\`\n`, `\`\`\`yaml\n${yaml}`])('a single mark: %j', (text) => {
    expect(told(text).said).toEqual([expect.stringContaining(mark('```'))]);
    expect(told(told(text).mended).said).toEqual([]);
  });

  it('words before and after the marks become comments', () => {
    const { said, mended } = told(`根据材料，总结如下：\n\n\`\`\`yaml\n${yaml}\`\`\`\n\n希望对您有帮助！\n`);
    expect(said).toEqual([`1 ${talk}（第 9 行也是这样）`, `3 ${mark('```')}（第 7 行也是这样）`]);
    expect(mended).toBe(`# 根据材料，总结如下：\n\n\n${yaml}\n\n# 希望对您有帮助！\n`);
    expect(told(mended).said).toEqual([]);
  });

  it.each(['以下是为您写的总结：\n\n', '好的，这是按要求整理的内容：\n'])(
    'words without marks: %j',
    (words) => {
      const { said, mended } = told(words + yaml);
      expect(said).toEqual([`1 ${talk}`]);
      expect(told(mended).said).toEqual([]);
    },
  );

  it.each([
    ['a mark in a text', '导语: |\n  ```\n  甲\n  ```\n', []],
    [
      'a full-width colon after a word like those of a chat',
      '以下：甲\n单位: 乙\n',
      ['1 “以下”后面是全角冒号“：”，YAML 只认半角冒号'],
    ],
  ])('is not %s', (_, text, expected) => expect(told(text).said).toEqual(expected));
});
