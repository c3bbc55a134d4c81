/** Where a shop takes money itself. */
export type Payee = {
  /** Its printed code, as its owner confirmed it. */
  readonly qris: string | null;
  readonly account: {
    readonly bank: string;
    readonly number: string;
    readonly holderName: string;
  } | null;
};
