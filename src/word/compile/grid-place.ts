// Places in a table whose columns are repeated, as the table is drawn in the template.

/** Columns that are repeated for the entries of a list. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** By which a filling keeps the number of entries, in the part. */
  readonly number: number;
}

/** The columns of a table as they are drawn, with their widths. */
export interface Grid {
  readonly widths: readonly number[];
  readonly bands: readonly Band[];
}

/** Columns of a table as they are drawn; `looped`: those of a cell that is repeated, which is one of their rounds. */
export interface GridPlace {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
  readonly looped?: boolean;
}
