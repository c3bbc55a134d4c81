import { en } from "./pages.en";
import { id } from "./pages.id";

/** The pages that the storefront's foot leads to. Words in braces are filled from the city's settings. */
export const pagesWords = { id, en };

export const pageSlugs = [
  "cara-membeli",
  "kirim-luar-kota",
  "tukar-batal",
  "biaya-pencairan",
  "privasi",
] as const;
export type PageSlug = (typeof pageSlugs)[number];
