import { citySettings } from "~/domain/city/settings.server";
import { orderKey } from "~/domain/orders/order-link.server";
import type { ReturnMoved } from "~/domain/returns/events";
import { dueAfter } from "~/domain/returns/return";
import { noticesWords } from "~/messages/notices";
import { returnsWords } from "~/messages/returns";
import { returnsLettersWords } from "~/messages/returns-letters";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { writeLetter } from "./write-letter.server";

const wordsOf = (locale: string) => {
  const key = locale === "en" ? "en" : "id";
  return { key, t: returnsLettersWords[key], hello: noticesWords[key].hello } as const;
};

const absolute = (path: string) => `${env().PUBLIC_URL ?? ""}${path}`;

type Side = "buyer" | "shop" | "officer";

/** On `return.moved`: whoever has to know, the buyer, the shop's people, the officers; each in her language. */
export async function tellReturnMoved(event: ReturnMoved): Promise<void> {
  const news = await newsOf(event);
  if (!news) return;
  const { order, one } = news;
  await tell(news, "buyer", {
    ...{ id: null, name: order.buyerName, email: order.email, phone: order.phone },
    ...{ accountId: order.accountId, locale: order.locale },
    link: paths.returns.one(order.nomor, one.id, orderKey(order.nomor)),
  });
  for (const account of await peopleOfShop(one.shopId))
    await tell(news, "shop", { ...account, accountId: account.id, link: paths.owner.return(one.id) });
  if (event.status !== "with_city") return;
  for (const account of await officers())
    await tell(news, "officer", { ...account, accountId: account.id, link: paths.admin.return(one.id) });
}

async function newsOf({ returnId, stepId, status }: ReturnMoved) {
  const [one, step] = await Promise.all([
    db.partReturn.findUnique({ where: { id: returnId } }),
    db.returnStep.findUnique({ where: { id: stepId } }),
  ]);
  if (!one || !step) return null;
  const [order, shop, settings] = await Promise.all([
    db.order.findUniqueOrThrow({
      where: { id: one.orderId },
      select: { nomor: true, locale: true, buyerName: true, email: true, phone: true, accountId: true },
    }),
    db.shop.findUniqueOrThrow({ where: { id: one.shopId }, select: { name: true } }),
    citySettings(),
  ]);
  // As it was then: by the time of the letter it may have moved on.
  const due = dueAfter(status, step.at, settings);
  return { status, one, step, order, due, shopName: shop.name };
}

type News = NonNullable<Awaited<ReturnType<typeof newsOf>>>;

type Reader = {
  /** Null for the buyer, who may be nobody's account. */
  readonly id: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly accountId: string | null;
  readonly locale: string;
  readonly link: string;
};

/** Nobody is told what she did a moment ago, but of money both; a side without a sentence has nothing to do with it. */
async function tell(news: News, side: Side, reader: Reader): Promise<void> {
  const { status, step, one, order, shopName } = news;
  const { key, t, hello } = wordsOf(reader.locale);
  const sentences: Readonly<Record<string, ((facts: Facts) => string) | undefined>> = t[side];
  const sentence = sentences[status];
  const isMoney = status === "refunded" || status === "to_repay";
  if (!sentence || (!isMoney && authorOf(step.byKind) === side)) return;
  const body = sentence({
    ...{ nomor: order.nomor, shop: shopName, buyer: order.buyerName },
    amount: formatRupiah(step.amount, key),
    due: news.due ? formatDateTime(news.due, key) : "–",
    reason: returnsWords[key].reason[one.reason].toLowerCase(),
  });
  const by = authorOf(step.byKind);
  const note = step.note && by && by !== side ? `\n\n${t.note[by](step.note)}` : "";
  await writeLetter({
    sourceKey: `return.moved:${step.id}:${reader.id ?? "buyer"}`,
    kind: `return.${status}`,
    to: { name: reader.name, email: reader.email, phone: reader.phone, accountId: reader.accountId },
    subject: t.subject[status](order.nomor),
    body: `${hello(reader.name)}\n\n${body}${note}`,
    link: absolute(reader.link),
  });
}

type Facts = Parameters<(typeof returnsLettersWords)["id"]["buyer"]["offered"]>[0];

function authorOf(byKind: string): "buyer" | "shop" | "city" | null {
  if (byKind === "system") return null;
  if (byKind === "admin") return "city";
  return byKind === "owner" || byKind === "staff" ? "shop" : "buyer";
}

async function peopleOfShop(shopId: string) {
  const members = await db.shopMember.findMany({
    where: { shopId },
    select: { account: { select: { id: true, name: true, email: true, phone: true, locale: true } } },
  });
  return members.map(({ account }) => account);
}

function officers() {
  return db.account.findMany({
    where: { role: "admin", disabledAt: null },
    select: { id: true, name: true, email: true, phone: true, locale: true },
  });
}

/** On `refund.manual`: her way to pay can't give money back, so she names an account. */
export async function tellRefundManual({ refundId }: { readonly refundId: string }): Promise<void> {
  const refund = await db.refund.findUnique({ where: { id: refundId } });
  if (refund?.status !== "manual") return;
  const order = await db.order.findUniqueOrThrow({
    where: { id: refund.orderId },
    select: { nomor: true, locale: true, buyerName: true, email: true, phone: true, accountId: true },
  });
  const { key, t, hello } = wordsOf(order.locale);
  const facts = { nomor: order.nomor, amount: formatRupiah(refund.amount, key) };
  await writeLetter({
    sourceKey: `refund.manual:${refundId}:${refund.round}`,
    kind: "refund.manual",
    to: { name: order.buyerName, email: order.email, phone: order.phone, accountId: order.accountId },
    subject: t.subject.account(order.nomor),
    body: `${hello(order.buyerName)}\n\n${t.account(facts)}`,
    link: absolute(paths.refunds.account(order.nomor, refundId, orderKey(order.nomor))),
  });
}
