/** One line of the list under the search field. */
export type SuggestedLine = {
  readonly kind: "product" | "shop" | "category";
  readonly text: string;
  /** Of a product its shop, of a shop its village. */
  readonly detail: string | null;
  readonly href: string;
};
