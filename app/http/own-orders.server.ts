import type { RequestContext } from "./context.server";
import { cookieName, cookieText, readCookies } from "./cookies.server";

const name = "pesananku";
const most = 10;
const halfYearSeconds = 15_552_000;

type Own = { readonly nomor: string; readonly key: string };

/** Orders that were placed here keep their private links here: found again by their numbers, they open wholly. */
export function rememberOrder(context: RequestContext, request: Request, own: Own): void {
  const others = ownOrders(request).filter((one) => one.nomor !== own.nomor);
  const text = [own, ...others]
    .slice(0, most)
    .map(({ nomor, key }) => `${nomor}.${key}`)
    .join("~");
  context.cookies.add(cookieText(name, text, { maxAgeSeconds: halfYearSeconds }));
}

/** The key of an order that was placed in this browser; whoever opens it judges it as any other. */
export function rememberedKey(request: Request, nomor: string): string | null {
  return ownOrders(request).find((one) => one.nomor === nomor)?.key ?? null;
}

function ownOrders(request: Request): readonly Own[] {
  const text = readCookies(request.headers.get("Cookie") ?? "").get(cookieName(name)) ?? "";
  return text.split("~").flatMap((pair) => {
    const [, nomor, key] = /^(ET-\d{4}-[A-Z0-9]{6})\.([A-Za-z0-9_-]{32})$/.exec(pair) ?? [];
    return nomor && key ? [{ nomor, key }] : [];
  });
}
