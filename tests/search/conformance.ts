import { beforeEach, describe, expect, test } from "vitest";
import type { IndexedDocument, SearchEngine, SearchIndex } from "~/domain/search/engine";
import type { SearchQuery } from "~/domain/search/query";
import { asking, id, market, names, product, shops } from "./market";

export type Subject = { readonly engine: SearchEngine; readonly index: SearchIndex };

export async function* inBatches(
  documents: readonly IndexedDocument[],
): AsyncGenerator<readonly IndexedDocument[]> {
  for (let at = 0; at < documents.length; at += 5) yield documents.slice(at, at + 5);
}

/** What both engines promise: run against Postgres, the double of Meilisearch, and a real one where MEILI_URL is set. */
export function describeEngine({ engine, index }: Subject): void {
  const find = async (text: string, wishes: Partial<SearchQuery> = {}) =>
    [...(await engine.search(asking(text, wishes))).ids].sort();
  const sorted = (...ids: string[]) => ids.sort();

  beforeEach(async () => {
    await index.rebuild(inBatches(market()));
  });

  describe("finding by words", () => {
    test.each([
      ["amplang bandeng", [names.amplangBandeng]],
      ["AMPLANG, udang!", [names.amplangUdang]],
      ["amplang dan bandeng", [names.amplangBandeng]],
      ["kerupuk tenggiri", [names.krupukTenggiri]],
      ["krupuk tenggiri", [names.krupukTenggiri]],
      ["keripik", [names.keripikPisang]],
      ["pepija", [names.pepija]],
      ["terasi", [names.terasi]],
      ["milkfish presto", [names.bandengPresto]],
      ["kain batik", [names.batikPakis, names.kainBatik]],
      ["anyaman", [names.anyaman]],
    ])("«%s»", async (text, expected) => {
      const found = await find(text);
      for (const one of expected) expect(found).toContain(one);
      expect(found).not.toContain(text.includes("batik") ? names.amplangUdang : names.kainBatik);
    });

    test("a milkfish is also called bolu, but a bolu cake is no milkfish", async () => {
      expect(await find("bolu")).toEqual(sorted(names.bolu, names.amplangBandeng, names.bandengPresto));
      expect(await find("bandeng")).toEqual(sorted(names.amplangBandeng, names.bandengPresto));
    });

    test("the shop's name finds its goods", async () => {
      expect(await find("hasan")).toEqual(sorted(names.batikPakis, names.kainBatik, names.anyaman));
    });

    test.each([
      ["ampalng bandeng", names.amplangBandeng],
      ["amplang bandneg", names.amplangBandeng],
      ["keripk pisang", names.keripikPisang],
      ["anyamann", names.anyaman],
    ])("slips are forgiven: «%s»", async (text, expected) => {
      expect(await find(text)).toContain(expected);
    });

    test("as typed means as typed", async () => {
      expect(await find("ampalng", { isExact: true })).toEqual([]);
      expect(await find("amplang bandeng", { isExact: true })).toEqual([names.amplangBandeng]);
    });

    test("where no product has all the words, those with some are shown and called so", async () => {
      for (const text of ["tenggiri rotan", "tenggiri amplang rotan", "qwxz tenggiri", "tenggiri qwxz"]) {
        const answer = await engine.search(asking(text));
        expect({ text, isRelaxed: answer.isRelaxed, hasSome: answer.ids.length > 0 }).toEqual({
          ...{ text, isRelaxed: true, hasSome: true },
        });
      }
      expect((await engine.search(asking("amplang bandeng"))).isRelaxed).toBe(false);
    });

    test("what sits in the title comes before what is only told of", async () => {
      await index.upsert([
        product(20, shops.juata, {
          name: "Paket Hajatan",
          categorySlug: "amplang",
          description: "Isi rempeyek dan madu.",
        }),
        product(21, shops.juata, { name: "Madu Hutan", categorySlug: "madu-herbal", minPrice: 90_000n }),
      ]);
      const { ids } = await engine.search(asking("madu"));
      expect(ids).toEqual([id(21), id(20)]);
    });
  });

  describe("hostile words are words", () => {
    test.each([
      "(a+)+$",
      "amplang & !bandeng | (",
      "' OR 1=1 --",
      '"',
      '"amplang',
      "amplang:*",
      "\\",
      "%_%",
      "<b>amplang</b>",
      "price >= 0",
      "a".repeat(200),
      "ampl ".repeat(40),
      "🦀 amplang",
      "\u202eamplang",
    ])("%s", async (text) => {
      const answer = await engine.search(asking(text));
      expect(answer.total).toBeLessThanOrEqual(12);
      await expect(engine.suggest(text, 5)).resolves.toBeDefined();
    });

    test.each(["?!…", "di dan yang", "   -   "])("nothing is found by «%s»", async (text) => {
      expect((await engine.search(asking(text))).ids).toEqual([]);
    });
  });

  describe("narrowing", () => {
    test("everything, where nothing is asked", async () => {
      const answer = await engine.search(asking(""));
      expect(answer.total).toBe(12);
      expect(answer.ids).toHaveLength(12);
    });

    test.each<[string, SearchQuery["filters"], string[]]>([
      ["category", { categorySlug: "batik" }, [names.batikPakis, names.kainBatik]],
      [
        "district",
        { districtCode: "65.71.04" },
        [names.amplangRumputLaut, names.pepija, names.bandengPresto, names.terasi],
      ],
      ["village", { villageCode: "65.71.01.1003" }, [names.amplangBandeng, names.amplangUdang]],
      ["shop", { shopId: shops.rina.shopId }, [names.amplangBandeng, names.amplangUdang]],
      [
        "price, both ends included",
        { minPrice: 250_000n, maxPrice: 900_000n },
        [names.batikPakis, names.kainBatik],
      ],
      ["delivery", { delivery: "shop_courier", categorySlug: "amplang" }, [names.amplangRumputLaut]],
      ["rating", { isWellRated: true }, [names.amplangBandeng, names.batikPakis]],
      ["stock", { inStock: true, categorySlug: "amplang" }, [names.amplangBandeng, names.amplangUdang]],
      ["halal", { isHalal: true, minPrice: 100_000n }, []],
      ["a place that holds none", { villageCode: "65.71.03.1001" }, []],
    ])("by %s", async (_what, filters, expected) => {
      const answer = await engine.search(asking("", { filters }));
      expect([...answer.ids].sort()).toEqual(sorted(...expected));
      expect(answer.total).toBe(expected.length);
    });

    test("words and filters together", async () => {
      const filters = { categorySlug: "amplang", maxPrice: 30_000n };
      expect(await find("amplang", { filters })).toEqual(
        sorted(names.amplangBandeng, names.amplangRumputLaut),
      );
    });

    test("facets count what each choice would leave", async () => {
      const { facets, total } = await engine.search(asking("udang"));
      expect(total).toBe(2);
      expect(facets.category).toEqual([
        { value: "amplang", count: 1 },
        { value: "terasi-petis", count: 1 },
      ]);
      const chosen = await engine.search(asking("udang", { filters: { categorySlug: "amplang" } }));
      expect(chosen.total).toBe(1);
      expect(chosen.facets.category).toHaveLength(2);
      expect(chosen.facets.district).toEqual([{ value: "65.71.01", count: 1 }]);
      expect(chosen.facets.delivery).toEqual([
        { value: "parcel", count: 1 },
        { value: "pickup", count: 1 },
      ]);
    });

    test("facets of everything", async () => {
      const { facets } = await engine.search(asking("", { filters: { districtCode: "65.71.02" } }));
      expect(facets.district).toEqual([
        { value: "65.71.01", count: 5 },
        { value: "65.71.04", count: 4 },
        { value: "65.71.02", count: 3 },
      ]);
      expect(facets.village).toEqual([{ value: "65.71.02.1002", count: 3 }]);
      expect(facets).toMatchObject({ isHalal: 0, inStock: 3, isWellRated: 1 });
    });
  });

  describe("ordering and paging", () => {
    test.each<[SearchQuery["sort"], string[]]>([
      ["price", [names.amplangBandeng, names.amplangRumputLaut, names.amplangUdang]],
      ["-price", [names.amplangUdang, names.amplangRumputLaut, names.amplangBandeng]],
      ["newest", [names.amplangRumputLaut, names.amplangUdang, names.amplangBandeng]],
      ["best_selling", [names.amplangBandeng, names.amplangUdang, names.amplangRumputLaut]],
      ["rating", [names.amplangBandeng, names.amplangUdang, names.amplangRumputLaut]],
    ])("by %s, with words and without", async (sort, expected) => {
      expect((await engine.search(asking("amplang", { sort }))).ids).toEqual(expected);
      const filters = { categorySlug: "amplang" };
      expect((await engine.search(asking("", { sort, filters }))).ids).toEqual(expected);
    });

    test("pages hold each product once, and end", async () => {
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => engine.search(asking("", { page, perPage: 5 }))),
      );
      expect(pages.map(({ ids }) => ids.length)).toEqual([5, 5, 2, 0]);
      expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(12);
      for (const { total } of pages) expect(total).toBe(12);
    });
  });

  describe("suggesting while typing", () => {
    test.each([
      ["ampl", names.amplangBandeng],
      ["amplang ban", names.amplangBandeng],
      ["krip", names.keripikPisang],
      ["batik pa", names.batikPakis],
      ["ampalng", names.amplangBandeng],
    ])("«%s»", async (text, expected) => {
      const { productIds } = await engine.suggest(text, 5);
      expect(productIds).toContain(expected);
    });

    test("says in which categories it is found", async () => {
      expect((await engine.suggest("batik", 5)).categories[0]).toEqual({ value: "batik", count: 2 });
    });

    test("gives no more than asked for, and nothing for nothing", async () => {
      expect((await engine.suggest("amplang", 2)).productIds).toHaveLength(2);
      expect(await engine.suggest("  ", 5)).toEqual({ productIds: [], categories: [], terms: [] });
    });
  });

  describe("keeping the index", () => {
    test("a product put again replaces itself, one removed is gone", async () => {
      await index.upsert([
        product(1, shops.rina, { name: "Stik Keju Renyah", categorySlug: "kerupuk-keripik" }),
      ]);
      expect(await find("amplang bandeng", { isExact: true })).toEqual([]);
      expect(await find("stik keju")).toEqual([names.amplangBandeng]);
      await index.remove([names.amplangBandeng, id(999)]);
      expect(await find("stik keju", { isExact: true })).toEqual([]);
      expect(await index.count()).toBe(11);
    });

    test("tells what it holds", async () => {
      const documents = market();
      const held = await index.fingerprints([
        ...documents.map(({ document }) => document.productId),
        id(999),
      ]);
      expect(held.size).toBe(12);
      for (const { document, fingerprint } of documents)
        expect(held.get(document.productId)).toBe(fingerprint);
      const all: string[] = [];
      for await (const ids of index.productIds()) all.push(...ids);
      expect(all.sort()).toEqual(documents.map(({ document }) => document.productId).sort());
    });

    test("while it is rebuilt the old one answers whole, then the new one does", async () => {
      const during: number[] = [];
      async function* watched() {
        for await (const batch of inBatches(market().slice(0, 7))) {
          yield batch;
          during.push((await engine.search(asking("", { page: 1 + during.length, perPage: 1 }))).total);
        }
      }
      expect(await index.rebuild(watched())).toBe(7);
      expect(during).toEqual([12, 12]);
      expect((await engine.search(asking(""))).total).toBe(7);
    });

    test("a rebuild that breaks leaves the old one", async () => {
      async function* broken() {
        yield market().slice(0, 3);
        throw new Error("the database went away");
      }
      await expect(index.rebuild(broken())).rejects.toThrow("the database went away");
      expect((await engine.search(asking(""))).total).toBe(12);
      expect(await index.rebuild(inBatches(market()))).toBe(12);
    });
  });
}
