// What running text says of figures, as the rules and whoever takes figures out of a text see it.
import type { Decimal } from '../../chinese/decimal.js';
import type { TextParagraph } from '../paragraphs.js';

/** Offsets in the words of a paragraph. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A figure as a sentence gives it; its place includes the unit. */
export interface StatedFigure extends Place {
  readonly number: Decimal;
  /** 亿元, %, 个百分点; as written. */
  readonly unit: string;
  /** 突破 or 左右; empty for a plain figure. */
  readonly hedge: string;
}

/** One thing said of a subject. */
export type Fact =
  /** 完成52亿元. */
  | { readonly kind: 'level'; readonly figure: StatedFigure }
  /**
   * 同比增长5%, 提高2个百分点, 增长2倍; 下降3% is −3. `basis`: 同比 and what else stands before the verb; `adjusted`: 按可比价格, 年均,
   * 实际 and the like, which no two levels give.
   */
  | {
      readonly kind: 'growth';
      readonly figure: StatedFigure;
      readonly basis: string;
      readonly adjusted: boolean;
    }
  /** 比上年增加3亿元; less is negative. */
  | { readonly kind: 'increase'; readonly figure: StatedFigure; readonly basis: string }
  /** 由50亿元增长到52亿元. */
  | {
      readonly kind: 'change';
      readonly from: StatedFigure;
      readonly to: StatedFigure;
      readonly verb: string;
    }
  /** 由0.52吨下降了0.45吨, where 到 may be meant. */
  | {
      readonly kind: 'change-by';
      readonly from: StatedFigure;
      readonly by: StatedFigure;
      readonly verb: string;
    }
  /** 上年同期为50亿元, 较上年50亿元. */
  | { readonly kind: 'prior'; readonly figure: StatedFigure }
  /** 是上年的2.1倍. */
  | { readonly kind: 'times'; readonly figure: StatedFigure; readonly of: string }
  /** 翻一番, 翻两番: how often. */
  | ({ readonly kind: 'doubling'; readonly count: number } & Place)
  /** 占固定资产投资52亿元的60%: of what, how much that is, how large the share is. */
  | {
      readonly kind: 'share';
      readonly of: string;
      readonly whole?: StatedFigure;
      readonly rate: StatedFigure;
    }
  /** 完成年度目标50亿元的104%. */
  | { readonly kind: 'completion'; readonly target?: StatedFigure; readonly rate: StatedFigure }
  /** 增速居全市第3位: of what (增速, 总量; mostly empty), among whom, and which. */
  | ({
      readonly kind: 'rank';
      readonly aspect: string;
      readonly among: string;
      readonly rank: number;
    } & Place)
  /** 高于全市1.2个百分点, and what else is measured against others. */
  | { readonly kind: 'other'; readonly figure: StatedFigure };

/** The facts of one kind. */
export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>;

/** All that a sentence says of one subject, up to the next one. */
export interface Statement {
  readonly paragraph: TextParagraph;
  /** What is spoken of, without period, scope and verbs: 固定资产投资. Empty where the sentence does not name it. */
  readonly subject: string;
  /** 上半年, 1—11月, 2024年: as written before the subject or earlier in the sentence; empty where there is none. */
  readonly period: string;
  /** 全区, 全市: whose figure it is, as written; empty where the sentence does not say. */
  readonly scope: string;
  /** Does it say what is to be (力争, 目标) and not what is? */
  readonly planned: boolean;
  /** In their order. */
  readonly facts: readonly Fact[];
  /** The statement behind which an 其中 stands that this one belongs to. */
  readonly within: Statement | undefined;
  /** Statements with the same number stand in one sentence, semicolons left aside. */
  readonly sentence: number;
  /** Where the clause with its first figure begins, and where its last figure ends. */
  readonly start: number;
  readonly end: number;
}

/** The first fact of a kind. */
export function factOf<Kind extends Fact['kind']>(
  { facts }: Statement,
  kind: Kind,
): FactOf<Kind> | undefined {
  return facts.find((fact): fact is FactOf<Kind> => fact.kind === kind);
}
