import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "./context.server";

/** A change is seen by everybody after this long at the latest. */
const keptMs = 1000;
const mostPages = 500;

type Coding = "br" | "gzip" | "identity";
type Page = {
  readonly headers: readonly (readonly [string, string])[];
  readonly plain: Buffer;
  /** Packed once a coding, when somebody first wants it. */
  readonly packed: Map<Coding, Promise<Buffer>>;
};

/** Draws a page. */
export type Draw = (request: ExpressRequest, context: RequestContext) => Promise<Response>;
/** @returns false where the request must be answered as any other */
export type SharedPages = (
  request: ExpressRequest,
  response: ExpressResponse,
  context: RequestContext,
) => Promise<boolean>;

/**
 * Pages that are the same for every visitor who brings no cookie are drawn once a second however many ask: a crowd
 * that follows one link costs as much as one visitor. Who asks while a page is being drawn waits for it. Whatever
 * isn't a plain good page (a redirect, a cookie set, a nonce inside) is not kept.
 */
export function makeSharedPages(draw: Draw): SharedPages {
  const pages = new LRUCache<string, Promise<Page | null>>({ max: mostPages, ttl: keptMs });
  return async (request, response, context) => {
    if (request.method !== "GET" || request.headers.cookie) return false;
    const key = request.originalUrl;
    let drawing = pages.get(key);
    if (!drawing) {
      drawing = keepable(draw(request, context), context.nonce);
      pages.set(key, drawing);
    }
    const page = await drawing.catch(() => null);
    if (!page) return false;
    await send(page, codingOf(request.headers["accept-encoding"]), response);
    return true;
  };
}

async function keepable(drawn: Promise<Response>, nonce: string): Promise<Page | null> {
  const answer = await drawn;
  const plain = Buffer.from(await answer.arrayBuffer());
  const isPlain = answer.status === 200 && !answer.headers.has("Set-Cookie");
  if (!isPlain || plain.includes(nonce)) return null;
  return { headers: [...answer.headers], plain, packed: new Map() };
}

async function send(page: Page, coding: Coding, response: ExpressResponse): Promise<void> {
  let packing = page.packed.get(coding);
  if (!packing) {
    packing = pack(page.plain, coding);
    page.packed.set(coding, packing);
  }
  const body = await packing;
  for (const [name, value] of page.headers) response.append(name, value);
  response.vary("Accept-Encoding");
  response.vary("Cookie");
  if (coding !== "identity") response.set("Content-Encoding", coding);
  response.status(200).set("Content-Length", String(body.length)).end(body);
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function pack(plain: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === "br") return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return coding === "gzip" ? zip(plain) : plain;
}

function codingOf(accepted: string | string[] | undefined): Coding {
  const words = String(accepted ?? "");
  if (/\bbr\b(?!;q=0)/.test(words)) return "br";
  return /\bgzip\b(?!;q=0)/.test(words) ? "gzip" : "identity";
}
