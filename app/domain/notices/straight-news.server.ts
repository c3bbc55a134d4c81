import { orderKey } from "~/domain/orders/order-link.server";
import { noticesWords } from "~/messages/notices";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { writeLetter } from "./write-letter.server";

const wordsOf = (locale: string) => {
  const key = locale === "en" ? "en" : "id";
  return { t: straightWords[key].letters, hello: noticesWords[key].hello };
};

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
  const owners = await db.shopMember.findMany({
    where: { shopId: proof.shopId, role: "owner" },
    select: { account: { select: { id: true, name: true, email: true, phone: true, locale: true } } },
  });
  for (const { account } of owners) {
    const { t, hello } = wordsOf(account.locale);
    const amount = `Rp ${String(order.total).replace(/\B(?=(\d{3})+$)/g, account.locale === "en" ? "," : ".")}`;
    await writeLetter({
      sourceKey: `${event.type}:${event.proofId}:${account.id}`,
      kind: event.type,
      to: { name: account.name, email: account.email, phone: account.phone, accountId: account.id },
      subject: t.proofSubject(order.nomor),
      body: `${hello(account.name)}\n\n${t.proof(order.buyerName, order.nomor, amount)}`,
      link: `${env().PUBLIC_URL ?? ""}${paths.owner.straightOrder(proof.orderId)}`,
    });
  }
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
  const { t, hello } = wordsOf(order.locale);
  await writeLetter({
    sourceKey: `straight.disputed:${event.orderId}:${event.at}`,
    kind: "straight.disputed",
    to: { name: order.buyerName, email: order.email, phone: order.phone, accountId: order.accountId },
    subject: t.disputedSubject(order.nomor),
    body: `${hello(order.buyerName)}\n\n${t.disputed(order.nomor, order.parts[0]?.shop.name ?? "", proof.reason ?? "")}`,
    link: `${env().PUBLIC_URL ?? ""}${paths.order(order.nomor, orderKey(order.nomor))}`,
  });
}
