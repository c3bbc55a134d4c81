import { citySettings } from "~/domain/city/settings.server";
import { orderKey } from "~/domain/orders/order-link.server";
import { isStraight } from "~/domain/payments/gateway";
import { noticesWords } from "~/messages/notices";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { asLocale } from "~/platform/format";
import { absolute, personSelect, writeToPerson } from "./person-letter.server";
import { writeLetter } from "./write-letter.server";

function buyerOf(order: {
  readonly buyerName: string;
  readonly email: string | null;
  readonly phone: string;
  readonly accountId: string | null;
}) {
  return { name: order.buyerName, email: order.email, phone: order.phone, accountId: order.accountId };
}

async function orderOf(orderId: string) {
  const order = await db.order.findUnique({
    where: { id: orderId },
    select: {
      nomor: true,
      paymentMethod: true,
      locale: true,
      buyerName: true,
      email: true,
      phone: true,
      accountId: true,
      parts: { select: { id: true, shopId: true, shop: { select: { name: true } } } },
    },
  });
  return (
    order && {
      ...order,
      link: absolute(paths.order(order.nomor, orderKey(order.nomor))),
      t: noticesWords[asLocale(order.locale)],
    }
  );
}

/** Said wherever she reads of such an order: nobody but the shop has her money. */
function straightNote(order: { readonly paymentMethod: string; readonly locale: string }): string {
  if (!isStraight(order.paymentMethod)) return "";
  return `\n\n${straightWords[asLocale(order.locale)].letters.note}`;
}

/** On `order.placed`: the buyer's letter, with the private link. */
export async function tellOrderPlaced(event: { readonly orderId: string }): Promise<void> {
  const order = await orderOf(event.orderId);
  if (!order) return;
  const { t } = order;
  await writeLetter({
    sourceKey: `order.placed:${event.orderId}`,
    kind: "order.placed",
    to: buyerOf(order),
    subject: t.placed.subject(order.nomor),
    body: `${t.hello(order.buyerName)}\n\n${t.placed.body(order.nomor, order.parts.map((part) => part.shop.name).join(", "))}${straightNote(order)}`,
    link: order.link,
  });
}

/** On `order.confirmed`: each shop's people, and the buyer where she paid. */
export async function tellOrderConfirmed(event: { readonly orderId: string }): Promise<void> {
  const order = await orderOf(event.orderId);
  if (!order) return;
  const settings = await citySettings();
  const members = await db.shopMember.findMany({
    where: { shopId: { in: order.parts.map((part) => part.shopId) } },
    select: {
      shopId: true,
      account: { select: personSelect },
    },
  });
  for (const { shopId, account } of members) {
    const part = order.parts.find((one) => one.shopId === shopId);
    if (!part) continue;
    const news = { source: `part.to_accept:${part.id}`, kind: "part.to_accept" };
    await writeToPerson(account, { ...news, path: paths.owner.order(part.id) }, ({ toAccept: t }) => ({
      subject: t.subject(order.nomor),
      body: t.body(order.buyerName, settings.acceptHours, whoseMoney(order.paymentMethod)),
    }));
  }
  const { t } = order;
  await writeLetter({
    sourceKey: `order.confirmed:${event.orderId}`,
    kind: "order.confirmed",
    to: buyerOf(order),
    subject: t.paid.subject(order.nomor),
    body: `${t.hello(order.buyerName)}\n\n${t.paid.body(order.nomor)}${straightNote(order)}`,
    link: order.link,
  });
}

/** Who has the money of an order that waits for its shops. */
function whoseMoney(method: string): "held" | "shop" | "unpaid" {
  return isStraight(method) ? "shop" : method === "cash" ? "unpaid" : "held";
}

const toldMoves = ["accepted", "shipped", "ready", "delivered", "cancelled"] as const;

/** On `part.moved`: what the buyer waits for. */
export async function tellPartMoved(event: {
  readonly partId: string;
  readonly orderId: string;
  readonly status: string;
}): Promise<void> {
  const move = toldMoves.find((one) => one === event.status);
  const order = move ? await orderOf(event.orderId) : null;
  const part = order?.parts.find((one) => one.id === event.partId);
  if (!move || !order || !part) return;
  const { t } = order;
  // Its money stands with the shop: nobody here can give it back.
  const isHers = move === "cancelled" && isStraight(order.paymentMethod);
  const straight = straightWords[asLocale(order.locale)].letters;
  await writeLetter({
    sourceKey: `part.${move}:${event.partId}`,
    kind: `part.${move}`,
    to: buyerOf(order),
    subject: t.moved.subject(order.nomor),
    body: `${t.hello(order.buyerName)}\n\n${isHers ? straight.buyerCancelled(part.shop.name) : t.moved[move](part.shop.name)}`,
    link: order.link,
  });
}

/** On `order.closed`: only the end that nobody chose needs a letter. */
export async function tellOrderClosed(event: {
  readonly orderId: string;
  readonly status: string;
}): Promise<void> {
  const order = event.status === "expired" ? await orderOf(event.orderId) : null;
  if (!order) return;
  const { t } = order;
  await writeLetter({
    sourceKey: `order.expired:${event.orderId}`,
    kind: "order.expired",
    to: buyerOf(order),
    subject: t.expired.subject(order.nomor),
    body: `${t.hello(order.buyerName)}\n\n${t.expired.body(order.nomor)}`,
    link: order.link,
  });
}

/** On `order.message_sent`: to the other side. */
export async function tellMessage(event: { readonly messageId: string }): Promise<void> {
  const message = await db.orderMessage.findUnique({
    where: { id: event.messageId },
    select: { body: true, fromKind: true, partId: true, orderId: true },
  });
  const order = message && (await orderOf(message.orderId));
  const part = order?.parts.find((one) => one.id === message?.partId);
  if (!message || !order || !part) return;
  const common = { kind: "order.message", subject: order.t.message.subject(order.nomor), body: message.body };
  if (message.fromKind === "shop") {
    await writeLetter({
      ...common,
      sourceKey: `message:${event.messageId}`,
      to: buyerOf(order),
      link: order.link,
    });
    return;
  }
  const members = await db.shopMember.findMany({
    where: { shopId: part.shopId },
    select: { account: { select: { id: true, name: true, email: true, phone: true } } },
  });
  for (const { account } of members) {
    await writeLetter({
      ...common,
      sourceKey: `message:${event.messageId}:${account.id}`,
      to: { ...account, accountId: account.id },
      link: absolute(paths.owner.order(part.id)),
    });
  }
}
