import type { RequestContext } from "./context.server";
import { cookieText } from "./cookies.server";

const halfYearSeconds = 15_552_000;

/** The shop a person works in from now on, where she has several. Whose it is, the doorkeeper checks each time. */
export function chooseShop(context: Pick<RequestContext, "cookies">, shopId: string): void {
  context.cookies.add(cookieText("toko", shopId, { maxAgeSeconds: halfYearSeconds }));
}
