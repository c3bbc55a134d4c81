import { beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { addPhoto } from "~/domain/catalog/add-photo.server";
import { addProduct } from "~/domain/catalog/add-product.server";
import { adjustStock } from "~/domain/catalog/adjust-stock.server";
import { duplicateProduct } from "~/domain/catalog/duplicate-product.server";
import { editProduct, type ProductEdit } from "~/domain/catalog/edit-product.server";
import { orderPhotos } from "~/domain/catalog/order-photos.server";
import { ownerProduct } from "~/domain/catalog/owner-product.server";
import { ownerProducts } from "~/domain/catalog/owner-products.server";
import { productCards, relatedProducts } from "~/domain/catalog/product-cards.server";
import { movedProduct, productPage } from "~/domain/catalog/product-page.server";
import { archiveProduct, publishProduct, unpublishProduct } from "~/domain/catalog/publish-product.server";
import { removePhoto } from "~/domain/catalog/remove-photo.server";
import { shopGoods } from "~/domain/catalog/shop-goods.server";
import { bringBackProduct, takeDownProduct } from "~/domain/catalog/take-down-product.server";
import { isVisible } from "~/domain/catalog/visible";
import { visibleSql, visibleWhere } from "~/domain/catalog/visible.server";
import { db, isCheckViolation, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import {
  appointOfficer,
  categoryId,
  draftOf,
  onlyVariant,
  openShelves,
  openShop,
  put,
  row,
} from "./catalog-cast";

useDatabase();
let rina: OwnerActor;
let hasan: OwnerActor;

beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
  hasan = await openShop("Pak Hasan", "batik-pak-hasan");
});

const slugOf = async (id: string) => (await db.product.findUniqueOrThrow({ where: { id } })).slug;
const summary = (id: string) =>
  db.product.findUniqueOrThrow({
    where: { id },
    select: { minPrice: true, maxPrice: true, availableStock: true, coverHash: true },
  });
const news = async () => {
  const { rows } = await pool().query<{ payload: { productId: string } }>(
    `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'event'`,
  );
  return rows.map((job) => job.payload.productId);
};
const picture = (letter: string) => ({
  hash: letter.repeat(40),
  width: 800,
  height: 600,
  thumbhash: "AAAA",
  alt: "",
});
const sizes = async (id: string, wish: Pick<ProductEdit, "options" | "variants">) => {
  const { facts } = await draftOf("Amplang");
  return editProduct(rina, id, { facts, ...wish, formToken: newId() });
};
const edit = async (id: string, name: string, variants: Parameters<typeof row>[0][], formToken = newId()) => {
  const { facts } = await draftOf(name);
  return editProduct(rina, id, { facts, options: [null, null], variants: variants.map(row), formToken });
};

