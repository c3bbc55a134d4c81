import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { sendPayout, settlePayout } from "./send-payout.server";
import { currentSenders } from "./senders.server";

export type PollRound = { readonly asked: number; readonly unclear: number };

/** Other work of the same minute waits behind a round, and a sender that is away takes its whole deadline each time. */
const roundMs = 20_000;
const atOnce = 500;

/** Each minute: payouts under way are asked for. */
export async function pollPayouts(): Promise<PollRound> {
  const open = await db.payout.findMany({
    where: { sender: { in: sendersToAsk() }, status: { in: ["approved", "sent"] } },
    orderBy: [{ status: "asc" }, { id: "asc" }],
    take: atOnce,
    select: { id: true, status: true },
  });
  const minute = Math.floor(now().getTime() / 60_000);
  const started = now().getTime();
  const round = { asked: 0, unclear: 0 };
  for (const { id, status } of turned(open, minute)) {
    if (now().getTime() - started >= roundMs) break;
    round.asked += 1;
    const isClear = await ask(id, () => (status === "approved" ? sendPayout(id) : settlePayout(id)));
    if (!isClear) round.unclear += 1;
  }
  return round;
}

const watchedDays = 7;

/** Each night: payouts that arrived within the week, for they may come back and the callback that says so be lost. */
export async function watchArrivedPayouts(): Promise<PollRound> {
  const since = new Date(now().getTime() - watchedDays * 86_400_000);
  const arrived = await db.payout.findMany({
    where: { sender: { in: sendersToAsk() }, status: "paid", settledAt: { gt: since } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  let unclear = 0;
  for (const { id } of arrived) if (!(await ask(id, () => settlePayout(id)))) unclear += 1;
  return { asked: arrived.length, unclear };
}

/** Of those that are on: nobody asks a person. */
function sendersToAsk(): string[] {
  return currentSenders().flatMap((sender) => (sender.isByHand ? [] : sender.name));
}

/** Each round begins with another one: none waits forever behind those that bring no answer. */
function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

async function ask(payoutId: string, question: () => Promise<void>): Promise<boolean> {
  try {
    await question();
    return true;
  } catch (error) {
    log.warn({ payoutId, err: error }, "a sender gave no answer about a payout");
    return false;
  }
}
