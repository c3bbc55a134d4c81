import type { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { ProductStatus } from "./product";
import type { PhotoOfProduct } from "./product-card";

export type AdminProductRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ProductStatus;
  readonly price: Rupiah;
  readonly maxPrice: Rupiah;
  readonly available: number;
  readonly soldCount: number;
  readonly takenDownReason: string | null;
  readonly category: { readonly name: string; readonly nameEn: string };
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string };
  readonly photo: PhotoOfProduct | null;
  readonly updatedAt: Date;
};

const productsPerPage = 50;

/** All shops' goods, lately changed first; `q` is a part of the product's or the shop's name. Pages from 1. */
export async function adminProducts(query: {
  readonly q: string;
  readonly status: ProductStatus | null;
  readonly page: number;
}): Promise<{ rows: AdminProductRow[]; total: number; perPage: number }> {
  const like = { contains: query.q, mode: "insensitive" as const };
  const where: Prisma.ProductWhereInput = {
    ...(query.status ? { status: query.status } : {}),
    ...(query.q ? { OR: [{ name: like }, { shop: { name: like } }] } : {}),
  };
  const [products, total] = await Promise.all([
    db.product.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (query.page - 1) * productsPerPage,
      take: productsPerPage,
      select: rowSelect,
    }),
    db.product.count({ where }),
  ]);
  return { rows: products.map(toRow), total, perPage: productsPerPage };
}

/** One of them with what its buyers read; null for an unknown id. */
export async function adminProduct(
  id: string,
): Promise<(AdminProductRow & { readonly description: string }) | null> {
  const found = await db.product.findUnique({ where: { id }, select: { ...rowSelect, description: true } });
  return found && { ...toRow(found), description: found.description };
}

/** How many goods stand at each status; statuses with none are absent. */
export async function productCounts(): Promise<Partial<Record<ProductStatus, number>>> {
  const groups = await db.product.groupBy({ by: ["status"], _count: true });
  return Object.fromEntries(groups.map((group) => [group.status, group._count]));
}

const rowSelect = {
  id: true,
  slug: true,
  name: true,
  status: true,
  minPrice: true,
  maxPrice: true,
  availableStock: true,
  soldCount: true,
  takenDownReason: true,
  updatedAt: true,
  category: { select: { name: true, nameEn: true } },
  shop: { select: { id: true, slug: true, name: true } },
  photos: {
    orderBy: { ordinal: "asc" },
    take: 1,
    select: { hash: true, width: true, height: true, thumbhash: true, alt: true },
  },
} as const satisfies Prisma.ProductSelect;

function toRow(product: Prisma.ProductGetPayload<{ select: typeof rowSelect }>): AdminProductRow {
  const { minPrice, maxPrice, availableStock, photos, ...row } = product;
  return {
    ...row,
    price: rupiah(minPrice),
    maxPrice: rupiah(maxPrice),
    available: availableStock,
    photo: photos[0] ?? null,
  };
}
