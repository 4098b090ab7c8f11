// Makes texts that a pattern matches, out of the pattern.
import { type AST, RegExpParser } from '@eslint-community/regexpp';

const parser = new RegExpParser({ ecmaVersion: 2024 });
/** For what a pattern takes any character. */
const anything = [...'的一产0a，。、（'];

/**
 * Texts that the pattern matches, each made by going through it with a choice at every fork; look-arounds are put where they
 * look, and what then does not match is left out.
 * @param random from 0 to 1, without 1
 */
export function textsMatchedBy(pattern: RegExp, tries: number, random: () => number): string[] {
  const { alternatives } = parser.parseLiteral(`/${pattern.source}/${pattern.flags}`).pattern;
  const plain = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  return Array.from({ length: tries }, () => new Maker(random).text(alternatives)).filter((text) =>
    plain.test(text),
  );
}

class Maker {
  /** What look-behinds want before all that is matched, what is matched, and what look-aheads want behind it. */
  private before = '';
  private made = '';
  private behind = '';

  constructor(
    private readonly random: () => number,
    private readonly groups = new Map<AST.CapturingGroup, string>(),
  ) {}

  /** One way through the alternatives, with what stands around it. */
  text(alternatives: readonly AST.Alternative[]): string {
    this.go(alternatives);
    return this.before + this.made + this.behind;
  }

  private go(alternatives: readonly AST.Alternative[]): void {
    for (const element of this.pick(alternatives).elements) this.take(element);
  }

  private take(node: AST.Element): void {
    switch (node.type) {
      case 'Group':
        this.go(node.alternatives);
        break;
      case 'CapturingGroup': {
        const start = this.made.length;
        this.go(node.alternatives);
        this.groups.set(node, this.made.slice(start));
        break;
      }
      case 'Quantifier': {
        const { min, max } = node;
        const count = min + Math.floor(this.random() * (Math.min(max, min + 6) - min + 1));
        for (let done = 0; done < count; done++) this.take(node.element);
        break;
      }
      case 'Assertion':
        this.look(node);
        break;
      case 'Backreference':
        for (const group of [node.resolved].flat()) this.put(this.groups.get(group) ?? '');
        break;
      default:
        this.put(this.character(node));
    }
  }

  private put(next: string): void {
    this.made += next;
    this.behind = this.behind.slice(next.length);
  }

  private look(node: AST.Assertion): void {
    if (!('alternatives' in node) || node.negate) return;
    const seen = new Maker(this.random, this.groups).text(node.alternatives);
    if (node.kind === 'lookahead') this.behind += seen.slice(this.behind.length);
    else if (seen.length > this.before.length + this.made.length)
      this.before = seen.slice(0, seen.length - this.made.length);
  }

  private character(node: AST.Element): string {
    if (node.type === 'Character') return String.fromCodePoint(node.value);
    if (node.type === 'CharacterSet')
      return node.kind === 'digit' && !node.negate ? this.pick([...'0123456789']) : this.pick(anything);
    if (node.type !== 'CharacterClass') return '';
    const taken = new RegExp(node.raw, 'u');
    if (node.negate) return this.pick(anything.filter((each) => taken.test(each)));
    const element = this.pick(node.elements);
    if (element.type === 'CharacterClassRange')
      return String.fromCodePoint(
        element.min.value + Math.floor(this.random() * (element.max.value - element.min.value + 1)),
      );
    return element.type === 'Character' || element.type === 'CharacterSet' ? this.character(element) : '';
  }

  private pick<Each>(all: readonly Each[]): Each {
    return all[Math.floor(this.random() * all.length)] as Each;
  }
}
