import type { PaymentMethod } from "~/domain/payments/gateway";
import { buy, variantOf } from "./basket.server";
import { city } from "./cast/city";
import type { OrderCast } from "./cast/happenings";
import { leaveUnpaid, payTwice, unpaidEnds } from "./seed-money.server";
import { walk } from "./seed-parts.server";
import { goTo, goToToday, type Stage } from "./stage";

const methods: Readonly<Record<OrderCast["payment"], PaymentMethod>> = {
  cod: "cash",
  gateway_va: "va_bca",
  gateway_qris: "qris",
  own_qris: "qris",
  bank_transfer: "va_bri",
};

/** The orders of the cast, each walked to its end by the people whose turn it is. */
export async function seedOrders(stage: Stage): Promise<void> {
  let today = 0;
  for (const order of city.orders) {
    if (order.daysAgo === 0) today += 1;
    if (order.daysAgo === 0) goToToday(stage, 9 + today * 16);
    else goTo(stage, order.daysAgo, 10, 12);
    const ends = order.parts.map((part) => part.end);
    const bought = await buy(stage, {
      buyer: order.buyer,
      wanted: order.parts.flatMap((part) =>
        part.lines.flatMap((line) => variantOf(stage, line.product, line.values, line.quantity)),
      ),
      ways: new Map(order.parts.map((part) => [part.shop, part.delivery])),
      method: methods[order.payment],
      pays: order.payment !== "cod" && !order.paidTwice && !ends.some((end) => unpaidEnds.has(end)),
    });
    if (!bought) throw new Error(`demo city: ${order.buyer} can buy nothing of ${order.parts[0]?.shop}`);
    await stage.settle();
    if (order.paidTwice) await payTwice(stage, bought);
    for (const part of order.parts) {
      if (unpaidEnds.has(part.end)) await leaveUnpaid(stage, order, bought, part.end);
      else await walk(stage, bought, part.shop, part.end, order.daysAgo);
    }
    await stage.settle();
  }
}
