import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { city } from "../cast/city";
import { pickBanner, pickPicture, unlabelled } from "./pick-picture";

const folder = new URL("rendered/", import.meta.url);
const files = readdirSync(folder);
const drawn: ReadonlySet<string> = new Set(files.map((file) => path.parse(file).name));
const goods = city.shops.flatMap((shop) =>
  shop.products.map((product) => ({ shop: shop.slug, slug: product.slug, category: product.category })),
);
const rina = { shop: "amplang-bu-rina", slug: "amplang-bandeng", category: "amplang" } as const;

describe("a product's picture", () => {
  it("is Bu Rina's own where one is drawn for her amplang, left as it is", () => {
    const own = new Set(["amplang-bu-rina--amplang-bandeng"]);
    expect(pickPicture(rina, 0, own)).toEqual({ file: "amplang-bu-rina--amplang-bandeng", vary: false });
  });

  it("is borrowed from its category, and altered, where Bu Rina has none of her own", () => {
    const picked = pickPicture(rina, 0, new Set());
    expect(unlabelled.amplang).toContain(picked?.file);
    expect(picked?.vary).toBe(true);
  });

  it("is the only one where no second is drawn", () => {
    expect(pickPicture(rina, 1, new Set(["amplang-bu-rina--amplang-bandeng"]))).toBeNull();
  });

  it("is there for each product of the city", () => {
    const missing = goods.filter((product) => !drawn.has(pickPicture(product, 0, drawn)?.file ?? ""));
    expect(missing).toEqual([]);
  });

  it("is never another shop's own: what is borrowed names nobody", () => {
    const borrowed = goods.flatMap((product) => {
      const picked = pickPicture(product, 0, drawn);
      return picked?.vary ? [picked.file] : [];
    });
    const common: ReadonlySet<string> = new Set(Object.values(unlabelled).flat());
    expect(borrowed.filter((file) => !common.has(file))).toEqual([]);
  });
});

describe("the drawn pictures", () => {
  it("each belong to a product or a shop of the city, or are common to a category", () => {
    const shops = city.shops.map((shop) => `banner--${shop.slug}`);
    const wanted: ReadonlySet<string> = new Set([
      ...goods.flatMap(({ shop, slug }) => [1, 2, 3].map((n) => `${shop}--${slug}${n > 1 ? `-${n}` : ""}`)),
      ...shops,
      ...Object.values(unlabelled).flat(),
    ]);
    expect([...drawn].filter((name) => !wanted.has(name))).toEqual([]);
  });

  it("stay light enough to be kept in the repository", () => {
    const sizes = files.map((file) => statSync(new URL(file, folder)).size);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_500_000);
  });

  it("give Bu Rina and Pak Hasan a banner", () => {
    expect(["amplang-bu-rina", "batik-pak-hasan"].map((slug) => pickBanner(slug, drawn))).not.toContain(null);
  });
});
