import type { PartFilter } from "~/domain/orders/shop-queries.server";

/** The tabs of an owner's orders, by the word in the address. */
export const partTabs = {
  terima: "to_accept",
  kirim: "to_send",
  jalan: "on_the_way",
  selesai: "done",
  batal: "cancelled",
} as const satisfies Readonly<Record<string, PartFilter>>;

export type PartTab = keyof typeof partTabs;

/** The first tab where the address names none of them. */
export function partTabOf(word: string | null): PartTab {
  return word !== null && Object.hasOwn(partTabs, word) ? (word as PartTab) : "terima";
}