describe("Bu Rina adds her goods", () => {
  test("a name, a price and a stock are enough, and Dina finds the page", async () => {
    const id = await put(rina, "Amplang Bandeng Gurih");
    const page = await productPage("amplang-bu-rina", "amplang-bandeng-gurih");
    expect(page).toMatchObject({
      id,
      isVisible: true,
      name: "Amplang Bandeng Gurih",
      variants: [{ price: 28_000n, available: 10 }],
    });
    expect(page?.shop).toMatchObject({ name: "amplang-bu-rina", village: "Karang Anyar Pantai" });
    expect(await news()).toEqual([id, id]);
  });

  test("the same form sent twice is one product", async () => {
    const draft = await draftOf("Amplang", { id: newId() });
    const [first, second] = [await addProduct(rina, draft), await addProduct(rina, draft)];
    expect(first).toEqual(second);
    expect(await db.product.count()).toBe(1);
  });

  test("an id of another's product opens no door to it", async () => {
    const id = await put(rina, "Amplang");
    const copied = await addProduct(hasan, await draftOf("Batik", { id }));
    expect(copied.ok && copied.value.productId !== id).toBe(true);
    expect((await db.product.findUniqueOrThrow({ where: { id } })).name).toBe("Amplang");
  });

  test("two goods of one name, at the same moment, get two addresses", async () => {
    await Promise.all([put(rina, "Amplang"), put(rina, "AMPLANG"), put(rina, "amplang")]);
    const slugs = (await db.product.findMany({ select: { slug: true }, orderBy: { slug: "asc" } })).map(
      (one) => one.slug,
    );
    expect(slugs).toEqual(["amplang", "amplang-2", "amplang-3"]);
  });

  test("a name that is a word of ours gets an address beside it", async () => {
    expect(await slugOf(await put(rina, "Admin"))).toBe("admin-2");
  });

  test("a category that isn't there, too many photos and a wrong set of variants write nothing", async () => {
    const draft = await draftOf("Amplang");
    expect(
      await addProduct(rina, { ...draft, facts: { ...draft.facts, categoryId: newId() } }),
    ).toMatchObject({ code: "category_unknown" });
    const photos = Array.from("123456789", picture);
    expect(await addProduct(rina, { ...draft, photos })).toMatchObject({ code: "photos_full" });
    expect(await addProduct(rina, { ...draft, variants: [row(), row()] })).toMatchObject({
      code: "variants_wrong",
    });
    expect(await db.product.count()).toBe(0);
  });

  test("a code of hers on another product is refused with its row; Pak Hasan's same code is his", async () => {
    await put(rina, "Amplang", { variants: [row({ sku: "AMP-1" })] });
    const second = await addProduct(rina, await draftOf("Abon", { variants: [row({ sku: "AMP-1" })] }));
    expect(second).toMatchObject({ code: "sku_taken", row: 0, sku: "AMP-1" });
    await put(hasan, "Batik", { variants: [row({ sku: "AMP-1" })] });
  });

  test("the database itself refuses a price of nothing, a negative stock and a promise beyond the shelf", async () => {
    const variantId = await onlyVariant(await put(rina, "Amplang"));
    for (const data of [
      { price: 0n },
      { price: 100_000_001n },
      { stock: -1 },
      { held: 11 },
      { held: -1 },
      { weightGrams: 0 },
    ]) {
      const attempt = db.variant.update({ where: { id: variantId }, data });
      await expect(attempt).rejects.toSatisfy((error) => isCheckViolation(error));
    }
  });
});

