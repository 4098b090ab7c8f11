// The contents of the elements around the text of a 公文 or a 简报, each by itself, for templates that set them one by one.
import type { Path } from '../source/path.js';
import type { Inline } from './report.js';

/** An element with words, and the data they come from. */
export interface Element {
  readonly content: readonly Inline[];
  readonly path: Path;
}

/** Every element that has words; dates as they are printed, lists in one line. */
export interface Elements {
  readonly copyNumber?: Element;
  readonly secrecy?: Element;
  readonly urgency?: Element;
  /** The 发文机关标志, a line for each office and, of several, one for their 文件. */
  readonly letterhead?: Element;
  /** The offices of the 发文机关标志; a single one with its 文件. */
  readonly offices: readonly Element[];
  /** 文件, where several offices have it together; empty otherwise. */
  readonly letterheadSuffix: string;
  readonly documentNumber?: Element;
  /** The names without 签发人：. */
  readonly signers?: Element;
  /** The 附注 in its brackets. */
  readonly remark?: Element;
  readonly briefingName?: Element;
  /** 第12期（总第45期）. */
  readonly issue?: Element;
  readonly publisher?: Element;
  readonly briefingDate?: Element;
  /** The 主送机关, where they stand in the 版记. */
  readonly recipientBelow?: Element;
  readonly reported?: Element;
  /** The 抄送机关, without 抄送： and full stop. */
  readonly copies?: Element;
  readonly sent?: Element;
  readonly printedBy?: Element;
  readonly printedOn?: Element;
  /** 50: how many copies were printed. */
  readonly printRun?: Element;
}
