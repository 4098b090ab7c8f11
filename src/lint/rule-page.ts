// Reads a rule's page: its Chinese name, what it finds, why, its examples and how to switch it off.

/** An example of a page: one sentence, a whole plain text (its first line the title), or a piece of YAML. */
export interface RuleExample {
  readonly kind: 'sentence' | 'text' | 'yaml';
  readonly text: string;
}

export interface RulePage {
  readonly id: string;
  /** The rule's short Chinese name: 缺少数字. */
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  readonly off: string;
}

/**
 * Reads a page of the form `# id 名称` with the sections 查什么, 为什么, 反例, 正例 and 怎样关闭; examples are list items
 * (a sentence each) or fenced blocks marked `text` or `yaml`.
 * @throws Error when the heading or a section is missing: a page is part of the program, not of a user's data.
 */
export function parseRulePage(markdown: string): RulePage {
  const title = /^# ([a-z-]+) (\S.*)$/m.exec(markdown);
  if (!title) throw new Error('A rule page begins with “# id 名称”');
  const [, id = '', name = ''] = title;
  const section = (heading: string): string => {
    const [, after] = markdown.split(new RegExp(`^## ${heading}\\n`, 'm'));
    if (after === undefined) throw new Error(`The page of ${id} has no section ${heading}`);
    return (after.split(/^## /m)[0] ?? '').trim();
  };
  return {
    id,
    name,
    what: section('查什么'),
    why: section('为什么'),
    bad: examplesOf(section('反例')),
    good: examplesOf(section('正例')),
    off: section('怎样关闭'),
  };
}

function examplesOf(section: string): RuleExample[] {
  const pattern = /^```(text|yaml)\n(?<block>[\s\S]*?)^```$|^- (?<item>.+)$/gm;
  return Array.from(section.matchAll(pattern), ({ 1: language, groups }) =>
    groups?.item === undefined
      ? { kind: language === 'yaml' ? 'yaml' : 'text', text: groups?.block ?? '' }
      : { kind: 'sentence', text: groups.item },
  );
}
