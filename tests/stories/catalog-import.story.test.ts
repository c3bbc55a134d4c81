import { beforeEach, describe, expect, it } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { adjustStock } from "~/domain/catalog/adjust-stock.server";
import { exportProducts } from "~/domain/catalog/export-products.server";
import { importProducts, tryProducts } from "~/domain/catalog/import-products.server";
import { csvText } from "~/http/csv.server";
import { db, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { bytesSheet } from "~/platform/read-sheet.server";
import { useDatabase } from "../setup/use-database";
import { categoryId, onlyVariant, openShelves, openShop, put, row } from "./catalog-cast";

useDatabase();
let rina: OwnerActor;

beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
});

const sheet = (text: string) => bytesSheet(new TextEncoder().encode(text));
const bring = (text: string, owner: OwnerActor = rina, sourceId = newId()) =>
  importProducts(owner, { source: sheet(text), sourceId });

async function exported(owner: OwnerActor): Promise<string> {
  let text = "";
  for await (const rows of exportProducts(owner)) text += csvText(rows);
  return text;
}

async function report(text: string, owner: OwnerActor = rina) {
  const done = await bring(text, owner);
  if (!done.ok) throw new Error(done.code);
  const { errors: _, goods: __, unknownColumns: ___, ...counts } = done.value;
  return counts;
}

/** What must hold after every import: movements sum to the shelf, lists agree with variants. */
async function expectSoundBooks() {
  const { rows } = await pool().query(`
    SELECT v.id FROM "Variant" v
    LEFT JOIN LATERAL (SELECT COALESCE(sum(delta), 0) AS sum FROM "StockMovement" m WHERE m."variantId" = v.id) m ON true
    JOIN LATERAL (
      SELECT min(price) AS least, max(price) AS most, sum(stock - held) AS available FROM "Variant" o
      WHERE o."productId" = v."productId" AND o."isActive"
    ) o ON true
    JOIN "Product" p ON p.id = v."productId"
    WHERE v.stock <> m.sum OR p."minPrice" <> o.least OR p."maxPrice" <> o.most OR p."availableStock" <> o.available`);
  expect(rows).toEqual([]);
}

const file =
  "Nama;Harga;Stok;Berat;Kategori;Varian;SKU;Halal;Masa_Simpan;Terbit;Deskripsi\n" +
  'Amplang Pipih;Rp 25.000;12;290;amplang;Rasa=Asin;AMP-1;ya;3 bulan;ya;"Gurih, renyah"\n' +
  "Amplang Pipih;27rb;5;290;;Rasa=Pedas;AMP-2;;;;\n" +
  "Batik Pakis;350000;2;1,5 kg;Batik;;;tidak;;tidak;\n";

