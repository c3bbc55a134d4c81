import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { addProduct, type NewProduct } from "~/domain/catalog/add-product.server";
import { ensureCategories } from "~/domain/catalog/ensure-categories.server";
import type { VariantWish } from "~/domain/catalog/variant";
import { db, inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { rupiah } from "~/platform/money";

/** Who and what the catalogue's stories are about. */
export const categories = [
  { slug: "amplang", name: "Amplang", nameEn: "Fish crackers", icon: "popcorn", isFood: true },
  { slug: "batik", name: "Batik", nameEn: "Batik", icon: "flower-2", isFood: false },
];

export async function openShelves(): Promise<void> {
  await inTransaction((tx) => ensureCategories(tx, categories));
}

/** A shop with its owner, live unless said otherwise. */
export async function openShop(
  name: string,
  slug: string,
  status: "live" | "draft" | "suspended" = "live",
): Promise<OwnerActor> {
  const account = await db.account.create({
    data: { name, email: `${slug}@etalase.test`, passwordHash: "x" },
  });
  const shop = await db.shop.create({
    data: {
      slug,
      name: slug,
      status,
      villageCode: "65.71.01.1003",
      members: { create: { accountId: account.id, role: "owner" } },
    },
  });
  return { kind: "owner", accountId: account.id, name, shopId: shop.id };
}

export async function appointOfficer(): Promise<AdminActor> {
  const account = await db.account.create({
    data: { name: "Pak Andi", email: "admin@etalase.test", passwordHash: "x", role: "admin" },
  });
  return { kind: "admin", accountId: account.id, name: account.name };
}

export async function categoryId(slug: string): Promise<string> {
  return (await db.category.findUniqueOrThrow({ where: { slug } })).id;
}

export function row(facts: Partial<VariantWish> = {}): VariantWish {
  return {
    id: null,
    option1: null,
    option2: null,
    price: rupiah(28_000),
    stock: 10,
    stockSeen: null,
    weightGrams: 290,
    sku: null,
    ...facts,
  };
}

export async function draftOf(name: string, wishes: Partial<NewProduct> = {}): Promise<NewProduct> {
  return {
    facts: {
      name,
      description: "",
      categoryId: await categoryId("amplang"),
      isHalal: true,
      shelfLife: "3 bulan",
      storage: null,
      preorderDays: null,
    },
    options: [null, null],
    variants: [row()],
    publish: true,
    photos: [],
    ...wishes,
  };
}

/** Adds it and answers its id, or fails the test. */
export async function put(
  owner: OwnerActor,
  name: string,
  wishes: Partial<NewProduct> = {},
): Promise<string> {
  const added = await addProduct(owner, await draftOf(name, wishes));
  if (!added.ok) throw new Error(added.code);
  return added.value.productId;
}

export async function onlyVariant(productId: string): Promise<string> {
  return (
    await db.variant.findFirstOrThrow({ where: { productId, isActive: true }, orderBy: { ordinal: "asc" } })
  ).id;
}

export const anOrder = newId;
