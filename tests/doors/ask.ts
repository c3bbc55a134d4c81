import type { LoaderFunction } from "@remix-run/node";
import type { RequestContext } from "~/http/context.server";
import { CookieJar } from "~/http/context.server";

export const origin = "http://etalase.test";

/** A guest's request, as the doorkeeper would hand it to a route. */
export function guestContext(wishes: Partial<RequestContext> = {}): RequestContext {
  return {
    nonce: "",
    locale: "id",
    viewer: null,
    halfWay: null,
    shop: null,
    sessionId: null,
    ip: "127.0.0.1",
    publicUrl: origin,
    flash: null,
    cookies: new CookieJar({ append: () => {} } as never),
    ...wishes,
  };
}

/** Knocks at a resource route: request in, response out. */
export async function ask(
  loader: LoaderFunction,
  path: string,
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(origin + path, { headers });
  const answer = await loader({ request, params, context: guestContext() });
  if (!(answer instanceof Response)) throw new Error("a resource route answers with a Response");
  return answer;
}
