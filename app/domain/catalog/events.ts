/** Something that buyers see in search, on a card or on a page changed: re-read it by id. */
export type ProductChanged = { readonly type: "product.changed"; readonly productId: string };
