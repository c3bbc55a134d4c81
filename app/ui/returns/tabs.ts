import type { DeskFilter } from "~/domain/returns/desk-queries.server";
import type { ReturnFilter } from "~/domain/returns/shop-queries.server";

/** What an address says after `?tampil=`. */
export const shopReturnTabs: Readonly<Record<string, ReturnFilter>> = {
  menunggu: "waiting",
  berjalan: "open",
  selesai: "closed",
};

export const deskReturnTabs: Readonly<Record<string, DeskFilter>> = {
  menunggu: "with_city",
  berjalan: "open",
  selesai: "closed",
};

export function shopTabOf(word: string | null): ReturnFilter {
  return shopReturnTabs[word ?? ""] ?? "waiting";
}

export function deskTabOf(word: string | null): DeskFilter {
  return deskReturnTabs[word ?? ""] ?? "with_city";
}
