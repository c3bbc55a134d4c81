export type SignedIn = {
  readonly type: "account.signed_in";
  readonly accountId: string;
  readonly guestSessionId: string | null;
};
export type AccountOpened = { readonly type: "account.opened"; readonly accountId: string };