describe("she changes them", () => {
  test("a new name has a new address, and the old one leads there", async () => {
    const id = await put(rina, "Amplang");
    expect(await edit(id, "Amplang Pipih", [{ id: await onlyVariant(id) }])).toMatchObject({
      ok: true,
      value: { slug: "amplang-pipih" },
    });
    expect(await productPage("amplang-bu-rina", "amplang")).toBeNull();
    expect(await movedProduct("amplang-bu-rina", "amplang")).toEqual({
      shopSlug: "amplang-bu-rina",
      productSlug: "amplang-pipih",
    });
    expect(await movedProduct("amplang-bu-rina", "tiada")).toBeNull();
    await edit(id, "Amplang", [{ id: await onlyVariant(id) }]);
    expect(await movedProduct("amplang-bu-rina", "amplang-pipih")).toEqual({
      shopSlug: "amplang-bu-rina",
      productSlug: "amplang",
    });
    expect(await movedProduct("amplang-bu-rina", "amplang")).toBeNull();
  });

  test("an address that once was another product's stays that one's", async () => {
    const id = await put(rina, "Amplang");
    await edit(id, "Amplang Pipih", [{ id: await onlyVariant(id) }]);
    expect(await slugOf(await put(rina, "Amplang"))).toBe("amplang-2");
  });

  test("what lists read follows: least and highest price, free stock", async () => {
    const id = await put(rina, "Amplang", {
      options: ["Ukuran", null],
      variants: [
        row({ option1: "100 g", price: rupiah(13_000), stock: 3 }),
        row({ option1: "250 g", stock: 4 }),
      ],
    });
    expect(await summary(id)).toMatchObject({ minPrice: 13_000n, maxPrice: 28_000n, availableStock: 7 });
    await sizes(id, {
      options: ["Ukuran", null],
      variants: [row({ id: await onlyVariant(id), option1: "100 g", price: rupiah(15_000), stock: 3 })],
    });
    expect(await summary(id)).toMatchObject({ minPrice: 15_000n, maxPrice: 15_000n, availableStock: 3 });
  });

  test("a size left out and named again comes back with its history", async () => {
    const wish = { options: ["Ukuran", null] as const };
    const id = await put(rina, "Amplang", {
      options: wish.options,
      variants: [row({ option1: "100 g" }), row({ option1: "250 g" })],
    });
    const [small, large] = await db.variant.findMany({
      where: { productId: id },
      orderBy: { ordinal: "asc" },
    });
    await sizes(id, { ...wish, variants: [row({ id: small?.id ?? "", option1: "100 g" })] });
    expect(await db.variant.findUniqueOrThrow({ where: { id: large?.id ?? "" } })).toMatchObject({
      isActive: false,
      stock: 10,
    });
    await sizes(id, {
      ...wish,
      variants: [
        row({ id: small?.id ?? "", option1: "100 g" }),
        row({ option1: " 250 G ".trim(), stock: 10 }),
      ],
    });
    expect(await db.variant.count({ where: { productId: id } })).toBe(2);
    expect(await db.variant.findUniqueOrThrow({ where: { id: large?.id ?? "" } })).toMatchObject({
      isActive: true,
      stock: 10,
    });
  });

  test("two rows may swap their codes and their names", async () => {
    const options = ["Rasa", null] as const;
    const id = await put(rina, "Amplang", {
      options,
      variants: [row({ option1: "Gurih", sku: "A" }), row({ option1: "Pedas", sku: "B" })],
    });
    const [one, two] = await db.variant.findMany({ where: { productId: id }, orderBy: { ordinal: "asc" } });
    const swapped = await sizes(id, {
      options,
      variants: [
        row({ id: one?.id ?? "", option1: "Pedas", sku: "B" }),
        row({ id: two?.id ?? "", option1: "Gurih", sku: "A" }),
      ],
    });
    expect(swapped.ok).toBe(true);
  });

  test("a form sent twice books its stock once, and a sale in between stays sold", async () => {
    const id = await put(rina, "Amplang");
    const variantId = await onlyVariant(id);
    const form = { variantId, stock: 30, stockSeen: 10, formToken: "form-1" };
    await db.variant.update({ where: { id: variantId }, data: { stock: 8 } });
    expect(await adjustStock(rina, form)).toEqual({ ok: true, value: { stock: 28 } });
    expect(await adjustStock(rina, form)).toEqual({ ok: true, value: { stock: 28 } });
    await edit(id, "Amplang", [{ id: variantId, stock: 5, stockSeen: 28 }], "form-2");
    await edit(id, "Amplang", [{ id: variantId, stock: 5, stockSeen: 28 }], "form-2");
    expect((await db.variant.findUniqueOrThrow({ where: { id: variantId } })).stock).toBe(5);
    expect(await summary(id)).toMatchObject({ availableStock: 5 });
  });

  test("stock can't fall below what is promised to open orders", async () => {
    const id = await put(rina, "Amplang");
    const variantId = await onlyVariant(id);
    await db.variant.update({ where: { id: variantId }, data: { held: 4 } });
    expect(await adjustStock(rina, { variantId, stock: 3, stockSeen: 10, formToken: "x" })).toMatchObject({
      code: "stock_below_held",
      held: 4,
    });
    expect(await edit(id, "Amplang", [{ id: variantId, stock: 3, stockSeen: 10 }])).toMatchObject({
      code: "stock_below_held",
      row: 0,
      held: 4,
    });
  });

  test("a copy says the same, is a draft, and has nothing in stock", async () => {
    const id = await put(rina, "Amplang", { photos: [picture("a")], variants: [row({ sku: "A" })] });
    const copied = await duplicateProduct(rina, id, { name: "Amplang (salinan)" });
    const copy = copied.ok ? await ownerProduct(rina, copied.value.productId) : null;
    expect(copy).toMatchObject({
      slug: "amplang-salinan",
      status: "draft",
      photos: [{ hash: "a".repeat(40) }],
      variants: [{ stock: 0, sku: null, price: 28_000n }],
    });
  });
});

