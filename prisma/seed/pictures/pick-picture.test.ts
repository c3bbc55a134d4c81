import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { city } from "../cast/city";
import { pickBanner, pickPicture } from "./pick-picture";

const isThere = (file: string) => existsSync(new URL(`rendered/${file}.webp`, import.meta.url));

it("finds a finished picture for each photo of each product", () => {
  const missing = city.shops.flatMap((shop) =>
    shop.products.flatMap((product, index) =>
      product.photos
        .map(
          (_, turn) =>
            pickPicture({ shop: shop.slug, name: product.name, category: product.category }, index + turn)
              .file,
        )
        .filter((file) => !isThere(file)),
    ),
  );
  expect(missing).toEqual([]);
});

it("finds a banner for Bu Rina and Pak Hasan", () => {
  for (const slug of ["amplang-bu-rina", "batik-pak-hasan"]) {
    const banner = pickBanner({ slug, category: "amplang" });
    expect(banner !== null && isThere(banner)).toBe(true);
  }
});
