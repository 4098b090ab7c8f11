// Quotation marks around a whole name or title: 单位: “云岭经济开发区管理委员会” is printed with them.
import type { RuleFinding } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { textsWith } from '../../genre/texts-with.js';
import { told } from '../../source/printable.js';
import type { Rule } from '../rule.js';

/** Marks that people take for quotes of YAML, at either end; inside there may be none of the outer kind. */
const outer =
  /^(?:[“”"＂](?<curly>[^“”"＂]+)[“”"＂]|[‘’'＇](?<single>[^‘’'＇]+)[‘’'＇]|「(?<corner>[^「」]+)」|『(?<double>[^『』]+)』)$/u;
/** All that may stand at the end. */
const closing = '“”"＂‘’\'＇」』';
/** A title may be nothing but a term in quotes: “一网通办”, “双随机、一公开”. */
const longestTerm = 8;

interface Quoted {
  readonly paragraph: TextParagraph;
  readonly inside: string;
  /** Neither a term nor a sentence that somebody may have said. */
  readonly certain: boolean;
}

export const quotedValue: Rule = {
  id: 'quoted-value',
  severity: 'warning',
  *check(document) {
    if (!document.summary) return;
    const quoted = textsWith(paragraphsOf(document), [closing]).flatMap(quotedIn);
    // Whoever puts quotes around a name puts them around everything.
    const isHabit = quoted.some(({ certain }) => certain);
    for (const one of quoted) if (isHabit) yield findingOf(one, document.nameOf(one.paragraph.owner.path));
  },
};

function quotedIn(paragraph: TextParagraph): Quoted[] {
  const { owner, words } = paragraph;
  const inside = Object.values(outer.exec(words)?.groups ?? {}).find((words) => words !== undefined);
  if (inside === undefined || inside.trim() === '') return [];
  const mayBeTerm = owner.role === 'heading' || owner.path.at(-1) === 'name';
  const certain = owner.role !== 'body' && (!mayBeTerm || inside.length > longestTerm);
  return [{ paragraph, inside, certain }];
}

function findingOf({ paragraph, inside, certain }: Quoted, name: string): RuleFinding {
  const { words } = paragraph;
  const [open, close] = [words.charAt(0), words.charAt(words.length - 1)];
  return paragraph.find(0, 1, {
    message: told`“${name}”整个加了引号${open}${close}，引号会印出来`,
    hint: '文字外面不用加引号，请删去两头的引号',
    params: { quotes: open + close },
    // A term may want its quotes. And it is a single edit, for one quote without the other would be a fault.
    ...(certain ? { fix: paragraph.edit(0, words.length, inside) } : { severity: 'info' as const }),
  });
}