describe("photos", () => {
  test("the first is the cover, and moves", async () => {
    const id = await put(rina, "Amplang", { photos: [picture("a"), picture("b")] });
    await addPhoto(rina, id, picture("c"));
    await addPhoto(rina, id, picture("c"));
    const photos = async () => (await ownerProduct(rina, id))?.photos ?? [];
    expect((await photos()).map((photo) => photo.hash[0])).toEqual(["a", "b", "c"]);
    await orderPhotos(rina, id, { photoId: (await photos())[2]?.id ?? "", places: -1 });
    await orderPhotos(rina, id, { photoId: (await photos())[1]?.id ?? "", places: -1 });
    expect((await photos()).map((photo) => photo.hash[0])).toEqual(["c", "a", "b"]);
    expect(await summary(id)).toMatchObject({ coverHash: "c".repeat(40) });
    await removePhoto(rina, id, (await photos())[0]?.id ?? "");
    expect(await summary(id)).toMatchObject({ coverHash: "a".repeat(40) });
  });

  test("a ninth is refused", async () => {
    const id = await put(rina, "Amplang", { photos: Array.from("12345678", picture) });
    expect(await addPhoto(rina, id, picture("9"))).toMatchObject({ code: "photos_full", limit: 8 });
  });
});

describe("what anyone may see", () => {
  test("the rule and the database agree for every status of product and shop", async () => {
    const id = await put(rina, "Amplang");
    for (const status of ["draft", "published", "archived", "taken_down"] as const) {
      for (const shopStatus of [
        "draft",
        "submitted",
        "revision",
        "live",
        "rejected",
        "suspended",
        "closed",
      ] as const) {
        for (const minPrice of [0n, 28_000n]) {
          await db.product.update({ where: { id }, data: { status, minPrice } });
          await db.shop.update({ where: { id: rina.shopId }, data: { status: shopStatus } });
          const visible = isVisible({ status, shopStatus, minPrice });
          const where = await db.product.count({ where: { AND: [visibleWhere, { id }] } });
          const sql = await db.$queryRawUnsafe<unknown[]>(
            `SELECT 1 FROM "Product" p JOIN "Shop" s ON s.id = p."shopId" WHERE ${visibleSql("p", "s")}`,
          );
          expect([where === 1, sql.length === 1, (await productCards([id])).length === 1]).toEqual([
            visible,
            visible,
            visible,
          ]);
        }
      }
    }
  });

  test("a draft is there for its own shop and the city alone", async () => {
    await put(rina, "Amplang", { publish: false });
    const at = (preview?: Parameters<typeof productPage>[2]) =>
      productPage("amplang-bu-rina", "amplang", preview);
    expect(await at()).toBeNull();
    expect(await at({ shopIds: [hasan.shopId], seesAll: false })).toBeNull();
    expect(await at({ shopIds: [rina.shopId], seesAll: false })).toMatchObject({ isVisible: false });
    expect(await at({ shopIds: [], seesAll: true })).toMatchObject({ isVisible: false });
  });

  test("she shows it, takes it in, puts it away, and shows it again", async () => {
    const id = await put(rina, "Amplang", { publish: false });
    const seen = async () => (await productCards([id])).length === 1;
    await publishProduct(rina, id);
    expect(await seen()).toBe(true);
    await unpublishProduct(rina, id);
    expect(await seen()).toBe(false);
    await archiveProduct(rina, id);
    expect(await publishProduct(rina, id)).toEqual({ ok: true, value: undefined });
    expect(await seen()).toBe(true);
  });

  test("what the city took down stays down until the city brings it back", async () => {
    const id = await put(rina, "Amplang");
    const andi = await appointOfficer();
    expect(await takeDownProduct(andi, id, { reason: " " })).toMatchObject({ code: "reason_missing" });
    await takeDownProduct(andi, id, { reason: "Foto milik toko lain" });
    expect(await publishProduct(rina, id)).toMatchObject({ code: "wrong_status", status: "taken_down" });
    expect(await ownerProduct(rina, id)).toMatchObject({ takenDownReason: "Foto milik toko lain" });
    await bringBackProduct(andi, id);
    expect(await ownerProduct(rina, id)).toMatchObject({ status: "draft", takenDownReason: null });
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(2);
    expect(await takeDownProduct(andi, newId(), { reason: "x" })).toMatchObject({ code: "not_found" });
  });

  test("cards come in the order asked, without what is hidden", async () => {
    const [one, two, three] = [await put(rina, "Satu"), await put(rina, "Dua"), await put(hasan, "Tiga")];
    await unpublishProduct(rina, two);
    expect((await productCards([three, two, one, newId()])).map((card) => card.name)).toEqual([
      "Tiga",
      "Satu",
    ]);
    expect(await productCards([])).toEqual([]);
  });

  test("beside a product stand its shop's other goods and best sellers of its kind", async () => {
    const [one, two, three] = [await put(rina, "Satu"), await put(rina, "Dua"), await put(hasan, "Tiga")];
    const related = await relatedProducts({
      id: one,
      shopId: rina.shopId,
      categoryId: await categoryId("amplang"),
    });
    expect(related.sameShop.map((card) => card.id)).toEqual([two]);
    expect(related.sameCategory.map((card) => card.id)).toEqual([three]);
    const goods = await shopGoods(rina.shopId, { page: 1, perPage: 1 });
    expect(goods).toMatchObject({ total: 2, categories: [{ slug: "amplang", count: 2 }] });
  });
});

