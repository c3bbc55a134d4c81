/** A cart belongs to an account, or to a guest's session; never to a token in an address. */
export type CartOwner = { readonly accountId: string | null; readonly sessionId: string | null };

export function cartWhere(owner: CartOwner): { accountId: string } | { sessionId: string } | null {
  if (owner.accountId) return { accountId: owner.accountId };
  return owner.sessionId ? { sessionId: owner.sessionId } : null;
}
