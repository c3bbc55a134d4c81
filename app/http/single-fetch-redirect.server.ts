import { encode } from "turbo-stream";

/**
 * The doorkeeper answers before Remix runs, so it speaks single fetch's own redirect: the shape that
 * @remix-run/server-runtime 2.17 writes (`lib/single-fetch`), with `reload` so that the browser loads the page whole.
 */
export function encodeRedirect(to: string, isLoad: boolean): ReadableStream<Uint8Array> {
  const redirect = { redirect: to, status: 302, revalidate: false, reload: true, replace: false };
  if (!isLoad) return encode(redirect);
  const marked = { marked: redirect };
  return encode(marked, {
    plugins: [(value) => (value === marked ? ["SingleFetchRedirect", redirect] : undefined)],
  });
}
