// Reads what a paragraph says of figures: X达到52亿元，同比增长5%，由50亿元增长到52亿元，占全市的6%，居全市第3位.
import { remembered } from '../../source/remembered.js';
import type { TextParagraph } from '../paragraphs.js';
import { type Mark, marksIn, placeOf } from './figures.js';
import { type Respective, respectivesIn } from './respective.js';
import { isDown, type Role, type RoleFound, roleOf } from './roles.js';
import type { Fact, Place, StatedFigure, Statement } from './statement.js';
import { type Lead, mayTell, readLead } from './subject.js';

type Draft = Omit<Statement, 'facts' | 'end'> & { readonly facts: Fact[]; end: number };

/** What stands between two marks of punctuation. */
const stop = /[。！？!?\n]/;
const semicolon = /[；;]/;
const separators = /[，,；;：:。！？!?（）()\n]+/;
/** A clause without a figure that begins so speaks of the same thing as before. */
const goesOn = /^(?:同比|按|比上年|较上年|扣除|剔除|分别)/;
/** 企业20家以上、项目3个: what stands between a figure and the next name of a row. */
const nextInRow = /^(?:左右|以上|以内|以下|上下|余|多|强)?[、和与及]/;
/** No words before a figure that mean anything to it are longer. */
const longestGap = 160;
const rankLead =
  /^(?<lead>.*?)(?<aspect>增[速幅量]|总量|规模|增长率|总分|综合(?:得分|排名)|人均|占比)?(?:均|分别|稳|继续|连续[^，]{0,6})?(?:位居|位列|位次|名列|排名|排在|排|居|列|跃居|跃升|升至|上升至|升到|保持|为)+(?<among>[^，。；\d]{0,12})$/;

/** All statements of a paragraph, in their order. */
export const statementsIn = remembered((paragraph: TextParagraph): readonly Statement[] =>
  new Reading(paragraph).statements.filter(({ facts }) => facts.length > 0),
);

class Reading {
  readonly statements: Draft[] = [];
  private readonly words: string;
  private readonly respectives: ReadonlyMap<number, Respective>;
  private current: Draft | undefined;
  /** The statement that 其中 stands behind. */
  private whole: Statement | undefined;
  private context: Lead = { subject: '', period: '', scope: '', planned: false };
  private sentence = 0;
  private done = 0;
  private last: { readonly role: Role; readonly found: RoleFound; readonly figure: StatedFigure } | undefined;

