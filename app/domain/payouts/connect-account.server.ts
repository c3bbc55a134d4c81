import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type AccountState, type PayoutSender, SenderRefused, SenderUnclear } from "./sender";
import { currentSenders } from "./senders.server";

type Connecting = PayoutSender & { readonly accounts: NonNullable<PayoutSender["accounts"]> };

/** The sender that shops can open an account with; null where none is on, and nothing of it is shown then. */
export function connectingSender(): Connecting | null {
  return currentSenders().find((sender): sender is Connecting => sender.accounts !== undefined) ?? null;
}

export type ConnectRefusal = Refusal<"connect_off"> | Refusal<"connect_unclear"> | Refusal<"connect_refused">;

/**
 * The owner opens an account with the sender, or goes on with it: answers the sender's page for her. The account's
 * number is kept before she leaves; that she was there proves nothing, the sender is asked when she is back.
 */
export async function connectAccount(
  actor: OwnerActor,
): Promise<Result<{ readonly url: string }, ConnectRefusal>> {
  const sender = connectingSender();
  if (!sender) return refuse("connect_off");
  const at = (path: string) => `${env().PUBLIC_URL ?? ""}${path}`;
  const back = { done: at(paths.owner.connectionReturn()), stale: at(paths.owner.connectionAgain()) };
  try {
    const reference = (await storedAt(sender, actor.shopId)) ?? (await open(sender, actor));
    return ok({ url: await sender.accounts.page(reference, back) });
  } catch (error) {
    if (!(error instanceof SenderRefused || error instanceof SenderUnclear)) throw error;
    log.warn({ shopId: actor.shopId, err: error }, "a shop could not be connected");
    return refuse(error instanceof SenderRefused ? "connect_refused" : "connect_unclear");
  }
}

async function storedAt(sender: Connecting, shopId: string): Promise<string | null> {
  const where = { shopId, sender: sender.name };
  const account = await db.connectedAccount.findFirst({ where, select: { reference: true } });
  return account?.reference ?? null;
}

async function open(sender: Connecting, actor: OwnerActor): Promise<string> {
  const askedAt = now();
  const state = await sender.accounts.open(actor.shopId);
  await inTransaction(async (tx) => {
    const { count } = await tx.connectedAccount.createMany({
      data: [{ shopId: actor.shopId, sender: sender.name, ...factsOf(state), askedAt, createdAt: askedAt }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAct(tx, actor, {
      action: "payout.account_opened",
      subjectType: "shop",
      subjectId: actor.shopId,
      details: { sender: sender.name, last4: state.reference.slice(-4) },
    });
  });
  return (await storedAt(sender, actor.shopId)) ?? state.reference;
}

/**
 * What the sender says of an account now: for its word of a change, and for an owner who comes back. One that is gone
 * there can't receive anything.
 * @returns false where it is no account of ours
 * @throws SenderUnclear, SenderRefused
 */
export async function refreshAccount(senderName: string, reference: string): Promise<boolean> {
  const known = await db.connectedAccount.findFirst({ where: { sender: senderName, reference } });
  const sender = connectingSender();
  if (!known || sender?.name !== senderName) return false;
  const askedAt = now();
  const state = await sender.accounts.look(reference);
  const facts = state ? factsOf(state) : { canReceive: false, isComplete: false, missing: ["gone"] };
  await db.connectedAccount.updateMany({
    where: { reference, askedAt: { lte: askedAt } },
    data: { ...facts, askedAt },
  });
  return true;
}

function factsOf({ reference, canReceive, isComplete, missing }: AccountState) {
  return { reference, canReceive, isComplete, missing: [...missing] };
}

export type Connection = {
  readonly label: string;
  /** none: not opened; waiting: the sender looks at it; missing: the owner has to give more; ready: money can go there. */
  readonly state: "none" | "missing" | "waiting" | "ready";
  readonly last4: string | null;
  readonly askedAt: Date | null;
};

/** How far a shop's account is, from what the sender said last; null where nobody offers such accounts. */
export async function connectionOf(shopId: string): Promise<Connection | null> {
  const sender = connectingSender();
  if (!sender) return null;
  const { label } = sender.accounts;
  const account = await db.connectedAccount.findFirst({ where: { shopId, sender: sender.name } });
  if (!account) return { label, state: "none", last4: null, askedAt: null };
  const open = account.isComplete && account.missing.length === 0 ? "waiting" : "missing";
  const state = account.canReceive ? "ready" : open;
  return { label, state, last4: account.reference.slice(-4), askedAt: account.askedAt };
}

/** The owner is back: the sender says how far her account is. @returns false where it gave no answer */
export async function refreshConnection(shopId: string): Promise<boolean> {
  const account = await db.connectedAccount.findUnique({ where: { shopId } });
  if (!account) return true;
  try {
    await refreshAccount(account.sender, account.reference);
    return true;
  } catch (error) {
    if (!(error instanceof SenderRefused || error instanceof SenderUnclear)) throw error;
    log.warn({ shopId, err: error }, "a sender gave no answer about a shop's account");
    return false;
  }
}
