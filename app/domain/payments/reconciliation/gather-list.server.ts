import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { rupiah } from "~/platform/money";
import type { Gateway } from "../gateway";
import type { ListedMovement } from "../listed-movement";
import { settleAttempt } from "../settle-attempt.server";

/** What a gateway tells of a time: its own list, or its word on each payment of ours. */
export type GatheredList = {
  readonly movements: readonly ListedMovement[];
  /** Payments of ours in that time that it does not know. */
  readonly absent: readonly string[];
  readonly unclear: number;
};

const hourMs = 3_600_000;
const mostAsked = 2000;

type PaidAttempt = { readonly id: string; readonly reference: string; readonly status: string };

/** @throws GatewayUnclear where its list can't be had */
export async function gatherList(gateway: Gateway, from: Date, to: Date): Promise<GatheredList> {
  if (!gateway.listMovements) return askEach(gateway, from);
  const movements = await gateway.listMovements(from, to);
  const told = new Set(movements.map(({ reference }) => reference));
  // clocks and midnights differ: what was paid at the very edges of the time is left for tomorrow
  const paid = await paidSince(gateway.provider, new Date(from.getTime() + 24 * hourMs));
  const quiet = to.getTime() - hourMs;
  const absent = paid.filter(({ reference, at }) => !told.has(reference) && at.getTime() < quiet);
  return { movements, absent: absent.map(({ id }) => id), unclear: 0 };
}

async function paidSince(provider: string, from: Date) {
  const rows = await db.paymentAttempt.findMany({
    where: { provider, paidAt: { gte: from } },
    orderBy: { paidAt: "asc" },
    select: { id: true, reference: true, providerRef: true, status: true, refunded: true, paidAt: true },
  });
  return rows.flatMap(({ paidAt, ...row }) => (paidAt ? [{ ...row, at: paidAt }] : []));
}

/** Those that tell of one payment at a time are asked for each; what changed there goes to the one completer. */
async function askEach(gateway: Gateway, from: Date): Promise<GatheredList> {
  const movements: ListedMovement[] = [];
  const absent: string[] = [];
  let unclear = 0;
  const paid = await paidSince(gateway.provider, from);
  for (const attempt of paid.slice(0, mostAsked)) {
    try {
      const found = await askOne(gateway, attempt);
      if (found) movements.push(found);
      else absent.push(attempt.id);
    } catch (error) {
      unclear += 1;
      log.warn({ attemptId: attempt.id, err: error }, "a gateway gave no answer in the daily comparison");
    }
  }
  return { movements, absent, unclear };
}

async function askOne(
  gateway: Gateway,
  attempt: PaidAttempt & { readonly providerRef: string | null; readonly refunded: bigint },
): Promise<ListedMovement | null> {
  const { id, reference, providerRef } = attempt;
  const state = await gateway.getStatus({ reference, providerRef });
  if (!state) return null;
  if (state.status !== attempt.status || state.refunded !== attempt.refunded) await settleAttempt(id);
  return {
    ...{ id: state.providerRef, reference, kind: "payment", fee: state.fee, currency: state.currency },
    gross: state.currency === "IDR" ? state.amount : rupiah(0),
    at: state.occurredAt ?? new Date(0),
  };
}