describe("Bu Rina's table of goods", () => {
  it("is looked at first, and nothing changes by that", async () => {
    const tried = await tryProducts(rina, sheet(file));
    expect(tried).toMatchObject({ ok: true, value: { rows: 3, products: 2, created: 3, rejected: 0 } });
    expect(await db.product.count()).toBe(0);
  });

  it("makes her goods with variants, stock and the news of them", async () => {
    expect(await report(file)).toEqual({
      rows: 3,
      products: 2,
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    });
    const amplang = await db.product.findFirstOrThrow({
      where: { name: "Amplang Pipih" },
      include: { variants: { orderBy: { ordinal: "asc" }, include: { movements: true } } },
    });
    expect(amplang).toMatchObject({
      shopId: rina.shopId,
      slug: "amplang-pipih",
      status: "published",
      isHalal: true,
      shelfLife: "3 bulan",
      description: "Gurih, renyah",
      option1Name: "Rasa",
      minPrice: 25_000n,
      maxPrice: 27_000n,
      availableStock: 17,
    });
    expect(
      amplang.variants.map(({ option1, sku, movements }) => [
        option1,
        sku,
        movements.map(({ reason, delta, byAccountId }) => [reason, delta, byAccountId]),
      ]),
    ).toEqual([
      ["Asin", "AMP-1", [["initial", 12, rina.accountId]]],
      ["Pedas", "AMP-2", [["initial", 5, rina.accountId]]],
    ]);
    expect(await db.product.findFirst({ where: { name: "Batik Pakis" } })).toMatchObject({
      status: "draft",
      publishedAt: null,
    });
    const { rows } = await pool().query("SELECT payload FROM graphile_worker._private_jobs");
    expect(new Set(rows.map(({ payload }) => payload.type))).toEqual(new Set(["product.changed"]));
    expect(rows).toHaveLength(2);
    expect(await db.auditEntry.findMany({ select: { action: true, accountId: true } })).toEqual([
      { action: "product.imported", accountId: rina.accountId },
    ]);
    await expectSoundBooks();
  });

  it("sent again changes nothing; with another price and stock it changes those alone", async () => {
    await report(file);
    expect(await report(file)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await db.stockMovement.count()).toBe(3);
    const changed = file.replace("27rb;5", "30rb;9").replace("Batik Pakis", "batik  pakis");
    expect(await report(changed)).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
    expect(await db.variant.findFirst({ where: { sku: "AMP-2" } })).toMatchObject({
      price: 30_000n,
      stock: 9,
    });
    expect(await db.product.count()).toBe(2);
    await expectSoundBooks();
  });

  it("gives a product found by its code another name, and its old address leads on", async () => {
    await report(file);
    const renamed = file.replaceAll("Amplang Pipih", "Amplang Pipih Juara");
    expect(await report(renamed)).toMatchObject({ created: 0, updated: 2 });
    expect(await db.product.findFirst({ where: { slug: "amplang-pipih-juara" } })).toMatchObject({
      name: "Amplang Pipih Juara",
    });
    expect(await db.formerProductSlug.findFirst()).toMatchObject({ slug: "amplang-pipih" });
  });

  it("leaves wrong rows out and takes the rest", async () => {
    const mixed = await bring(`${file}Keripik;seribu;;;kerupk;;;;;;\nAbon Ikan;-1;;;Abn;;;;;;\n`);
    expect(mixed).toMatchObject({
      ok: true,
      value: {
        created: 3,
        rejected: 2,
        errors: [
          { line: 5, column: "harga", value: "seribu", code: "price_invalid" },
          { line: 5, column: "kategori", value: "kerupk", code: "category_unknown" },
          { line: 6, column: "harga", value: "-1", code: "price_invalid" },
          { line: 6, column: "kategori", value: "Abn", code: "category_unknown" },
        ],
      },
    });
    expect(await db.product.count()).toBe(2);
  });

  it("is refused whole where a code stands twice, with the lines", async () => {
    const twice = await bring(`${file}Amplang Baru;1000;;;amplang;;AMP-1;;;;\n`);
    expect(twice).toEqual({
      ok: false,
      code: "sku_twice",
      rows: 4,
      skus: [{ sku: "AMP-1", lines: [2, 5] }],
    });
    expect(await db.product.count()).toBe(0);
  });

  it("can't sell what is promised, and books one file's stock once", async () => {
    const productId = await put(rina, "Amplang Asin", { variants: [row({ stock: 10 })] });
    const variantId = await onlyVariant(productId);
    await db.variant.update({ where: { id: variantId }, data: { held: 4 } });
    const low = await bring("nama;harga;stok\nAmplang Asin;28000;3\n");
    expect(low).toMatchObject({
      ok: true,
      value: { rejected: 1, errors: [{ code: "stock_below_held", fact: 4 }] },
    });
    await bring("nama;harga;stok\nAmplang Asin;28000;8\n", rina, "berkas-1");
    await adjustStock(rina, { variantId, stock: 7, stockSeen: 8, formToken: "x" });
    await bring("nama;harga;stok\nAmplang Asin;28000;8\n", rina, "berkas-1");
    expect(await db.variant.findUnique({ where: { id: variantId } })).toMatchObject({ stock: 7 });
  });

  it("brings a variant back with its history when it is named again", async () => {
    await report(file);
    const old = await db.variant.findFirstOrThrow({ where: { sku: "AMP-2" } });
    await db.variant.update({ where: { id: old.id }, data: { isActive: false, sku: null } });
    expect(await report(file)).toMatchObject({ created: 1, unchanged: 2 });
    expect(await db.variant.findUnique({ where: { id: old.id } })).toMatchObject({
      isActive: true,
      stock: 5,
    });
    expect(await db.variant.count()).toBe(3);
  });

  it("touches nobody else's goods: Pak Hasan's of the same name and code stay, a shop's id in the file says nothing", async () => {
    const hasan = await openShop("Pak Hasan", "batik-pak-hasan");
    await report(file, hasan);
    const before = await db.product.findMany({ where: { shopId: hasan.shopId }, orderBy: { id: "asc" } });
    const foreign = await bring(
      `nama;harga;sku;shopId;shop_id\nAmplang Pipih;1000;AMP-1;${hasan.shopId};${hasan.shopId}\n`,
    );
    expect(foreign).toMatchObject({ value: { created: 1, unknownColumns: ["shopId", "shop_id"] } });
    expect(await db.product.findMany({ where: { shopId: hasan.shopId }, orderBy: { id: "asc" } })).toEqual(
      before,
    );
    expect(await db.product.count({ where: { shopId: rina.shopId } })).toBe(1);
  });
});

