import { visibleWhere } from "~/domain/catalog/visible.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { maxLines, maxQuantity } from "./cart";
import { type CartOwner, cartWhere } from "./owner";

export type CartRefusal =
  | Refusal<"not_for_sale">
  | Refusal<"sold_out">
  | Refusal<"short", { available: number }>
  | Refusal<"cart_full">
  | Refusal<"quantity_invalid">;

/** Adds to what is there already; a variant that can't be bought now, of a hidden product or a closed shop, is refused. */
export async function putInCart(
  owner: CartOwner,
  input: { readonly variantId: string; readonly quantity: number },
): Promise<Result<{ quantity: number }, CartRefusal>> {
  if (!isQuantity(input.quantity)) return refuse("quantity_invalid");
  return inTransaction(async (tx) => {
    const cartId = await cartOf(tx, owner);
    const line = await tx.cartLine.findUnique({
      where: { cartId_variantId: { cartId, variantId: input.variantId } },
      select: { quantity: true },
    });
    return writeLine(tx, cartId, input.variantId, (line?.quantity ?? 0) + input.quantity);
  });
}

/** Sets the quantity, of what is not there yet too: "buy now" pressed twice buys once. Zero takes the line out. */
export async function setCartLine(
  owner: CartOwner,
  input: { readonly variantId: string; readonly quantity: number },
): Promise<Result<{ quantity: number }, CartRefusal>> {
  if (input.quantity !== 0 && !isQuantity(input.quantity)) return refuse("quantity_invalid");
  return inTransaction(async (tx) => {
    const cartId = await cartOf(tx, owner);
    if (input.quantity === 0) {
      await tx.cartLine.deleteMany({ where: { cartId, variantId: input.variantId } });
      return ok({ quantity: 0 });
    }
    return writeLine(tx, cartId, input.variantId, input.quantity);
  });
}

/** A word to a shop that has something in the cart; it goes onto the order and leaves the cart with it. */
export async function setCartNote(
  owner: CartOwner,
  input: { readonly shopId: string; readonly note: string },
): Promise<Result<undefined, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    const cartId = await cartOf(tx, owner);
    const lines = await tx.cartLine.count({ where: { cartId, variant: { shopId: input.shopId } } });
    if (lines === 0) return refuse("not_found");
    const where = { cartId_shopId: { cartId, shopId: input.shopId } };
    await tx.cartNote.upsert({ where, create: { cartId, ...input }, update: { note: input.note } });
    return ok();
  });
}

/** At sign-in the guest's cart becomes the person's: quantities add up to what one line may hold. */
export async function adoptCart(sessionId: string | null, accountId: string): Promise<void> {
  if (!sessionId) return;
  await inTransaction(async (tx) => {
    // Pressed twice, the second waits here and finds it taken over.
    await tx.$queryRaw`SELECT id FROM "Cart" WHERE "sessionId" = ${sessionId} FOR UPDATE`;
    const guest = await tx.cart.findUnique({ where: { sessionId }, include: { lines: true, notes: true } });
    if (!guest) return;
    const cartId = await cartOf(tx, { accountId, sessionId: null });
    for (const line of guest.lines) {
      const where = { cartId_variantId: { cartId, variantId: line.variantId } };
      const mine = await tx.cartLine.findUnique({ where, select: { quantity: true } });
      const quantity = Math.min(maxQuantity, line.quantity + (mine?.quantity ?? 0));
      await tx.cartLine.upsert({
        where,
        create: { cartId, variantId: line.variantId, quantity, priceSeen: line.priceSeen },
        update: { quantity },
      });
    }
    for (const { shopId, note } of guest.notes) {
      await tx.cartNote.upsert({
        where: { cartId_shopId: { cartId, shopId } },
        create: { cartId, shopId, note },
        update: {},
      });
    }
    if (guest.voucherCode)
      await tx.cart.updateMany({
        where: { id: cartId, voucherCode: null },
        data: { voucherCode: guest.voucherCode },
      });
    await tx.cart.delete({ where: { id: guest.id } });
  });
}

/** After an order: what was bought leaves the cart with the words to its shops and the voucher, the rest stays. */
export async function takeFromCart(tx: Tx, owner: CartOwner, variantIds: readonly string[]): Promise<void> {
  const where = cartWhere(owner);
  if (!where) return;
  await tx.cartLine.deleteMany({ where: { cart: where, variantId: { in: [...variantIds] } } });
  const left = await tx.cartLine.findMany({
    where: { cart: where },
    select: { variant: { select: { shopId: true } } },
  });
  const shopIds = left.map((line) => line.variant.shopId);
  await tx.cartNote.deleteMany({ where: { cart: where, shopId: { notIn: shopIds } } });
  await tx.cart.updateMany({ where, data: { voucherCode: null } });
}

function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= maxQuantity;
}

async function cartOf(tx: Tx, owner: CartOwner): Promise<string> {
  const where = cartWhere(owner);
  if (!where) throw new Error("a cart needs a session or an account");
  const at = now();
  const cart =
    "accountId" in where
      ? await tx.cart.upsert({ where, create: where, update: { updatedAt: at }, select: { id: true } })
      : await tx.cart.upsert({ where, create: where, update: { updatedAt: at }, select: { id: true } });
  return cart.id;
}

async function writeLine(
  tx: Tx,
  cartId: string,
  variantId: string,
  quantity: number,
): Promise<Result<{ quantity: number }, CartRefusal>> {
  const variant = await tx.variant.findFirst({
    where: { id: variantId, isActive: true, product: visibleWhere },
    select: { price: true, stock: true, held: true },
  });
  if (!variant) return refuse("not_for_sale");
  const available = variant.stock - variant.held;
  if (available <= 0) return refuse("sold_out");
  if (quantity > available) return refuse("short", { available });
  if (quantity > maxQuantity) return refuse("quantity_invalid");
  const others = await tx.cartLine.count({ where: { cartId, variantId: { not: variantId } } });
  if (others >= maxLines) return refuse("cart_full");
  await tx.cartLine.upsert({
    where: { cartId_variantId: { cartId, variantId } },
    create: { cartId, variantId, quantity, priceSeen: variant.price },
    update: { quantity, priceSeen: variant.price },
  });
  return ok({ quantity });
}
