import type { PageField, SearchPage } from "~/domain/search/search-page.server";
import { paths, type SearchQuery } from "~/paths";

export type Typed = SearchPage["typed"];

/** The address of the same search with some fields changed: null takes one away, and paging starts anew. */
export function searchHref(typed: Typed, changes: Partial<Record<PageField, string | null>> = {}): string {
  const next: Partial<Record<PageField, string | null>> = { ...typed, hal: null, ...changes };
  const { halal, stok, persis, hal, ...texts } = next;
  return paths.search({
    ...withoutNulls(texts),
    halal: isOn(halal),
    stok: isOn(stok),
    persis: isOn(persis),
    hal: hal && hal !== "1" ? Number(hal) : undefined,
  });
}

export function isOn(text: string | null | undefined): boolean {
  return text !== undefined && text !== null && ["1", "true", "on", "ya"].includes(text);
}

function withoutNulls(texts: Readonly<Record<string, string | null | undefined>>): SearchQuery {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null));
}

/** Fields that narrow: all but the words, the order and the page. */
export const narrowingFields = [
  "kategori",
  "kecamatan",
  "kelurahan",
  "min",
  "maks",
  "halal",
  "stok",
  "nilai",
  "kirim",
] as const satisfies readonly PageField[];

export function narrowingCount(typed: Typed): number {
  return narrowingFields.filter((field) => typed[field] !== undefined).length;
}

/** Without any filter, the words kept. */
export function unfilteredHref(typed: Typed): string {
  return searchHref(typed, Object.fromEntries(narrowingFields.map((field) => [field, null])));
}
