import { Readable } from "node:stream";
import type { ReadableStream as NodeReadable } from "node:stream/web";
import type { ServerBuild } from "@remix-run/node";
import { type AgnosticRouteObject, matchRoutes } from "@remix-run/router";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";
import { findSession } from "~/domain/accounts/sessions.server";
import { isHalfWay, type Viewer, type ViewerShop } from "~/domain/accounts/viewer";
import { mayWhileSuspended } from "~/domain/shops/suspension";
import { paths } from "~/paths";
import { env } from "~/platform/env.server";
import { asLocale, type Locale } from "~/platform/format";
import { clientAddress } from "./client-address";
import { CookieJar, type RequestContext } from "./context.server";
import { cookieName, readCookies } from "./cookies.server";
import { clearFlashCookie, readFlash } from "./flash.server";
import { ownerWorkOf } from "./owner-work";
import { judge, type RouteHandle } from "./policy";
import { foreignFormText } from "./protect.server";
import { bodiless, type Refusal, type Refuser, readsPages, sendWhole } from "./refusal.server";
import { refuseBody } from "./refuse-body.server";
import { sessionToken } from "./session-cookie.server";
import { encodeRedirect } from "./single-fetch-redirect.server";
import { standingOf } from "./standing.server";

/** Makes the request's context, or answers by itself and gives null. */
export type Doorkeeper = (request: Request, response: Response) => Promise<RequestContext | null>;

type RouteModule = { readonly action?: unknown; readonly loader?: unknown; readonly default?: unknown };

const smallBody = 256 * 1024;

export function makeDoorkeeper(build: ServerBuild, publicUrl: string, refuser: Refuser): Doorkeeper {
  const leafOf = leafFinder(build);
  return async (request, response) => {
    const pathname = pagePath(routedPath(request.originalUrl));
    const leaf = leafOf(pathname);
    const module = leaf ? build.routes[leaf]?.module : undefined;
    const handle = module?.handle as RouteHandle | undefined;
    const context = await makeContext(request, response, publicUrl, handle?.policy === "machine");
    // No route matches: Remix renders the 404 page.
    if (!leaf) return context;
    const isForPeople = readsPages(request.headers.accept) || request.path.endsWith(".data");
    const page = (refusal: Refusal) =>
      refuser(bodiless(request, publicUrl), context, { ...refusal, routeId: leaf });
    const refuse = async (refusal: Refusal, text: string) => {
      if (!isForPeople || handle?.policy === "machine") say(response, refusal.status, text);
      else await sendWhole(response, await page(refusal));
      return null;
    };
    if (tooLarge(request, handle)) {
      await refuseBody(request, response, isForPeople ? await page({ status: 413 }) : "Too large");
      return null;
    }
    if (response.locals.isForeignForm)
      return refuse({ status: 403, reason: "foreign_form" }, foreignFormText);
    const verdict = judge(handle?.policy, standingOf(context));
    if (verdict === "pass") {
      if (module && !answers(module, request.method)) {
        response.set("Allow", module.action ? "POST" : "GET, HEAD");
        return refuse({ status: 405 }, "Method not allowed");
      }
      if (handle?.policy === "owner" && isShutBySuspension(request.method, pathname, context))
        return refuse({ status: 403, reason: "suspended" }, "Not while the shop is suspended");
      const isDocument = !request.path.endsWith(".data");
      response.locals.isSharedPage = handle?.isShared === true && isDocument;
      if (isDocument && (handle?.light || handle?.noScripts)) response.locals.branch = leaf;
      return context;
    }
    response.set("Cache-Control", "no-store");
    if (verdict === "not_found") return refuse({ status: 404 }, "Not found");
    if (verdict === "forbidden" || verdict === "undeclared")
      return refuse(
        { status: 403, reason: handle?.policy === "mentor" ? "officers" : "admins" },
        "Not allowed",
      );
    turnAway(verdict, request, response, context);
    return null;
  };
}

/** A route of acts alone isn't read, and a page that takes no form isn't written to: Remix would call both our mistake. */
function answers(module: RouteModule, method: string): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return isRead ? module.loader !== undefined || module.default !== undefined : module.action !== undefined;
}

/** A suspended shop's owner finishes what she began, and publishes nothing. */
function isShutBySuspension(method: string, pathname: string, { shop }: RequestContext): boolean {
  if (shop?.status !== "suspended") return false;
  const act = method === "GET" || method === "HEAD" ? "read" : "write";
  return !mayWhileSuspended(ownerWorkOf(pathname), act);
}

/** The path as Remix will read it, so that both judge the same page: a URL resolves `..`, `%2e` and `\` by itself. */
function routedPath(url: string): string {
  return new URL(`http://any${url}`).pathname;
}

