import type { Picture } from "~/platform/images";
import { keepPicture } from "~/platform/images.server";
import { makeQueue } from "~/platform/images-queue";
import type { CategorySlug, ProductCast, ShopCast } from "../cast/types";
import { must } from "../stage";
import { type PickedPicture, pickBanner, pickPicture, sumOf, unlabelled } from "./pick-picture";
import { drawnPictures, pictureBytes } from "./vary-picture.server";

type Photo = Picture & { readonly alt: string };

/** Two are drawn at a time, with the next one's bytes at hand. */
const atOnce = 3;

/**
 * The demo city's pictures, drawn as an owner's uploads are; what is shared and altered alike is kept once. No sweep
 * is booked for them: a seed that is killed draws the same pictures under the same names again.
 */
export class PhotoBox {
  readonly #queue = makeQueue(atOnce, Number.MAX_SAFE_INTEGER);
  readonly #drawn = drawnPictures();
  readonly #kept = new Map<string, Promise<Picture>>();

  /** Begins to draw them all, while others get on with their work. */
  begin(shops: readonly ShopCast[]): void {
    for (const shop of shops) {
      // Whoever asks for the pictures hears what went wrong.
      this.banner(shop).catch(() => {});
      this.ofShop(shop).catch(() => {});
    }
  }

  /** Photos by product. */
  async ofShop(shop: ShopCast): Promise<ReadonlyMap<string, Photo[]>> {
    const pairs = shop.products.map(
      async (product) => [product.slug, await this.#of(shop, product)] as const,
    );
    return new Map(await Promise.all(pairs));
  }

  /** A picture of a category that names nobody: for who has none of her own yet. */
  common(category: CategorySlug, turn: number): Promise<Picture> {
    const { [category]: files } = unlabelled;
    return this.#receive({ file: files[turn % files.length] ?? files[0], vary: true }, 0);
  }

  async banner(shop: ShopCast): Promise<Picture | null> {
    const file = pickBanner(shop.slug, this.#drawn);
    return file ? this.#receive({ file, vary: false }, 0) : null;
  }

  async #of(shop: ShopCast, product: ProductCast): Promise<Photo[]> {
    const pictured = { shop: shop.slug, slug: product.slug, category: product.category };
    const photos = product.photos.slice(0, 3).flatMap((photo, turn) => {
      const picked = pickPicture(pictured, turn, this.#drawn);
      return picked
        ? [{ picked, seed: sumOf(photo.key) % 12, alt: picked.vary ? product.name : photo.alt }]
        : [];
    });
    return Promise.all(
      photos.map(async ({ picked, seed, alt }) => ({ ...(await this.#receive(picked, seed)), alt })),
    );
  }

  #receive(picked: PickedPicture, seed: number): Promise<Picture> {
    const key = picked.vary ? `${picked.file}:${seed}` : picked.file;
    const known = this.#kept.get(key);
    if (known) return known;
    const receiving = this.#queue(() => keep(picked, seed));
    this.#kept.set(key, receiving);
    return receiving;
  }
}

async function keep(picked: PickedPicture, seed: number): Promise<Picture> {
  return must(await keepPicture(await pictureBytes(picked, seed)), picked.file);
}
