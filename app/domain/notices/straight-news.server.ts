import { orderKey } from "~/domain/orders/order-link.server";
import { noticesWords } from "~/messages/notices";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { asLocale, formatPhone, formatRupiah } from "~/platform/format";
import { absolute, ownersOf, writeToPerson } from "./person-letter.server";
import { writeLetter } from "./write-letter.server";

/** On `straight.proof_sent`, and once more when it waits for hours: the owners look at their account. */
export async function tellProofSent(event: {
  readonly type: "straight.proof_sent" | "straight.proof_waits";
  readonly proofId: string;
}): Promise<void> {
  const proof = await db.straightProof.findUnique({ where: { id: event.proofId } });
  if (proof?.status !== "sent") return;
  const order = await db.order.findUniqueOrThrow({
    where: { id: proof.orderId },
    select: { nomor: true, buyerName: true, total: true },
  });
  const news = {
    ...{ source: `${event.type}:${event.proofId}`, kind: event.type },
    path: paths.owner.straightOrder(proof.orderId),
  };
  for (const owner of await ownersOf(proof.shopId))
    await writeToPerson(owner, news, (_, locale) => {
      const t = straightWords[locale].letters;
      const amount = formatRupiah(order.total, locale);
      return { subject: t.proofSubject(order.nomor), body: t.proof(order.buyerName, order.nomor, amount) };
    });
}

/** On `part.moved`: its money stands in the shop's own account, so its owners are who gives it back. */
export async function tellStraightCancelled(event: {
  readonly partId: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly status: string;
}): Promise<void> {
  if (event.status !== "cancelled") return;
  const order = await db.order.findUnique({
    where: { id: event.orderId, steps: { some: { kind: "paid_to_shop" } } },
    select: {
      ...{ nomor: true, buyerName: true, phone: true },
      parts: { where: { id: event.partId }, select: { total: true, cancelReason: true } },
    },
  });
  const part = order?.parts[0];
  if (!order || !part) return;
  const news = {
    ...{ source: `straight.cancelled:${event.partId}`, kind: "straight.cancelled" },
    path: paths.owner.order(event.partId),
  };
  for (const owner of await ownersOf(event.shopId))
    await writeToPerson(owner, news, (_, locale) => {
      const t = straightWords[locale].letters;
      const amount = formatRupiah(part.total, locale);
      const buyer = `${order.buyerName} (${formatPhone(order.phone)})`;
      return {
        subject: t.cancelledSubject(order.nomor, amount),
        body: t.cancelled(order.nomor, amount, buyer),
      };
    });
}

/** On `straight.disputed`: the buyer reads what the owner says, and what it is that she chose. */
export async function tellDisputed(event: { readonly orderId: string; readonly at: number }): Promise<void> {
  const [order, proof] = await Promise.all([
    db.order.findUnique({
      where: { id: event.orderId },
      select: {
        ...{ nomor: true, locale: true, buyerName: true, email: true, phone: true, accountId: true },
        parts: { select: { shop: { select: { name: true } } } },
      },
    }),
    db.straightProof.findFirst({
      where: { orderId: event.orderId, status: "disputed" },
      orderBy: { answeredAt: "desc" },
    }),
  ]);
  if (!order || !proof) return;
  const locale = asLocale(order.locale);
  const t = straightWords[locale].letters;
  await writeLetter({
    sourceKey: `straight.disputed:${event.orderId}:${event.at}`,
    kind: "straight.disputed",
    to: { name: order.buyerName, email: order.email, phone: order.phone, accountId: order.accountId },
    subject: t.disputedSubject(order.nomor),
    body: `${noticesWords[locale].hello(order.buyerName)}\n\n${t.disputed(order.nomor, order.parts[0]?.shop.name ?? "", proof.reason ?? "")}`,
    link: absolute(paths.order(order.nomor, orderKey(order.nomor))),
  });
}
