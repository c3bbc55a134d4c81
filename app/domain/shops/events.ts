/** An officer's or the owner's step on the way to the storefront. */
export type ShopReviewed = {
  readonly type: "shop.reviewed";
  readonly shopId: string;
  readonly stepId: string;
};
/** Something that buyers see of a shop changed, its visibility included: re-read it and its products. */
export type ShopChanged = { readonly type: "shop.changed"; readonly shopId: string };
