// Blocks of a Markdown file that hold no prose.
import { describe, expect, it } from 'vitest';
import { hideBlocks } from '../../src/genre/markdown-blocks.js';

const shown = (text: string) => hideBlocks(text, (words) => words.replace(/.+/, '·'));

describe('hideBlocks', () => {
  it.each([
    ['fences', '```yaml\n题: 一,二\n```\n文', '·\n·\n·\n文'],
    ['fences of waves, which others do not close', '~~~\n一\n```\n~~\n~~~~\n文', '·\n·\n·\n·\n·\n文'],
    ['a fence without an end', '文\n````\n一\n```\n二', '文\n·\n·\n·\n·'],
    ['a fence in a list', '- 项\n\n  ```\n  一\n  ```\n- 项', '- 项\n\n·\n·\n·\n- 项'],
    ['a fence in a quotation', '> ```\n> 一\n> ```\n文', '·\n·\n·\n文'],
    ['indented code', '文\n\n    一\n\n\t二\n\n文', '文\n\n·\n\n·\n\n文'],
    ['indented code in a list', '- 项\n\n    段\n\n      码\n\n文', '- 项\n\n    段\n\n·\n\n文'],
    ['front matter', '---\ntitle: 一\ntags:\n  - 甲\n\n# 注\n---\n文', '·\n·\n·\n·\n\n·\n·\n文'],
    [
      'all line ends',
      '---\r\n题: 一\r\n---\r\n```\r\n一\r\n```\r\n文\r',
      '·\r\n·\r\n·\r\n·\r\n·\r\n·\r\n文\r',
    ],
  ])('hides %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['code within a line', '```甲```\n文'],
    ['lines that go on with a paragraph', '文\n    接着写'],
    ['paragraphs and lists inside a list', '1. 项\n\n    段\n\n    - 项\n\n      段'],
    ['rules around text', '---\n文字，一段\n---\n文'],
    ['wide blanks', '文\n\n　　段'],
  ])('leaves %s', (_, text) => {
    expect(shown(text)).toBe(text);
  });
});
