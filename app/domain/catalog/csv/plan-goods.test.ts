import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "~/http/csv.server";
import { rupiah } from "~/platform/money";
import { bytesSheet } from "~/platform/read-sheet.server";
import { csvColumns } from "../csv-columns";
import { defaultCategories } from "../default-categories";
import { exportHeading, exportRow } from "./export-row";
import { type GoodsPlan, planGoods } from "./plan-goods";
import { readTable } from "./read-table.server";
import type { StoredProduct, StoredVariant } from "./shop-goods";

const categories = defaultCategories.map((one) => ({ ...one, id: `id-${one.slug}` }));

async function plan(text: string | Uint8Array, goods: readonly StoredProduct[] = []): Promise<GoodsPlan> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const read = await readTable(bytesSheet(bytes), categories);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return planGoods(read.value.rows, goods, categories, read.value.header.unknown);
}

const errorsOf = ({ report }: GoodsPlan) =>
  report.errors.map(({ line, column, code, fact }) => [line, column, code, fact]);

function stored(name: string, facts: Partial<StoredProduct> = {}, variants?: StoredVariant[]): StoredProduct {
  const id = `product-${name}`;
  return {
    id,
    slug: name.toLowerCase().replaceAll(" ", "-"),
    status: "published",
    publishedAt: new Date(0),
    facts: {
      name,
      description: "",
      categoryId: "id-amplang",
      isHalal: false,
      shelfLife: null,
      storage: "Kering",
      preorderDays: null,
    },
    options: [null, null],
    variants: variants ?? [variant(id)],
    ...facts,
  };
}

function variant(id: string, facts: Partial<StoredVariant> = {}): StoredVariant {
  return {
    id,
    option1: null,
    option2: null,
    price: rupiah(25_000),
    stock: 4,
    held: 0,
    weightGrams: 250,
    sku: null,
    isActive: true,
    ...facts,
  };
}

describe("a table of goods", () => {
  test("is read in any order, case and spelling of its figures", async () => {
    const { plans, report } = await plan(
      "Daftar barang Bu Rina;;;;\n;;;;\nHarga;NAMA;Berat (gram);Masa Simpan;halal\n" +
        "Rp 25.000;Amplang Pipih;1,5 kg;3 bulan;Ya\n\n25rb;Amplang Pedas;;;\n",
    );
    expect(report).toMatchObject({ rows: 2, products: 2, created: 2, rejected: 0, errors: [] });
    expect(plans[0]).toMatchObject({
      facts: { name: "Amplang Pipih", categoryId: "id-amplang", isHalal: true, shelfLife: "3 bulan" },
      status: "published",
      steps: [{ wish: { price: 25_000n, weightGrams: 1500, stock: 0 } }],
    });
    expect(plans[1]?.steps[0]?.wish).toMatchObject({ price: 25_000n, weightGrams: 250 });
  });

  test("may be Windows-1252 with commas or tabs", async () => {
    const latin1 = Uint8Array.from(
      'nama,harga,deskripsi\nAmplang Caf\xe9,20000,"enak, \x93gurih\x94"',
      (letter) => letter.charCodeAt(0),
    );
    expect((await plan(latin1)).plans[0]?.facts).toMatchObject({
      name: "Amplang Café",
      description: "enak, “gurih”",
    });
    expect((await plan("nama\tharga\nAmplang\t20000")).report.created).toBe(1);
  });

  test("makes rows of one name the variants of one product", async () => {
    const { plans, report } = await plan(
      "nama;harga;stok;varian;kategori\nAmplang Pipih;25000;3;Rasa=Pedas|Ukuran=250 g;amplang\n" +
        "amplang  pipih;45000;2;Ukuran=500 g|Rasa=Pedas;\nAmplang Pipih;20000;;Rasa=Asin|Ukuran=250 g;\n",
    );
    expect(report).toMatchObject({ products: 1, created: 3, goods: [{ name: "Amplang Pipih", rows: 3 }] });
    expect(plans[0]?.options).toEqual(["Rasa", "Ukuran"]);
    expect(plans[0]?.steps.map(({ wish }) => [wish.option1, wish.option2, wish.stock])).toEqual([
      ["Pedas", "250 g", 3],
      ["Pedas", "500 g", 2],
      ["Asin", "250 g", 0],
    ]);
  });

  test("says of each wrong cell its line, its column, its value and what would be right", async () => {
    const wrong = await plan(
      "nama;harga;stok;berat;kategori;halal;varian;foto\n" +
        ";25000;;;;;;\nAmplang A;-5;;;;;;\nAmplang B;dua ribu;1,5;berat;amplag;mungkin;Pedas;http://169.254.169.254/x\n" +
        "Amplang C;0;-1;0;;;;file:///etc/passwd\nBarang aneh;5000;;;;;;\n",
    );
    expect(errorsOf(wrong)).toEqual([
      [2, "nama", "required", null],
      [3, "harga", "price_invalid", null],
      [4, "foto", "photo_not_taken", null],
      [4, "harga", "price_invalid", null],
      [4, "stok", "stock_invalid", 1_000_000],
      [4, "berat", "weight_invalid", null],
      [4, "varian", "variant_shape", null],
      [4, "kategori", "category_unknown", "Amplang"],
      [4, "halal", "yes_no_invalid", null],
      [5, "foto", "photo_not_taken", null],
      [5, "harga", "price_zero", null],
      [5, "stok", "stock_invalid", 1_000_000],
      [5, "berat", "weight_invalid", null],
      [6, "kategori", "category_unclear", null],
    ]);
    expect(wrong.report).toMatchObject({ rows: 5, rejected: 5, products: 0 });
    expect(wrong.report.errors[1]).toMatchObject({ value: "-5" });
  });

  test("takes the rest of a product whose one variant is wrong, but none whose facts are", async () => {
    const { report } = await plan(
      "nama;harga;varian;kategori\nAmplang A;25000;Rasa=Asin;amplang\nAmplang A;x;Rasa=Pedas;\n" +
        "Amplang B;25000;Rasa=Asin;amplag\nAmplang B;25000;Rasa=Pedas;\n",
    );
    expect(report).toMatchObject({ products: 1, created: 1, rejected: 3 });
    expect(report.errors.map(({ line, code, fact }) => [line, code, fact])).toEqual([
      [3, "price_invalid", null],
      [4, "category_unknown", "Amplang"],
      [5, "first_row_wrong", 4],
    ]);
  });

  test("refuses the same variant twice and options that differ", async () => {
    const twice = await plan(
      "nama;harga;varian\nAmplang;25000;\namplang;26000;\nAmplang Udang;1000;Rasa=Asin\nAmplang Udang;1000;rasa=ASIN\n" +
        "Amplang Udang;1000;Ukuran=250 g\nAmplang Udang;1000;\n",
    );
    expect(errorsOf(twice)).toEqual([
      [3, "varian", "row_twice", 2],
      [5, "varian", "row_twice", 4],
      [6, "varian", "options_differ", "Rasa"],
      [7, "varian", "option_missing", "Rasa"],
    ]);
  });
});