  constructor(private readonly paragraph: TextParagraph) {
    this.words = paragraph.words;
    const marks = marksIn(paragraph);
    this.respectives = new Map(
      (this.words.includes('分别') ? respectivesIn(paragraph) : []).map((one) => [one.firstMark, one]),
    );
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index];
      if (!mark) continue;
      const respective = this.respectives.get(index);
      if (respective) {
        this.readRespective(respective);
        index += respective.marks.length - 1;
      } else this.read(mark);
    }
  }

  /** The words since the figure before, up to a place. */
  private gapTo(place: number): string {
    return this.words.slice(Math.max(this.done, place - longestGap), place);
  }

  /** Takes in what stands between two figures; gives back the last piece of it, and whether it goes straight on. */
  private pass(gap: string): { readonly tail: string; readonly straight: boolean } {
    // 。其中，出口60亿元: the whole stands in the sentence before.
    const stops = stop.test(gap);
    const ends = stops && !(gap.includes('。其中') && /^[^。！？!?\n]*。其中/.test(gap));
    if (ends) {
      this.sentence += 1;
      this.current = undefined;
      this.whole = undefined;
      this.context = { subject: '', period: '', scope: '', planned: false };
    } else if (stops || semicolon.test(gap)) this.current = undefined;
    const inSentence = ends ? gap.slice(behindStop(gap)) : gap;
    const pieces = inSentence.split(separators);
    let tail = pieces.pop() ?? '';
    if (inSentence.includes('其中')) {
      const behind = inSentence.slice(inSentence.lastIndexOf('其中') + 2);
      this.whole = this.statements.at(-1)?.sentence === this.sentence ? this.wholeBefore() : undefined;
      this.current = undefined;
      tail = behind.split(separators).pop() ?? '';
    }
    for (const piece of pieces) {
      if (piece.length > 8 && !mayTell(piece)) {
        if (!goesOn.test(piece)) this.current = undefined;
        continue;
      }
      const lead = readLead(piece.replace(/^.*其中/, ''));
      this.context = {
        subject: '',
        period: lead.period || this.context.period,
        scope: lead.scope || this.context.scope,
        planned: lead.planned || this.context.planned,
      };
      // A clause of its own without a figure speaks of something else.
      if (lead.subject.length > 1 && !goesOn.test(lead.subject)) this.current = undefined;
    }
    const straight = pieces.length === 0 && !gap.includes('其中');
    return { tail, straight };
  }

  /** Of 项目20个、总投资50亿元，其中 the nearest; a part of a whole has parts of its own. */
  private wholeBefore(): Statement | undefined {
    return this.current ?? this.statements.at(-1);
  }

  private read(mark: Mark): void {
    const { start, end } = placeOf(mark);
    const gap = this.gapTo(start);
    const { tail, straight } = this.pass(gap);
    const plainTail = straight ? tail.replace(nextInRow, '') : tail.replace(/^、/, '');
    if (mark.kind === 'figure') this.readFigure(mark.figure, plainTail, straight);
    else {
      this.last = undefined;
      if (mark.kind === 'doubling')
        this.add(
          plainTail.replace(/(?:[，、]|实现|了)*$/, ''),
          { kind: 'doubling', count: mark.count, start, end },
          start,
          end,
        );
      else this.readRank(mark, plainTail, straight);
    }
    this.done = end;
  }

  private readRank({ count, start, end }: { count: number } & Place, tail: string, straight: boolean): void {
    const last = this.current?.facts.at(-1);
    // 由第十位上升到第五位 is no rank by itself.
    if (straight && last?.kind === 'rank' && last.end === this.done && /[到至为]$/.test(tail)) {
      this.current?.facts.pop();
      return;
    }
    const { lead = '', aspect = '', among } = rankLead.exec(tail)?.groups ?? {};
    if (among === undefined || /[由从]/.test(lead)) return;
    this.add(lead, { kind: 'rank', aspect, among: among.trim(), rank: count, start, end }, start, end);
  }

  private readFigure(figure: StatedFigure, tail: string, straight: boolean): void {
    const { start, end } = figure;
    const before = straight ? this.last : undefined;
    const found = roleOf(tail, figure.unit, before?.role);
    const { role, lead } = found;
    if (role === 'level' && straight && this.dropQualifier(tail, figure)) return;
    const fact = factFor(role, found, figure, before);
    this.last = { role, found, figure };
    if (fact)
      this.add(role === 'share' && before?.role === 'base' ? before.found.lead : lead, fact, start, end);
    else if (role === 'from' || role === 'base' || role === 'target') this.turnTo(lead, start);
  }

  /** 10亿元以上项目3个: a figure that goes straight on into a name is a part of it. */
  private dropQualifier(tail: string, figure: StatedFigure): boolean {
    if (tail === '' || this.last?.role !== 'level') return false;
    if (nextInRow.exec(this.words.slice(this.done, this.done + 3))?.[0].endsWith('、')) return false;
    const qualifier = this.last.figure;
    const facts = this.current?.facts;
    const last = facts?.at(-1);
    if (!this.current || last?.kind !== 'level' || last.figure !== qualifier) return false;
    facts?.pop();
    const name = this.words.slice(qualifier.start, figure.start);
    const empty = this.current.facts.length === 0;
    const subject = (empty ? this.current.subject : '') + readLead(name).subject;
    if (empty) this.statements.splice(this.statements.indexOf(this.current), 1);
    this.current = undefined;
    this.open({ subject, period: '', scope: '', planned: false }, qualifier.start);
    this.push({ kind: 'level', figure }, figure.end);
    this.last = { role: 'level', found: roleOf('', figure.unit, undefined), figure };
    return true;
  }

  /** 一季度、二季度分别完成投资8亿元、9亿元: a statement for each. */
  private readRespective({ subjects, noun, marks, adverbs }: Respective): void {
    const [first] = marks;
    if (!first) return;
    const { tail } = this.pass(this.gapTo(placeOf(first).start));
    const verbs = tail.slice(tail.lastIndexOf('分别') + 2);
    for (const [index, mark] of marks.entries()) {
      const { start, end } = placeOf(mark);
      const words = subjects.length === marks.length ? (subjects[index] ?? '') : '';
      this.current = undefined;
      if (mark.kind === 'figure') {
        const found = roleOf(adverbs + verbs, mark.figure.unit, undefined);
        const fact = factFor(found.role, found, mark.figure, undefined);
        if (fact && words !== '') {
          this.open(readLead(words + (found.role === 'level' ? noun : '')), start);
          this.push(fact, end);
        }
      }
      this.done = end;
    }
    this.current = undefined;
    this.last = undefined;
  }

  /** Begins a new statement where the words name a subject, or where there is none to go on with. */
  private turnTo(lead: string, start: number): void {
    const read = readLead(lead);
    const names =
      read.subject !== '' &&
      !/^(?:同比|比上年|较上年|分别|均|并|且|又|再|增[速幅]|增长|其|这)/.test(read.subject);
    if (names || read.period !== '' || read.planned || !this.current) this.open(read, start);
  }

  private open({ subject, period, scope, planned }: Lead, start: number): void {
    this.current = {
      paragraph: this.paragraph,
      subject,
      period: period || this.context.period,
      scope: scope || this.context.scope,
      planned: planned || this.context.planned,
      facts: [],
      within: this.whole,
      sentence: this.sentence,
      start,
      end: start,
    };
    this.context = {
      ...this.context,
      period: period || this.context.period,
      planned: planned || this.context.planned,
    };
    this.statements.push(this.current);
  }

  private add(lead: string, fact: Fact, start: number, end: number): void {
    this.turnTo(lead, start);
    if (fact.kind === 'level' && this.current?.facts.some(({ kind }) => kind === 'level')) {
      this.open({ subject: '', period: '', scope: '', planned: false }, start);
    }
    this.push(fact, end);
  }

  private push(fact: Fact, end: number): void {
    this.current?.facts.push(fact);
    if (this.current) this.current.end = end;
  }
}

