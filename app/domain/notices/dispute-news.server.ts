import { reminderDue, reminderHorizon } from "~/domain/payments/dispute";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { personSelect, writeToPerson } from "./person-letter.server";

/** Officers read of a dispute that nobody has answered three days and one day before its end, once each. */
export async function remindDisputes(): Promise<void> {
  const at = now();
  const open = await db.paymentCase.findMany({
    where: { resolvedAt: null, answerBy: { gt: at, lte: reminderHorizon(at) } },
    orderBy: { answerBy: "asc" },
    take: 500,
    select: { id: true, amount: true, answerBy: true, orderId: true, details: true },
  });
  if (open.length === 0) return;
  const readers = await officers();
  for (const { id, answerBy, ...one } of open) {
    const days = answerBy && reminderDue(answerBy, at);
    if (!days) continue;
    const source = `dispute.ends:${id}:${answerBy.toISOString().slice(0, 10)}:${days}`;
    const nomor = await nomorOf(one.orderId);
    for (const officer of readers)
      await writeToPerson(
        officer,
        { source, kind: "dispute.ends", path: paths.admin.case(id) },
        ({ dispute: t }, locale) => {
          const until = formatDateTime(answerBy, locale);
          const disputed = formatRupiah(disputedOf(one.details) ?? one.amount ?? 0n, locale);
          return { subject: t.endsSubject(days), body: t.ends(disputed, nomor, until) };
        },
      );
  }
}

async function nomorOf(orderId: string | null): Promise<string | null> {
  const order = orderId && (await db.order.findUnique({ where: { id: orderId }, select: { nomor: true } }));
  return order ? order.nomor : null;
}

/** What the dispute is about, as `disputeDetails` keeps it: a case's own sum is what is held so far. */
function disputedOf(details: unknown): bigint | null {
  const { disputed } = (details ?? {}) as { readonly disputed?: number };
  return disputed === undefined ? null : BigInt(disputed);
}

function officers() {
  return db.account.findMany({ where: { role: "admin", disabledAt: null }, select: personSelect });
}
