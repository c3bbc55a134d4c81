import type { PayoutSender } from "./sender";

/** What is read of a shop to know where its money goes. */
export const destinationSelect = {
  name: true,
  payoutAccount: { select: { bank: true, number: true, holderName: true } },
  connectedAccount: { select: { sender: true, reference: true, canReceive: true } },
} as const;

export type Destination = { readonly bank: string; readonly number: string; readonly holderName: string };

type ShopAccounts = {
  readonly name: string;
  readonly payoutAccount: Destination | null;
  readonly connectedAccount: {
    readonly sender: string;
    readonly reference: string;
    readonly canReceive: boolean;
  } | null;
};

/** Where this sender can bring a shop's money; null while there is nothing. Bank accounts and accounts at a sender never mix. */
export function destinationOf(
  sender: Pick<PayoutSender, "name" | "accounts">,
  { name, payoutAccount, connectedAccount }: ShopAccounts,
): Destination | null {
  if (!sender.accounts) return payoutAccount;
  if (connectedAccount?.sender !== sender.name || !connectedAccount.canReceive) return null;
  return { bank: sender.accounts.label, number: connectedAccount.reference, holderName: name };
}

/** The same question, for the database. */
export function hasDestination(sender: Pick<PayoutSender, "name" | "accounts">) {
  return sender.accounts
    ? { connectedAccount: { is: { sender: sender.name, canReceive: true } } }
    : { payoutAccount: { isNot: null } };
}
