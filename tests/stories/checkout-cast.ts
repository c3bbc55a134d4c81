import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import type { CartOwner } from "~/domain/cart/owner";
import { putInCart } from "~/domain/cart/put-in-cart.server";
import { acceptPart, shipPart } from "~/domain/orders/fulfil-part.server";
import type { PlaceOrderInput } from "~/domain/orders/place-order";
import { placeOrder } from "~/domain/orders/place-order.server";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { setGateways } from "~/domain/payments/gateways.server";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import { writeDelivery } from "~/domain/shipping/set-delivery.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { randomToken } from "~/platform/random.server";
import { instantGateway } from "../fakes/instant-gateway";
import { onlyVariant, openShelves, openShop, put, row } from "./catalog-cast";

/** Two shops with a courier each, and Dina, a guest with a session. */
export type Market = {
  readonly rina: OwnerActor;
  readonly hasan: OwnerActor;
  /** Rp 28.000, ten of them. */
  readonly amplang: string;
  /** Rp 185.000, three of them. */
  readonly batik: string;
  readonly amplangProduct: string;
};

export const karangAnyar = "65.71.01.1001";

export async function openMarket(): Promise<Market> {
  setGateways([instantGateway(() => false), createCashGateway()]);
  await openShelves();
  const rina = await openShop("Bu Rina", "amplang-bu-rina");
  const hasan = await openShop("Pak Hasan", "batik-pak-hasan");
  await offerDelivery(rina.shopId, 8000);
  await offerDelivery(hasan.shopId, 15_000);
  const amplangProduct = await put(rina, "Amplang Bandeng", { variants: [row({ price: rupiah(28_000) })] });
  const batikProduct = await put(hasan, "Batik Pakis", {
    variants: [row({ price: rupiah(185_000), stock: 3 })],
  });
  const [amplang, batik] = [await onlyVariant(amplangProduct), await onlyVariant(batikProduct)];
  return { rina, hasan, amplang, batik, amplangProduct };
}

async function offerDelivery(shopId: string, fee: number): Promise<void> {
  const tariff = { fee: rupiah(fee), perKg: null, daysMin: 0, daysMax: 0 };
  await inTransaction((tx) =>
    writeDelivery(tx, shopId, [
      { kind: "pickup", note: "", readyHours: 2, tariffs: [], isActive: true },
      {
        kind: "shop_courier",
        note: "",
        readyHours: 24,
        tariffs: [{ zone: "65.71.01", ...tariff }],
        isActive: true,
      },
    ]),
  );
}

/** A guest's session with the goods in her cart; answers whose cart it is. */
export async function guestWith(...goods: [variantId: string, quantity: number][]): Promise<CartOwner> {
  const sessionId = randomToken();
  await db.session.create({ data: { id: sessionId, expiresAt: new Date(Date.now() + 86_400_000) } });
  const owner = { accountId: null, sessionId };
  for (const [variantId, quantity] of goods) {
    const added = await putInCart(owner, { variantId, quantity });
    if (!added.ok) throw new Error(added.code);
  }
  return owner;
}

export async function buyer(name: string): Promise<Actor & { readonly accountId: string }> {
  const account = await db.account.create({ data: { name, passwordHash: "x" } });
  return { kind: "buyer", accountId: account.id, name };
}

export const guest: Actor = { kind: "guest", sessionId: null };

/** Dina's order as her form sends it. */
export function wish(
  shopIds: readonly string[],
  expectedTotal: number,
  more: Partial<PlaceOrderInput> = {},
): PlaceOrderInput {
  const kind: DeliveryKind = "shop_courier";
  return {
    checkoutKey: randomToken(24),
    buyerName: "Dina Marlina",
    phone: "+6281253488990",
    email: null,
    place: karangAnyar,
    addressLine: "Jl. Mulawarman No. 18",
    landmark: null,
    city: null,
    postal: null,
    deliveries: Object.fromEntries(shopIds.map((id) => [id, kind])),
    method: "qris",
    expectedTotal: rupiah(expectedTotal),
    seenPrint: null,
    locale: "id",
    ...more,
  };
}

/** An order of Bu Rina's amplang, to be paid in cash: with her at once. */
export async function cashOrder(market: Market, actor: Actor = guest, quantity = 1) {
  const owner = await guestWith([market.amplang, quantity]);
  const input = wish([market.rina.shopId], 28_000 * quantity + 8000, { method: "cash" });
  const placed = await placeOrder(actor, owner, input);
  if (!placed.ok) throw new Error(placed.code);
  const part = await db.orderPart.findFirstOrThrow({
    where: { orderId: placed.value.orderId },
    select: { id: true, lines: { select: { id: true } } },
  });
  return { ...placed.value, partId: part.id, lineId: part.lines[0]?.id ?? "" };
}

export async function acceptAndShip(owner: OwnerActor, partId: string): Promise<void> {
  await acceptPart(owner, partId);
  await shipPart(owner, { partId, courier: null, trackingNumber: null });
}