/** Single fetch asks for `/path.data` and `/_root.data`: the same door as the page. */
function pagePath(path: string): string {
  if (path === "/_root.data") return "/";
  return path.endsWith(".data") ? path.slice(0, -5) : path;
}

/** Matching sorts all routes anew each time: paths asked for lately are remembered. */
function leafFinder(build: ServerBuild): (pathname: string) => string | undefined {
  const routes = routeTree(build);
  const known = new LRUCache<string, { readonly leaf: string | undefined }>({ max: 5000 });
  return (pathname) => {
    const before = known.get(pathname);
    if (before) return before.leaf;
    const matches = matchRoutes(routes, pathname);
    const leaf = matches?.[matches.length - 1]?.route.id;
    if (pathname.length < 300) known.set(pathname, { leaf });
    return leaf;
  };
}

function routeTree(build: ServerBuild, parentId?: string): AgnosticRouteObject[] {
  const tree: AgnosticRouteObject[] = [];
  for (const route of Object.values(build.routes)) {
    if (!route || route.parentId !== parentId) continue;
    const { id, path, caseSensitive } = route;
    if (route.index) tree.push({ id, path, caseSensitive, index: true });
    else tree.push({ id, path, caseSensitive, children: routeTree(build, id) });
  }
  return tree;
}

function tooLarge(request: Request, handle: RouteHandle | undefined): boolean {
  return Number(request.headers["content-length"] ?? 0) > (handle?.maxBodyBytes ?? smallBody);
}

async function makeContext(
  request: Request,
  response: Response,
  publicUrl: string,
  isMachine: boolean,
): Promise<RequestContext> {
  const cookies = readCookies(request.headers.cookie);
  const token = isMachine ? null : sessionToken(cookies);
  const session = token ? await findSession(token) : null;
  const flash = readFlash(cookies);
  const isPage = request.method === "GET" && !isMachine;
  if (flash && isPage) response.append("Set-Cookie", clearFlashCookie());
  const person = session?.viewer ?? null;
  const owesCode = person !== null && isHalfWay(person);
  const viewer = owesCode ? null : person;
  return {
    nonce: response.locals.nonce ?? "",
    locale: localeOf(cookies),
    viewer,
    halfWay: owesCode ? person : null,
    shop: chosenShop(viewer, cookies),
    sessionId: session?.id ?? null,
    ip: clientAddress(
      request.socket.remoteAddress,
      request.headers["x-forwarded-for"],
      env().TRUSTED_PROXIES,
    ),
    publicUrl,
    flash: isPage ? flash : null,
    cookies: new CookieJar(response),
  };
}

/** For a page that must not ask anything: the reader's language alone is known. */
export function nobodysContext(request: Request, response: Response, publicUrl: string): RequestContext {
  return {
    nonce: response.locals.nonce ?? "",
    locale: localeOf(readCookies(request.headers.cookie)),
    viewer: null,
    halfWay: null,
    shop: null,
    sessionId: null,
    ip: "",
    publicUrl,
    flash: null,
    cookies: new CookieJar(response),
  };
}

function localeOf(cookies: ReadonlyMap<string, string>): Locale {
  return asLocale(cookies.get(cookieName("bahasa")));
}

function chosenShop(viewer: Viewer | null, cookies: ReadonlyMap<string, string>): ViewerShop | null {
  if (!viewer) return null;
  const wanted = cookies.get(cookieName("toko"));
  return viewer.shops.find((shop) => shop.id === wanted) ?? viewer.shops[0] ?? null;
}

function turnAway(
  verdict: "sign_in" | "second_factor" | "open_shop",
  request: Request,
  response: Response,
  context: RequestContext,
): void {
  const here = request.method === "GET" ? request.originalUrl.replace(/\.data(\?|$)/, "$1") : undefined;
  switch (verdict) {
    case "sign_in":
      return go(
        request,
        response,
        context.halfWay ? paths.signInCode({ lanjut: here }) : paths.signIn({ lanjut: here }),
      );
    case "second_factor":
      return go(request, response, paths.accountSecurity({ lanjut: here }));
    case "open_shop":
      return go(request, response, paths.openShop());
  }
}

/** A redirect that single fetch understands as well as a browser. */
function go(request: Request, response: Response, to: string): void {
  if (!request.path.endsWith(".data")) return response.redirect(303, to);
  response.status(202).set({ "Content-Type": "text/x-script", "X-Remix-Response": "yes" });
  Readable.fromWeb(encodeRedirect(to, request.method === "GET") as NodeReadable).pipe(response);
}

function say(response: Response, status: number, text: string): void {
  response.status(status).type("text/plain").send(text);
}
