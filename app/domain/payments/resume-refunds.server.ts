import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";
import { resumeOrphanRefunds } from "./orphan-refund.server";

const hourMs = 3_600_000;
const perRound = 200;

/**
 * A decided refund is never forgotten: one that is still not settled after an hour, because the gateway was away or
 * slow for longer than its job is tried, is asked for again each hour, with the same key. Who was not asked for longest
 * is next, so that however many are stuck, each has its turn.
 */
export async function resumeRefunds(): Promise<void> {
  const at = now();
  const hourAgo = new Date(at.getTime() - hourMs);
  const open = await db.refund.findMany({
    where: {
      status: { in: ["requested", "pending"] },
      createdAt: { lt: hourAgo },
      OR: [{ askedAt: null }, { askedAt: { lte: hourAgo } }],
    },
    orderBy: [{ askedAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    take: perRound,
    select: { id: true },
  });
  const hour = Math.floor(at.getTime() / hourMs);
  for (const { id } of open)
    await enqueue(db, "payments.refund", { refundId: id }, { key: `refund:${id}:${hour}` });
  await resumeOrphanRefunds(hour);
  await db.refund.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { askedAt: at } });
}