describe("goods that are there", () => {
  test("are found by code, else by name and variant, and what isn't said stays", async () => {
    const goods = [
      stored("Amplang Pipih", {}, [variant("v1", { sku: "AMP-1" })]),
      stored("Amplang Pedas"),
      stored("Amplang Asin"),
    ];
    const { plans, report } = await plan(
      "sku;nama;harga;stok\nAMP-1;Amplang Pipih Besar;26000;\n;amplang pedas;25000;9\n;Amplang Asin;25000;\n",
      goods,
    );
    expect(report).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
    expect(plans[0]).toMatchObject({
      before: { id: "product-Amplang Pipih" },
      facts: { name: "Amplang Pipih Besar", storage: "Kering" },
      steps: [{ wish: { id: "v1", price: 26_000n, stock: 4, stockSeen: 4 } }],
    });
    expect(plans[1]?.steps[0]?.wish).toMatchObject({ stock: 9, stockSeen: 4 });
  });

  test("keep the variants that the file doesn't name", async () => {
    const pedas = variant("v1", { option1: "Pedas" });
    const asin = variant("v2", { option1: "Asin" });
    const goods = [stored("Amplang", { options: ["Rasa", null] }, [pedas, asin])];
    const { plans } = await plan(
      "nama;harga;varian\nAmplang;30000;Rasa=asin\nAmplang;1000;Rasa=Manis\n",
      goods,
    );
    expect(plans[0]?.steps.map(({ wish }) => [wish.id, wish.option1, wish.price])).toEqual([
      ["v1", "Pedas", 25_000n],
      ["v2", "asin", 30_000n],
      [null, "Manis", 1000n],
    ]);
  });

  test("never fall below what is promised, nor come back from the city's own no", async () => {
    const goods = [
      stored("Amplang", {}, [variant("v1", { held: 3 })]),
      stored("Abon", { status: "taken_down" }),
      stored("Arsip", { status: "archived" }),
    ];
    const wrong = await plan(
      "nama;harga;stok;terbit\nAmplang;25000;2;\nAbon;25000;;ya\nArsip;25000;;tidak\n",
      goods,
    );
    expect(errorsOf(wrong)).toEqual([
      [2, "stok", "stock_below_held", 3],
      [3, "terbit", "taken_down", null],
    ]);
    expect(wrong.plans.map(({ status }) => status)).toEqual(["archived"]);
  });

  test("of one name are told apart by their codes alone", async () => {
    const goods = [
      stored("Amplang", { id: "p1" }, [variant("v1", { sku: "A" })]),
      stored("Amplang", { id: "p2" }, [variant("v2", { sku: "B" })]),
    ];
    const told = await plan("nama;harga;sku\nAmplang;25000;A\nAmplang;25000;B\nAmplang;25000;\n", goods);
    expect(told.report).toMatchObject({ unchanged: 2, rejected: 1 });
    expect(errorsOf(told)).toEqual([[4, "nama", "name_ambiguous", 2]]);
    const apart = await plan("nama;harga;sku\nAmplang;25000;A\nAmplang Lain;1000;\nAmplang Lain;25000;A2\n", [
      stored("Amplang", { id: "p1" }, [
        variant("v1", { sku: "A" }),
        variant("v2", { sku: "A2", option1: "x" }),
      ]),
    ]);
    expect(errorsOf(apart)).toEqual([
      [3, "nama", "sku_of_other", "Amplang"],
      [4, "sku", "sku_of_other", "Amplang"],
    ]);
  });
});