/** Where the words behind the last full stop begin. */
function behindStop(text: string): number {
  return 1 + Math.max(...[...'。！？!?\n'].map((mark) => text.lastIndexOf(mark)));
}

function factFor(
  role: Role,
  { verb, adjusted, basis, of }: RoleFound,
  figure: StatedFigure,
  before: { readonly found: RoleFound; readonly figure: StatedFigure } | undefined,
): Fact | undefined {
  switch (role) {
    case 'growth':
      return { kind: 'growth', figure: signed(figure, verb), basis, adjusted };
    case 'increase':
      return { kind: 'increase', figure: signed(figure, verb), basis };
    case 'to':
      return before && { kind: 'change', from: before.figure, to: figure, verb };
    case 'by':
      return before && { kind: 'change-by', from: before.figure, by: figure, verb };
    case 'times':
      return { kind: 'times', figure, of };
    case 'share': {
      const whole = of === '' && before?.found.role === 'base' ? before.figure : undefined;
      return {
        kind: 'share',
        of: whole ? (before?.found.of ?? '') : of,
        ...(whole && { whole }),
        rate: figure,
      };
    }
    case 'completion': {
      const aim = before?.found.role === 'target' ? before.figure : undefined;
      return { kind: 'completion', ...(aim && { target: aim }), rate: figure };
    }
    case 'level':
    case 'prior':
    case 'other':
      return { kind: role, figure };
    default:
      return undefined;
  }
}

function signed(figure: StatedFigure, verb: string): StatedFigure {
  if (!isDown(verb)) return figure;
  const { digits, value } = figure.number;
  return { ...figure, number: { digits: `-${digits}`, value: value.times(-1) } };
}