describe("an export", () => {
  it("goes back in without changing anything, formulas as text with an apostrophe", async () => {
    await report(file);
    await put(rina, "=SUM(A1:A9) amplang", {
      facts: {
        name: "=SUM(A1:A9) amplang",
        description: "- ikan pipih\n- tepung\r\n+ bumbu",
        categoryId: await categoryId("amplang"),
        isHalal: false,
        shelfLife: "@2 bulan",
        storage: "Kering",
        preorderDays: 3,
      },
      variants: [row({ sku: "+62" })],
    });
    const table = await exported(rina);
    expect(table).toContain("'=SUM(A1:A9) amplang;28000;10;290;Amplang;");
    expect(table).toContain(`"'- ikan pipih\n- tepung`);
    expect(table).toContain(";'+62;;tidak;'@2 bulan;ya");
    expect(await report(table)).toMatchObject({ rows: 4, unchanged: 4 });
    expect(await db.product.findFirst({ where: { preorderDays: 3 } })).toMatchObject({ storage: "Kering" });
    const yuni = await openShop("Yuni", "rotan-yuni");
    expect(await report(table, yuni)).toMatchObject({ created: 4 });
    expect(await exported(yuni)).toBe(table.replace("tepung\r\n+", "tepung\n+"));
    expect(await exported(await openShop("Dina", "toko-dina"))).toBe(
      "nama;harga;stok;berat;kategori;deskripsi;sku;varian;halal;masa_simpan;terbit\r\n",
    );
  });
});

describe("two thousand rows", () => {
  it("are in within seconds, and again without a change", async () => {
    const many = `nama;harga;stok;kategori;varian;sku\n${Array.from(
      { length: 2000 },
      (_, at) => `Amplang nomor ${at >> 1};${1000 + at};${at % 7};amplang;Isi=${at % 2};S-${at}\n`,
    ).join("")}`;
    const started = performance.now();
    expect(await report(many)).toMatchObject({ rows: 2000, products: 1000, created: 2000 });
    const first = performance.now() - started;
    expect(await report(many)).toMatchObject({ unchanged: 2000 });
    expect(await report(many.replaceAll(";amplang;Isi", ";batik;Isi"))).toMatchObject({ updated: 2000 });
    expect(first).toBeLessThan(20_000);
    await expectSoundBooks();
  });
});

describe("what can't be read", () => {
  const bytes = (text: string, encoding: BufferEncoding) =>
    bytesSheet(new Uint8Array(Buffer.from(text, encoding)));
  it("is refused whole, with the line where there is one", async () => {
    const refusal = async (source: ReturnType<typeof sheet>) => {
      const tried = await tryProducts(rina, source);
      return tried.ok ? null : { ...tried, ok: undefined };
    };
    expect(await refusal(sheet(""))).toMatchObject({ code: "file_empty" });
    expect(await refusal(bytes("\ufeffnama;harga\n", "utf16le"))).toMatchObject({
      code: "encoding_utf16",
      line: 1,
    });
    expect(await refusal(sheet('nama;harga\n"Amplang;1000\n'))).toMatchObject({
      code: "quote_broken",
      line: 2,
    });
    expect(await refusal(sheet("nama;stok\nAmplang;1\n"))).toMatchObject({
      code: "header_missing",
      missing: ["harga"],
    });
    const rows = "Amplang;1000\n".repeat(5001);
    expect(await refusal(sheet(`nama;harga\n${rows}`))).toMatchObject({ code: "too_many_records" });
    expect(await refusal(sheet(`nama;harga\n${"x".repeat(6 * 1024 * 1024)}`))).toMatchObject({
      code: "file_too_large",
    });
  });
});

describe("two of a shop at once", () => {
  it("import one file without making its goods twice", async () => {
    const plain = file.replaceAll(/AMP-\d/g, "");
    const done = await Promise.all([bring(plain), bring(plain)]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const counts = await db.product.groupBy({ by: ["name"], _count: true });
    expect(counts.map(({ _count }) => _count)).toEqual([1, 1]);
  });
});
