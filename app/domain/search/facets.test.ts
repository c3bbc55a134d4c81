import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { villages } from "~/domain/city/city";
import { deliveryKinds } from "./delivery-kinds";
import { countFacets, type FacetValues, facetCellOf, readFacetCells } from "./facets";
import { districtOfVillage } from "./places";
import { type SearchFilters, wellRatedFrom } from "./query";

const product = fc.record({
  categorySlug: fc.constantFrom("amplang", "batik", "kopi-teh"),
  villageCode: fc.constantFrom(...villages.slice(0, 8).map(({ code }) => code)),
  rating: fc.constantFrom(0, 4.4, 4.5, 5),
  isHalal: fc.boolean(),
  inStock: fc.boolean(),
  deliveries: fc.subarray([...deliveryKinds]),
});

const filter: fc.Arbitrary<SearchFilters> = fc.record(
  {
    categorySlug: fc.constantFrom("amplang", "batik"),
    districtCode: fc.constantFrom("65.71.01", "65.71.02"),
    villageCode: fc.constantFrom(...villages.slice(0, 8).map(({ code }) => code)),
    isHalal: fc.constant(true),
    inStock: fc.constant(true),
    isWellRated: fc.constant(true),
    delivery: fc.constantFrom(...deliveryKinds),
  },
  { requiredKeys: [] },
);

/** The plain meaning, product by product. */
function passes(one: FacetValues, filters: SearchFilters): boolean {
  return (
    (filters.categorySlug === undefined || one.categorySlug === filters.categorySlug) &&
    (filters.districtCode === undefined || districtOfVillage(one.villageCode) === filters.districtCode) &&
    (filters.villageCode === undefined || one.villageCode === filters.villageCode) &&
    (!filters.isHalal || one.isHalal) &&
    (!filters.inStock || one.inStock) &&
    (!filters.isWellRated || one.rating >= wellRatedFrom) &&
    (filters.delivery === undefined || one.deliveries.includes(filters.delivery))
  );
}

function cellsOf(products: readonly FacetValues[]) {
  const counts = new Map<string, number>();
  for (const one of products) counts.set(facetCellOf(one), (counts.get(facetCellOf(one)) ?? 0) + 1);
  return readFacetCells([...counts].map(([cell, count]) => `${cell} ${count}`).join("\n"));
}

describe("facets", () => {
  test("count what choosing a value would leave", () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 40 }), filter, (products, filters) => {
        const { total, facets } = countFacets(cellsOf(products), filters);
        const count = (changed: SearchFilters) => products.filter((one) => passes(one, changed)).length;
        expect(total).toBe(count(filters));
        for (const { value, count: n } of facets.category)
          expect(n).toBe(count({ ...filters, categorySlug: value }));
        for (const { value, count: n } of facets.district)
          expect(n).toBe(count({ ...filters, districtCode: value, villageCode: undefined }));
        for (const { value, count: n } of facets.village)
          expect(n).toBe(count({ ...filters, villageCode: value }));
        for (const { value, count: n } of facets.delivery)
          expect(n).toBe(count({ ...filters, delivery: value }));
        expect(facets.isHalal).toBe(count({ ...filters, isHalal: true }));
        expect(facets.inStock).toBe(count({ ...filters, inStock: true }));
        expect(facets.isWellRated).toBe(count({ ...filters, isWellRated: true }));
      }),
      { numRuns: 300 },
    );
  });

  test("stand with the fullest value first", () => {
    const one = {
      villageCode: "65.71.01.1001",
      rating: 0,
      isHalal: true,
      inStock: true,
      deliveries: [],
    } as const;
    const { facets } = countFacets(
      cellsOf([
        { ...one, categorySlug: "batik" },
        { ...one, categorySlug: "amplang" },
        { ...one, categorySlug: "amplang" },
      ]),
      {},
    );
    expect(facets.category).toEqual([
      { value: "amplang", count: 2 },
      { value: "batik", count: 1 },
    ]);
    expect(facets.district).toEqual([{ value: "65.71.01", count: 3 }]);
  });

  test("are empty where nothing was found", () => {
    expect(countFacets(readFacetCells(""), {}).total).toBe(0);
  });
});
