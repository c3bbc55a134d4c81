import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintOf, type ProductSource, toProductDocument } from "./document";

const amplang: ProductSource = {
  productId: "01900000-0000-7000-8000-000000000001",
  name: "Amplang Bandeng Gurih",
  description: "Krupuk amplang khas Tarakan, digoreng dua kali.",
  optionTexts: ["Ukuran", "250 g"],
  categorySlug: "amplang",
  categoryName: "Amplang",
  categoryNameEn: "Amplang fish crackers",
  minPrice: 13_000n,
  availableStock: 12,
  isHalal: true,
  ratingSum: 49,
  ratingCount: 10,
  soldCount: 412,
  publishedAt: new Date("2026-11-01T00:00:00Z"),
  shopId: "01900000-0000-7000-8000-0000000000aa",
  shopName: "Amplang Bu Rina",
  villageCode: "65.71.01.1003",
  deliveries: ["parcel", "pickup", "by_drone"],
};

describe("the document of Bu Rina's amplang", () => {
  test("holds its folded words by weight and the values to filter by", () => {
    expect(toProductDocument(amplang)).toMatchObject({
      title: "amplang bandeng gurih",
      shop: "amplang bu rina",
      description: "kerupuk amplang khas tarakan digoreng dua kali",
      categorySlug: "amplang",
      districtCode: "65.71.01",
      villageCode: "65.71.01.1003",
      price: 13_000n,
      rating: 4.9,
      inStock: true,
      deliveries: ["pickup", "parcel"],
      facetCell: "amplang 65.71.01.1003 hsgpx",
    });
    expect(toProductDocument(amplang).about).toContain("karang anyar pantai");
    expect(toProductDocument(amplang).about).toContain("halal");
  });

  test("cuts a description that would fill the index", () => {
    const long = toProductDocument({ ...amplang, description: "renyah gurih ".repeat(5000) });
    expect(long.description.split(" ")).toHaveLength(80);
  });

  test("is more popular when sold more, rated better or in stock", () => {
    const { popularity } = toProductDocument(amplang);
    expect(toProductDocument({ ...amplang, soldCount: 5000 }).popularity).toBeGreaterThan(popularity);
    expect(toProductDocument({ ...amplang, ratingSum: 20 }).popularity).toBeLessThan(popularity);
    expect(toProductDocument({ ...amplang, availableStock: 0 }).popularity).toBeLessThan(popularity);
  });

  test("shares its popularity with no other product", () => {
    const figures = Array.from({ length: 5000 }, (_, i) =>
      toProductDocument({
        ...amplang,
        productId: `01900000-0000-7000-8000-${String(i).padStart(12, "0")}`,
      }),
    ).map(({ popularity }) => popularity);
    expect(new Set(figures).size).toBe(figures.length);
  });

  test("has a fingerprint that any change changes", () => {
    const before = fingerprintOf(toProductDocument(amplang));
    expect(fingerprintOf(toProductDocument({ ...amplang }))).toBe(before);
    const changes: Partial<ProductSource>[] = [
      { name: "Amplang Bandeng" },
      { minPrice: 13_001n },
      { availableStock: 0 },
      { ratingCount: 9 },
      { deliveries: ["pickup"] },
      { villageCode: "65.71.01.1001" },
      { publishedAt: new Date("2026-11-02T00:00:00Z") },
    ];
    for (const change of changes) {
      expect(fingerprintOf(toProductDocument({ ...amplang, ...change }))).not.toBe(before);
    }
  });

  test("has a fingerprint that leaves sales to the next rebuild", () => {
    const before = fingerprintOf(toProductDocument(amplang));
    expect(fingerprintOf(toProductDocument({ ...amplang, soldCount: 413 }))).toBe(before);
  });

  test("can be made of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        const document = toProductDocument({ ...amplang, name: text, description: text, shopName: text });
        expect(document.title).not.toMatch(/[^\p{L}\p{N} ]/u);
        expect(fingerprintOf(document)).toMatch(/^[0-9a-z.]+$/);
      }),
    );
  });
});
