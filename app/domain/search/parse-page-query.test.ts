import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePageQuery } from "./parse-page-query";

const categories = new Set(["amplang", "batik"]);
const read = (search: string) => parsePageQuery(new URLSearchParams(search), categories);

describe("the address of a search page", () => {
  test("narrows, sorts and pages by the contract's words", () => {
    const { query, problems } = read(
      "q=amplang bandeng&kategori=amplang&kecamatan=tarakan-barat&kelurahan=karang-anyar-pantai&min=10.000&maks=Rp 100.000&halal=1&stok=1&nilai=4,5&kirim=ambil&urut=termurah&hal=2",
    );
    expect(problems).toEqual({});
    expect(query).toEqual({
      text: "amplang bandeng",
      isExact: false,
      filters: {
        categorySlug: "amplang",
        districtCode: "65.71.01",
        villageCode: "65.71.01.1003",
        minPrice: 10_000n,
        maxPrice: 100_000n,
        isHalal: true,
        inStock: true,
        isWellRated: true,
        delivery: "pickup",
      },
      sort: "price",
      page: 2,
      perPage: 24,
    });
  });

  test("means everything where it is empty, as a form sends it with nothing filled in", () => {
    const { query, problems } = read("q=&kategori=&min=&maks=&urut=&hal=");
    expect(problems).toEqual({});
    expect(query).toMatchObject({ text: "", sort: "relevance", page: 1 });
    expect(Object.values(query.filters).every((value) => value === undefined)).toBe(true);
  });

  test.each([
    ["published=false&OR=1", {}],
    ["lang='||", {}],
    ["q=a&q=b", {}],
    ["urut=hapus", { urut: "unknown" }],
    ["urut=constructor", { urut: "unknown" }],
    ["hal=-1", { hal: "not_a_page" }],
    ["hal=NaN", { hal: "not_a_page" }],
    ["hal=1e9", { hal: "not_a_page" }],
    ["hal=0", { hal: "not_a_page" }],
    ["hal=210", { hal: "not_a_page" }],
    ["min=-1", { min: "not_a_price" }],
    ["min=0x10", { min: "not_a_price" }],
    ["maks=٣", { maks: "not_a_price" }],
    ["min=5000&maks=100", { maks: "min_over_max" }],
    ["kategori=tidak-ada", { kategori: "unknown" }],
    [`kategori=${Array.from({ length: 1000 }, (_, i) => `k${i}`).join(",")}`, { kategori: "unknown" }],
    ["kecamatan=nunukan", { kecamatan: "unknown" }],
    ["kirim=drone", { kirim: "unknown" }],
    ["halal=mungkin", { halal: "unknown" }],
    [`q=${"a".repeat(10_000)}`, { q: "too_long" }],
  ])("%.40s", (search, problems) => {
    expect(read(search).problems).toEqual(problems);
  });

  test("keeps what was typed, to show it again", () => {
    expect(read("q=amplang&urut=hapus&min=abc").typed).toEqual({ q: "amplang", urut: "hapus", min: "abc" });
    expect(read(`q=${"a".repeat(10_000)}`).typed.q).toHaveLength(200);
  });

  test("takes the first of a repeated name", () => {
    expect(read("q=batik&q=amplang").query.text).toBe("batik");
  });

  test("never throws, whatever is asked", () => {
    const names = fc.constantFrom(
      "q",
      "kategori",
      "kecamatan",
      "min",
      "maks",
      "hal",
      "urut",
      "nilai",
      "kirim",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: "binary", maxLength: 60 }))), (pairs) => {
        const { query } = parsePageQuery(new URLSearchParams(pairs), categories);
        expect(query.page).toBeGreaterThanOrEqual(1);
        expect(query.text.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
