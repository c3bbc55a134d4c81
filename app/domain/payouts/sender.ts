import type { Rupiah } from "~/platform/money";
import type { TransferStatus } from "./payout";

/**
 * The port that money leaves through. Batches, pages and jobs know this file and a name from its list; how a
 * provider is spoken to lies in `senders/`, each switched on by its keys.
 */
export const senderNames = ["bank_file", "iris", "xendit", "stripe"] as const;
export type SenderName = (typeof senderNames)[number];

export function isSenderName(name: string): name is SenderName {
  return senderNames.some((one) => one === name);
}

/**
 * Which gateway's balance the money leaves; null: the platform's bank account. Known also where a sender's keys were
 * taken away: an officer settles what it had.
 */
export const clearingOfSender: Readonly<Record<SenderName, string | null>> = {
  bank_file: null,
  iris: null,
  xendit: "xendit",
  stripe: "stripe",
};

export type TransferRequest = {
  /** The payout's id: same key, same transfer, however often it is sent. */
  readonly key: string;
  readonly amount: Rupiah;
  /** As the owner wrote it: "BRI", "Bank Mandiri". */
  readonly bank: string;
  readonly number: string;
  readonly holderName: string;
  readonly email: string | null;
  /** Shows on the bank statement: at most 40 letters, digits and spaces. */
  readonly note: string;
};

/** A sender's word on one transfer. */
export type TransferState = {
  readonly status: TransferStatus;
  readonly senderRef: string;
  /** null where the sender does not repeat it. */
  readonly amount: Rupiah | null;
  /** Its own words for a failure; null where all is well. */
  readonly problem: string | null;
  /** Arrived, and this much of it in all was taken back since. */
  readonly partlyBack?: Rupiah;
};

/** Says nothing about the money: ask again with the same key. */
export class SenderUnclear extends Error {
  override readonly name = "SenderUnclear";
}
/** It will not be sent, and would not be the next time: a wrong bank, a closed account, too little in the balance. */
export class SenderRefused extends Error {
  override readonly name = "SenderRefused";
}

export type TransferKey = { readonly key: string; readonly senderRef: string | null };

export type CallbackHint = {
  readonly dedupeKey: string;
  /** Our payout's id where the callback names it. */
  readonly payoutId: string | null;
  /** The transfer's number there, or that of a shop's account. */
  readonly senderRef: string | null;
};
export type CallbackVerdict =
  | { readonly ok: true; readonly hint: CallbackHint }
  | { readonly ok: false; readonly reason: "unsigned" | "bad_signature" | "stale" | "malformed" }
  /** Not about a payout: somebody else's to read. */
  | null;

/** A shop's account at the sender, as the sender tells of it now. */
export type AccountState = {
  readonly reference: string;
  readonly canReceive: boolean;
  readonly isComplete: boolean;
  readonly missing: readonly string[];
};

/** For senders that pay into accounts which shops open with them, on the sender's own pages. */
export type ConnectedAccounts = {
  /** How such an account is called where a bank's name stands. */
  readonly label: string;
  /** The same shop, the same account. @throws SenderUnclear, SenderRefused */
  open(shopId: string): Promise<AccountState>;
  /**
   * A page of the sender's, for one visit soon: there the owner gives what is asked for.
   * @param back `done`: she went through it, which proves nothing; `stale`: the page was used or too old
   * @throws SenderUnclear, SenderRefused
   */
  page(reference: string, back: { readonly done: string; readonly stale: string }): Promise<string>;
  /** null: it is gone, or not ours any more. @throws SenderUnclear, SenderRefused */
  look(reference: string): Promise<AccountState | null>;
};

export type PayoutSender = {
  readonly name: SenderName;
  /** True where an officer makes the transfer and says so with proof. */
  readonly isByHand: boolean;
  /** How long a key is remembered there: after that an unanswered transfer is never repeated, a person looks. */
  readonly keyHours: number;
  /** Present where it pays into accounts of its own, never to a bank's. */
  readonly accounts?: ConnectedAccounts;
  /** Whether it knows how to reach this bank. */
  canReach(bank: string): boolean;
  /**
   * Starts the transfer, or finds the one that an earlier, unanswered call started.
   * @throws SenderUnclear, SenderRefused
   */
  send(request: TransferRequest): Promise<TransferState>;
  /** null: it knows no such transfer. @throws SenderUnclear, SenderRefused (our key) */
  status(key: TransferKey): Promise<TransferState | null>;
  /** `rawBody` byte for byte as it came; header names in lower case. */
  readCallback(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>): CallbackVerdict;
};
