import { sha256Hex } from "~/platform/random.server";
import { type SeenShop, seenCheckout } from "./seen-checkout";

/** 49 characters for the form: what the buyer sees, so that another content is asked again and never ordered silently. */
export function seenPrint(place: string, shops: readonly SeenShop[]): string {
  const { goods, ways } = seenCheckout(place, shops);
  return `${sha256Hex(goods).slice(0, 24)}.${sha256Hex(ways).slice(0, 24)}`;
}
