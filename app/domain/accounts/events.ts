/** Somebody typed this contact; whether there is such an account is not known yet. */
export type ResetWanted = {
  readonly type: "account.reset_wanted";
  readonly askId: string;
  /** E-mail address or `+62…`. */
  readonly contact: string;
};
export type ResetOpened = { readonly type: "account.reset_opened"; readonly resetId: string };
export type PasswordWasReset = { readonly type: "account.password_reset"; readonly resetId: string };
/** She is gone: rooms above forget whose things were. The contact is there to find what bears it alone. */
export type AccountClosed = {
  readonly type: "account.closed";
  readonly accountId: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** By the name she gave there, which news to shops repeats. */
  readonly orders: readonly { readonly id: string; readonly nomor: string; readonly buyerName: string }[];
};