describe("what came out", () => {
  const text = (most: number) =>
    fc
      .string({
        unit: fc.constantFrom("a", "é", "=", "+", "-", "@", "'", '"', ";", ",", "|", "\\", ":", " ", "7"),
        maxLength: most,
      })
      .map((made) => made.trim());
  const name = text(20).map((made) => `Amplang ${made}x`);
  const product = fc.record({
    name,
    description: fc.array(text(20)).map((lines) => lines.join("\n").trim()),
    options: fc.constantFrom<StoredProduct["options"]>([null, null], ["Rasa", null], ["Rasa", "Ukuran=|"]),
    isHalal: fc.boolean(),
    shelfLife: text(10).map((made) => made || null),
    isPublished: fc.boolean(),
    prices: fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 1, maxLength: 3 }),
    stock: fc.nat(1_000_000),
    weightGrams: fc.integer({ min: 1, max: 500_000 }),
    sku: text(10),
  });

  test("can go in: nothing changes in its shop, and another shop gets the same", async () => {
    const shop = fc.uniqueArray(product, {
      maxLength: 5,
      selector: (one) => one.name.toLowerCase().replace(/\s+/g, " "),
    });
    await fc.assert(
      fc.asyncProperty(shop, async (made) => {
        const goods = made.map((one, at) => storedFrom(one, at));
        const table = csvText([
          [...exportHeading],
          ...goods.flatMap((one) =>
            one.variants.map((own) =>
              exportRow({
                ...own,
                ...one.facts,
                categoryName: "Amplang",
                options: one.options,
                isPublished: one.status === "published",
              }),
            ),
          ),
        ]);
        const rows = goods.flatMap(({ variants }) => variants).length;
        const again = await plan(`\ufeff${table}`, goods);
        expect(again.report).toMatchObject({ rows, unchanged: rows, errors: [] });
        const elsewhere = await plan(table);
        expect(elsewhere.report).toMatchObject({ created: rows, products: goods.length });
        expect(
          elsewhere.plans.map(({ facts, options }) => [{ ...facts, storage: "Kering" }, options]),
        ).toEqual(goods.map(({ facts, options }) => [facts, options]));
      }),
      { numRuns: 150 },
    );
  });

  function storedFrom(made: Made, at: number): StoredProduct {
    const { options, prices, stock, weightGrams, isPublished, sku, ...facts } = made;
    const own = (options[0] ? prices : prices.slice(0, 1)).map((price, index) =>
      variant(`v${at}-${index}`, {
        option1: options[0] && `=nilai|${index}`,
        option2: options[1] && "250 g\\",
        price: rupiah(price),
        stock,
        weightGrams,
        sku: sku && `${sku}-${at}-${index}`,
      }),
    );
    const whole = stored(facts.name, { options, status: isPublished ? "published" : "draft" }, own);
    return { ...whole, facts: { ...whole.facts, ...facts } };
  }
});

type Made = {
  readonly name: string;
  readonly description: string;
  readonly options: StoredProduct["options"];
  readonly isHalal: boolean;
  readonly shelfLife: string | null;
  readonly isPublished: boolean;
  readonly prices: readonly number[];
  readonly stock: number;
  readonly weightGrams: number;
  readonly sku: string;
};

test("the columns are those that the contract names", () => {
  expect(csvColumns.join(" ")).toBe(
    "nama harga stok berat kategori deskripsi sku varian halal masa_simpan terbit",
  );
});
