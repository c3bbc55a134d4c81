import { receivePhoto } from "~/domain/catalog/receive-photo.server";
import type { Picture } from "~/platform/images";
import type { ProductCast, ShopCast } from "../cast/types";
import { must } from "../stage";
import { type PickedPicture, pickBanner, pickPicture, sumOf } from "./pick-picture";
import { drawnPictures, pictureBytes } from "./vary-picture.server";

type Photo = Picture & { readonly alt: string };

/** The demo city's pictures, kept as an owner's uploads are; what is shared and altered alike is kept once. */
export class PhotoBox {
  readonly #drawn = drawnPictures();
  readonly #kept = new Map<string, Promise<Picture>>();

  /** Photos by product. All at once: the queue of pictures knows how many the machine can draw. */
  async ofShop(shop: ShopCast): Promise<ReadonlyMap<string, Photo[]>> {
    const pairs = shop.products.map(
      async (product) => [product.slug, await this.#of(shop, product)] as const,
    );
    return new Map(await Promise.all(pairs));
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
    const receiving = keep(picked, seed);
    this.#kept.set(key, receiving);
    return receiving;
  }
}

async function keep(picked: PickedPicture, seed: number): Promise<Picture> {
  return must(await receivePhoto(await pictureBytes(picked, seed)), picked.file);
}
