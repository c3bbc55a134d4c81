import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";

const hourMs = 3_600_000;

/**
 * A decided refund is never forgotten: one that is still not settled after an hour, because the gateway was away or
 * slow for longer than its job is tried, is asked for again each hour, with the same key.
 */
export async function resumeRefunds(): Promise<void> {
  const at = now().getTime();
  const open = await db.refund.findMany({
    where: { status: { in: ["requested", "pending"] }, createdAt: { lt: new Date(at - hourMs) } },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: { id: true },
  });
  const hour = Math.floor(at / hourMs);
  for (const { id } of open)
    await enqueue(db, "payments.refund", { refundId: id }, { key: `refund:${id}:${hour}` });
}
