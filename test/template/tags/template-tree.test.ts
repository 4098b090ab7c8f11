import { describe, expect, it } from 'vitest';
import { brokenHalf, parseTag } from '../../../src/template/tags/parse-tag.js';
import { scanTags } from '../../../src/template/tags/scan-tags.js';
import type { Tag } from '../../../src/template/tags/tag.js';
import { nestBlocks, pairBlocks, type TemplateTree } from '../../../src/template/tags/template-tree.js';

function read(text: string): { readonly tree: string; readonly faults: readonly string[] } {
  const tags = scanTags(text).tags.flatMap(({ source }): Tag[] => {
    const typed = `{{${source}}}`;
    const { parsed } = parseTag(source);
    const sound = parsed.kind === 'fault' ? brokenHalf(typed) : parsed;
    return sound ? [{ parsed: sound, typed }] : [];
  });
  const faults: string[] = [];
  const blocks = pairBlocks(tags, ({ typed }, { code }) => faults.push(`${typed} ${code}`));
  return { tree: print(nestBlocks(tags, blocks)), faults };
}

/** Branches in brackets, each with the name of the block in whose scope it stands. */
const print = (tree: TemplateTree<Tag>): string =>
  tree
    .map((node) => {
      if (node.kind === 'value') return node.tag.typed.slice(2, -2);
      const branches = node.branches.map(({ within, content }) => {
        const scope = typeof within === 'object' ? within.path.original : (within ?? '');
        return `${scope}:${print(content)}`;
      });
      return `[${branches.join('|')}]`;
    })
    .join(' ');

describe('the tree', () => {
  it.each([
    ['{{a}}{{#each xs}}{{b}}{{/each}}{{c}}', 'a [each:b] c'],
    ['{{#each xs}}{{#if a}}{{b}}{{else}}{{c}}{{/if}}{{/each}}', '[each:[if:b|:c]]'],
    ['{{#if a}}{{b}}{{else each xs}}{{c}}{{else}}{{d}}{{/if}}', '[if:b|each:c|:d]'],
    ['{{^xs}}{{a}}{{else}}{{b}}{{/xs}}', '[:a|xs:b]'],
    ['{{#each xs}}{{else}}{{a}}{{/each}}', '[each:|:a]'],
    ['{{#each xs)}}{{a}}{{/each}}', '[unknown:a]'],
    ['{{#if a > 1}}{{a}}{{/if}}', '[:a]'],
    ['{{#each指标}}{{a}}{{/each}}', '[each:a]'],
  ])('%s', (text, tree) => expect(read(text).tree).toBe(tree));
});

describe('ends that do not fit', () => {
  it.each([
    ['{{#each xs}}', ['{{#each xs}} unclosed-block']],
    ['{{/each}}', ['{{/each}} unopened-block']],
    ['{{#if a}}{{/each}}', ['{{/each}} wrong-end']],
    ['{{#each xs}}{{#if a}}{{/each}}{{/if}}', ['{{#if a}} unclosed-block']],
    ['{{else}}', ['{{else}} else-outside']],
    ['{{#if a}}{{else}}{{else}}{{/if}}', ['{{else}} second-else']],
    ['{{#if a}}{{else if b}}{{else}}{{else if c}}{{/if}}', ['{{else if c}} second-else']],
    ['{{#each指标}}{{/each}}', ['{{#each指标}} missing-blank']],
    ['{{#eaches}}{{/eaches}}', []],
    ['{{#if a}}{{^b}}{{/b}}{{else}}{{/if}}', []],
  ])('%s: %j', (text, faults) => expect(read(text).faults).toEqual(faults));
});
