import { isVisible } from "~/domain/catalog/visible";
import { db, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { type CartLineView, type CartShop, type CartView, cartTotal, lineProblem } from "./cart";
import { type CartOwner, cartWhere } from "./owner";

/** Pieces in the cart, for the header; no query for a visitor without a session. */
export async function cartCount(owner: CartOwner): Promise<number> {
  const where = cartWhere(owner);
  if (!where) return 0;
  const { _sum } = await db.cartLine.aggregate({ where: { cart: where }, _sum: { quantity: true } });
  return _sum.quantity ?? 0;
}

const lineSelect = {
  quantity: true,
  priceSeen: true,
  variant: {
    select: {
      id: true,
      price: true,
      stock: true,
      held: true,
      weightGrams: true,
      option1: true,
      option2: true,
      isActive: true,
      product: {
        select: {
          id: true,
          slug: true,
          name: true,
          status: true,
          minPrice: true,
          coverHash: true,
          shop: {
            select: {
              id: true,
              slug: true,
              name: true,
              color: true,
              status: true,
              commissionBps: true,
              village: { select: { name: true } },
            },
          },
        },
      },
    },
  },
} as const;

/** The whole cart by shop, in the order in which things were put in. Two queries. */
export async function cartView(owner: CartOwner, tx: Tx | typeof db = db): Promise<CartView> {
  const where = cartWhere(owner);
  if (!where) return emptyCart;
  const cart = await tx.cart.findFirst({
    where,
    select: {
      voucherCode: true,
      notes: { select: { shopId: true, note: true } },
      lines: { orderBy: [{ addedAt: "asc" }, { variantId: "asc" }], select: lineSelect },
    },
  });
  if (!cart) return emptyCart;
  const noteOf = new Map(cart.notes.map((note) => [note.shopId, note.note]));
  const shops = new Map<string, CartShop & { lines: CartLineView[] }>();
  for (const { quantity, priceSeen, variant } of cart.lines) {
    const { product } = variant;
    const { shop } = product;
    const available = Math.max(0, variant.stock - variant.held);
    const isForSale =
      variant.isActive &&
      isVisible({ status: product.status, shopStatus: shop.status, minPrice: product.minPrice });
    const group = shops.get(shop.id) ?? {
      id: shop.id,
      slug: shop.slug,
      name: shop.name,
      color: shop.color,
      village: shop.village.name,
      commissionBps: shop.commissionBps,
      note: noteOf.get(shop.id) ?? "",
      lines: [],
    };
    group.lines.push({
      variantId: variant.id,
      productId: product.id,
      name: product.name,
      variantName: [variant.option1, variant.option2].filter(Boolean).join(", "),
      productSlug: product.slug,
      shopSlug: shop.slug,
      photoHash: product.coverHash,
      price: rupiah(variant.price),
      priceBefore: priceSeen === variant.price ? null : rupiah(priceSeen),
      quantity,
      available,
      weightGrams: variant.weightGrams,
      problem: lineProblem({ isVisible: isForSale, available, quantity }),
    });
    shops.set(shop.id, group);
  }
  const list = [...shops.values()];
  const lines = list.flatMap((shop) => shop.lines);
  return {
    shops: list,
    count: lines.reduce((count, line) => count + line.quantity, 0),
    total: cartTotal(list),
    voucherCode: cart.voucherCode,
    hasProblems: lines.some((line) => line.problem !== null),
  };
}

const emptyCart: CartView = {
  shops: [],
  count: 0,
  total: rupiah(0),
  voucherCode: null,
  hasProblems: false,
};
