import type { PaymentMethod } from "~/domain/payments/gateway";
import { buy, variantOf } from "./basket.server";
import { city } from "./cast/city";
import type { OrderCast } from "./cast/happenings";
import { dispute, leaveUnpaid, payTwice, unpaidEnds } from "./seed-money.server";
import { walk } from "./seed-parts.server";
import { paySeller } from "./seed-straight.server";
import { goTo, goToToday, type Stage } from "./stage";

const methods: Readonly<Record<OrderCast["payment"], PaymentMethod>> = {
  gateway_card: "card",
  cod: "cash",
  gateway_va: "va_bca",
  gateway_qris: "qris",
  own_qris: "qris",
  bank_transfer: "va_bri",
};

function methodOf({ straight, payment }: OrderCast): PaymentMethod {
  if (!straight) return methods[payment];
  return payment === "own_qris" ? "qris_shop" : "transfer_shop";
}

/** Whether the money is at the gateway as soon as she has ordered. */
function paysAtOnce({ payment, paidTwice, straight, parts }: OrderCast): boolean {
  return payment !== "cod" && !paidTwice && !straight && !parts.some(({ end }) => unpaidEnds.has(end));
}

/** The orders of the cast, each walked to its end by the people whose turn it is. */
export async function seedOrders(stage: Stage): Promise<void> {
  let today = 0;
  for (const order of city.orders) {
    if (order.daysAgo === 0) today += 1;
    if (order.daysAgo === 0) goToToday(stage, 9 + today * 16);
    else goTo(stage, order.daysAgo, 10, 12);
    const bought = await buy(stage, {
      buyer: order.buyer,
      wanted: order.parts.flatMap((part) =>
        part.lines.flatMap((line) => variantOf(stage, line.product, line.values, line.quantity)),
      ),
      ways: new Map(order.parts.map((part) => [part.shop, part.delivery])),
      method: methodOf(order),
      voucher: order.voucher ?? null,
      pays: paysAtOnce(order),
    });
    if (!bought) throw new Error(`demo city: ${order.buyer} can buy nothing of ${order.parts[0]?.shop}`);
    await stage.settle();
    if (order.paidTwice) await payTwice(stage, bought);
    if (order.straight) await paySeller(stage, order, bought);
    for (const part of order.parts) {
      if (unpaidEnds.has(part.end)) await leaveUnpaid(stage, order, bought, part.end);
      else await walk(stage, bought, part.shop, part.end, order.daysAgo);
    }
    if (order.disputed) await dispute(stage, bought);
    await stage.settle();
  }
}
