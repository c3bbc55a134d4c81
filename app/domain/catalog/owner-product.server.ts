import type { OwnerActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { ProductStatus } from "./product";
import type { PhotoOfProduct } from "./product-card";

export type OwnerVariant = {
  readonly id: string;
  readonly option1: string | null;
  readonly option2: string | null;
  readonly price: Rupiah;
  readonly stock: number;
  /** Of the stock, promised to open orders. */
  readonly held: number;
  readonly weightGrams: number;
  readonly sku: string | null;
};

export type OwnerPhoto = PhotoOfProduct & { readonly id: string };

/** A product with all that its editor shows. */
export type OwnerProduct = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly status: ProductStatus;
  readonly takenDownReason: string | null;
  readonly categoryId: string;
  readonly isHalal: boolean;
  readonly shelfLife: string | null;
  readonly storage: string | null;
  readonly preorderDays: number | null;
  readonly optionNames: readonly [string | null, string | null];
  readonly variants: readonly OwnerVariant[];
  readonly photos: readonly OwnerPhoto[];
  readonly shop: { readonly slug: string; readonly status: string; readonly commissionBps: number };
};

/** The actor's own product; null where her shop has none of this id. */
export async function ownerProduct(actor: OwnerActor, productId: string): Promise<OwnerProduct | null> {
  const product = await db.product.findFirst({
    where: { id: productId, shopId: actor.shopId },
    select: {
      ...{
        id: true,
        slug: true,
        name: true,
        description: true,
        status: true,
        takenDownReason: true,
        categoryId: true,
      },
      ...{
        isHalal: true,
        shelfLife: true,
        storage: true,
        preorderDays: true,
        option1Name: true,
        option2Name: true,
      },
      shop: { select: { slug: true, status: true, commissionBps: true } },
      variants: {
        where: { isActive: true },
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        select: {
          id: true,
          option1: true,
          option2: true,
          price: true,
          stock: true,
          held: true,
          weightGrams: true,
          sku: true,
        },
      },
      photos: {
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        select: { id: true, hash: true, width: true, height: true, thumbhash: true, alt: true },
      },
    },
  });
  if (!product) return null;
  const { option1Name, option2Name, variants, ...rest } = product;
  return {
    ...rest,
    optionNames: [option1Name, option2Name],
    variants: variants.map((variant) => ({ ...variant, price: rupiah(variant.price) })),
  };
}
