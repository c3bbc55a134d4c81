import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PersonActor } from "./actor";
import { recordAct } from "./audit.server";
import type { AccountClosed } from "./events";
import { checkPassword } from "./password.server";

/** In place of a name that is gone. */
export const closedName = "Akun dihapus";

export type CloseRefusal =
  | Refusal<"password_wrong">
  | Refusal<"has_shop", { readonly shopName: string }>
  | Refusal<"is_officer">
  | Refusal<"orders_open" | "refunds_open", { readonly count: number }>;

/** Why an account can't go yet; null where it can. The page and the verb ask the same. */
export async function whyNotClose(
  accountId: string,
  tx: Tx | typeof db = db,
): Promise<Exclude<CloseRefusal, { code: "password_wrong" }> | null> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { role: true, memberships: { take: 1, select: { shop: { select: { name: true } } } } },
  });
  const [member] = account.memberships;
  if (member) return refuse("has_shop", { shopName: member.shop.name });
  if (account.role !== "buyer") return refuse("is_officer");
  const count = await tx.order.count({
    where: {
      accountId,
      OR: [
        { status: { in: ["awaiting_payment", "placed"] } },
        { parts: { some: { heldAt: { not: null } } } },
      ],
    },
  });
  if (count > 0) return refuse("orders_open", { count });
  const owed = await refundsOnTheWay(accountId, tx);
  return owed > 0 ? refuse("refunds_open", { count: owed }) : null;
}

/** Money of hers that has not come back yet: where it goes is needed until it has. */
async function refundsOnTheWay(accountId: string, tx: Tx | typeof db): Promise<number> {
  const orders = await tx.order.findMany({ where: { accountId }, select: { id: true } });
  return tx.refund.count({
    where: {
      orderId: { in: orders.map((order) => order.id) },
      status: { in: ["requested", "pending", "manual"] },
    },
  });
}

/**
 * The account goes for good: nobody can sign in, and name, contact and addresses are gone here at once. Orders,
 * reviews, letters and cart hear of it and forget whose they were; sums and goods stay for the books.
 */
export async function closeAccount(
  actor: PersonActor,
  input: { readonly password: string },
): Promise<Result<undefined, CloseRefusal>> {
  const { accountId } = actor;
  const known = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true },
  });
  if (!(await checkPassword(known.passwordHash, input.password))) return refuse("password_wrong");
  return inTransaction(async (tx): Promise<Result<undefined, CloseRefusal>> => {
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
    const problem = await whyNotClose(accountId, tx);
    if (problem) return problem;
    const { email, phone } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, phone: true },
    });
    const orders = await tx.order.findMany({
      where: { accountId },
      select: { id: true, nomor: true, buyerName: true },
    });
    await wipe(tx, accountId);
    await recordAct(tx, actor, { action: "account.closed", subjectType: "account", subjectId: accountId });
    const closed: AccountClosed = { type: "account.closed", accountId, email, phone, orders };
    await emit(tx, closed);
    return ok();
  });
}

async function wipe(tx: Tx, accountId: string): Promise<void> {
  const hers = { where: { accountId } };
  await tx.session.deleteMany(hers);
  await tx.address.deleteMany(hers);
  await tx.recoveryCode.deleteMany(hers);
  await tx.passwordReset.deleteMany(hers);
  await tx.account.update({
    where: { id: accountId },
    data: {
      name: closedName,
      email: null,
      phone: null,
      passwordHash: null,
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      disabledAt: now(),
    },
  });
}
