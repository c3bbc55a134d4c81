/** An officer read an owner's letter. */
export type TaxLetterChecked = {
  readonly type: "tax.letter_checked";
  readonly letterId: string;
  readonly status: "accepted" | "refused";
  /** When, in milliseconds: each verdict is told once. */
  readonly at: number;
};

/** A sale took the shop over the line: the next one carries the tax. */
export type TaxLineCrossed = {
  readonly type: "tax.line_crossed";
  readonly shopId: string;
  readonly year: number;
};
