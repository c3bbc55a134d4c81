import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";

/** Of this form; raised where a field changes its meaning. */
export const myDataVersion = 1;

/**
 * Everything that stands here about a person, as plain JSON values: sums in whole rupiah, times in UTC. Hers alone:
 * what others wrote about their own business stays theirs.
 */
export async function myData(accountId: string): Promise<object> {
  const [account, orders, returns, vouchers, reviews, letters, cart, acts, trainings] = await Promise.all([
    profileOf(accountId),
    ordersWithMoney(accountId),
    returnsOf(accountId),
    db.voucherUse.findMany({
      where: { accountId },
      orderBy: { at: "asc" },
      select: { voucher: { select: { code: true } }, phone: true, email: true, amount: true, at: true },
    }),
    db.review.findMany({
      where: { accountId },
      orderBy: { createdAt: "asc" },
      select: { authorName: true, rating: true, body: true, createdAt: true, reply: true, productId: true },
    }),
    db.letter.findMany({
      where: { accountId },
      orderBy: { createdAt: "asc" },
      select: { kind: true, subject: true, body: true, createdAt: true, sentAt: true, readAt: true },
    }),
    db.cart.findUnique({
      where: { accountId },
      select: { lines: { select: { variantId: true, quantity: true, addedAt: true } } },
    }),
    db.auditEntry.findMany({
      where: { OR: [{ accountId }, { subjectType: "account", subjectId: accountId }] },
      orderBy: { at: "asc" },
      select: { at: true, action: true, subjectType: true, subjectId: true, note: true },
    }),
    db.participant.findMany({
      where: { accountId },
      select: {
        name: true,
        businessName: true,
        phone: true,
        status: true,
        joinedAt: true,
        graduatedAt: true,
      },
    }),
  ]);
  const all = {
    version: myDataVersion,
    madeAt: now(),
    account,
    orders,
    returns,
    vouchers,
    reviews,
    letters,
    cart,
    acts,
    trainings,
  };
  return JSON.parse(JSON.stringify(all, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
}

/** Neither password nor second factor: their hashes and secrets help nobody but a thief. */
function profileOf(accountId: string) {
  return db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      role: true,
      locale: true,
      createdAt: true,
      totpConfirmedAt: true,
      sessions: { select: { createdAt: true, lastSeenAt: true, expiresAt: true } },
      addresses: {
        select: {
          recipient: true,
          phone: true,
          villageCode: true,
          line: true,
          landmark: true,
          city: true,
          postal: true,
          isDefault: true,
          createdAt: true,
        },
      },
      memberships: { select: { role: true, shop: { select: { slug: true, name: true } } } },
    },
  });
}

/** With where her refunds go and the photos by which she proved a payment. */
async function ordersWithMoney(accountId: string) {
  const orders = await ordersWithAll(accountId);
  const orderId = { in: orders.map((order) => order.id) };
  const [refunds, proofs] = await Promise.all([
    db.refund.findMany({
      where: { orderId },
      orderBy: { createdAt: "asc" },
      select: {
        ...{ orderId: true, amount: true, status: true, createdAt: true, settledAt: true },
        account: { select: { bank: true, number: true, holder: true, confirmedAt: true } },
      },
    }),
    db.straightProof.findMany({
      where: { orderId },
      orderBy: { sentAt: "asc" },
      select: { id: true, orderId: true, status: true, sentAt: true, answeredAt: true, reason: true },
    }),
  ]);
  return orders.map(({ id, ...order }) => ({
    ...order,
    refunds: refunds.flatMap(({ orderId: of, ...refund }) => (of === id ? [refund] : [])),
    paymentProofs: proofs.flatMap(({ id: proofId, orderId: of, ...proof }) =>
      of === id ? [{ ...proof, picture: paths.orderProofPicture(order.nomor, proofId) }] : [],
    ),
  }));
}

function ordersWithAll(accountId: string) {
  return db.order.findMany({
    where: { accountId },
    orderBy: { placedAt: "asc" },
    select: {
      id: true,
      nomor: true,
      status: true,
      buyerName: true,
      phone: true,
      email: true,
      villageCode: true,
      addressLine: true,
      landmark: true,
      city: true,
      postal: true,
      itemsTotal: true,
      deliveryTotal: true,
      total: true,
      paymentMethod: true,
      placedAt: true,
      paidAt: true,
      closedAt: true,
      parts: {
        orderBy: { ordinal: "asc" },
        select: {
          shop: { select: { slug: true, name: true } },
          status: true,
          deliveryKind: true,
          deliveryFee: true,
          itemsTotal: true,
          total: true,
          refunded: true,
          buyerNote: true,
          courier: true,
          trackingNumber: true,
          lines: { select: { productName: true, variantName: true, unitPrice: true, quantity: true } },
        },
      },
      messages: { orderBy: { at: "asc" }, select: { fromKind: true, body: true, at: true } },
    },
  });
}

async function returnsOf(accountId: string) {
  const orders = await db.order.findMany({ where: { accountId }, select: { id: true, nomor: true } });
  const found = await db.partReturn.findMany({
    where: { orderId: { in: orders.map((order) => order.id) } },
    orderBy: { askedAt: "asc" },
    select: {
      orderId: true,
      status: true,
      reason: true,
      note: true,
      asked: true,
      amount: true,
      repaid: true,
      courier: true,
      trackingNumber: true,
      askedAt: true,
      closedAt: true,
      photos: { where: { kind: "asked" }, select: { sentAt: true } },
      steps: { orderBy: { at: "asc" }, select: { status: true, at: true, byKind: true, note: true } },
    },
  });
  return found.map(({ orderId, ...one }) => ({
    nomor: orders.find((order) => order.id === orderId)?.nomor,
    ...one,
  }));
}