describe("another's goods", () => {
  test("are simply not there for Pak Hasan, whatever he tries", async () => {
    const id = await put(rina, "Amplang", { photos: [picture("a")] });
    const variantId = await onlyVariant(id);
    const photoId = (await ownerProduct(rina, id))?.photos[0]?.id ?? "";
    const { facts } = await draftOf("Punya Hasan");
    const attempts = [
      editProduct(hasan, id, { facts, options: [null, null], variants: [row()], formToken: "x" }),
      adjustStock(hasan, { variantId, stock: 0, stockSeen: 10, formToken: "x" }),
      publishProduct(hasan, id),
      archiveProduct(hasan, id),
      duplicateProduct(hasan, id, { name: "x" }),
      addPhoto(hasan, id, picture("b")),
      removePhoto(hasan, id, photoId),
      orderPhotos(hasan, id, { photoId, places: 1 }),
    ];
    for (const attempt of attempts) expect(await attempt).toMatchObject({ code: "not_found" });
    expect(await ownerProduct(hasan, id)).toBeNull();
    expect((await ownerProducts(hasan, { tab: "all", q: "", page: 1 })).total).toBe(0);
  });

  test("her list has tabs, finds by name and code, and warns of low stock", async () => {
    await put(rina, "Amplang", { variants: [row({ stock: 2, sku: "AMP" })] });
    await put(rina, "Abon", { publish: false });
    const list = (tab: "all" | "low" | "draft" | "archived", q = "") =>
      ownerProducts(rina, { tab, q, page: 1 });
    expect((await list("all")).counts).toEqual({
      all: 2,
      published: 1,
      draft: 1,
      low: 1,
      archived: 0,
      taken_down: 0,
    });
    expect((await list("low")).rows.map((one) => one.name)).toEqual(["Amplang"]);
    expect((await list("draft")).rows.map((one) => one.name)).toEqual(["Abon"]);
    expect((await list("all", "abo")).rows.map((one) => one.name)).toEqual(["Abon"]);
    expect((await list("all", "amp")).rows).toMatchObject([{ name: "Amplang", single: { stock: 2 } }]);
    expect((await list("all", "100%_")).rows).toEqual([]);
  });
});
