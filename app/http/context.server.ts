import type { Response as ExpressResponse } from "express";
import type { Actor, AdminActor, OfficerActor, OwnerActor, PersonActor } from "~/domain/accounts/actor";
import { startSession } from "~/domain/accounts/sessions.server";
import { needsSecondFactor, type Viewer, type ViewerShop } from "~/domain/accounts/viewer";
import type { Locale } from "~/platform/format";
import type { Flash } from "./flash.server";
import { setFlashCookie } from "./flash.server";
import type { Refusal } from "./refusal.server";
import { clearSessionCookie, setSessionCookie } from "./session-cookie.server";

/** What every loader and action gets as `context`: made once a request by the server, before Remix. */
export type RequestContext = {
  readonly nonce: string;
  readonly locale: Locale;
  /** Who is signed in all the way: null for a guest, and for her whose second factor is still awaited. */
  readonly viewer: Viewer | null;
  /** Who gave her password and still owes the code of her second factor. Nothing of hers is shown before it. */
  readonly halfWay: Viewer | null;
  /** The shop an owner works in: her first, or the one her cookie chose. */
  readonly shop: ViewerShop | null;
  readonly sessionId: string | null;
  readonly ip: string;
  readonly publicUrl: string;
  /** The one message left by the request before; read once. */
  readonly flash: Flash | null;
  readonly cookies: CookieJar;
  /** Set where the page is refused before it is read. */
  readonly refusal?: Refusal;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}

/** Sets cookies on the response whatever the route answers. */
export class CookieJar {
  #response: ExpressResponse;
  constructor(response: ExpressResponse) {
    this.#response = response;
  }
  openSession(token: string): void {
    this.#response.append("Set-Cookie", setSessionCookie(token));
  }
  closeSession(): void {
    this.#response.append("Set-Cookie", clearSessionCookie());
  }
  flash(flash: Flash): void {
    this.#response.append("Set-Cookie", setFlashCookie(flash));
  }
  add(cookie: string): void {
    this.#response.append("Set-Cookie", cookie);
  }
}

/** The session to hang a guest's cart on; started, with its cookie, when there is none yet. */
export async function ensureSession(context: RequestContext): Promise<string> {
  if (context.sessionId) return context.sessionId;
  const { token, id } = await startSession();
  context.cookies.openSession(token);
  return id;
}

/** Guest or buyer: for verbs that anyone may do on what is hers. */
export function actorOf(context: RequestContext): Actor {
  const { viewer } = context;
  if (!viewer) return { kind: "guest", sessionId: context.sessionId };
  return { kind: "buyer", accountId: viewer.accountId, name: viewer.name };
}

/** The account that is signed in: null for a guest, and while the second factor is awaited. */
export function signedInAccount({ viewer }: RequestContext): string | null {
  return viewer?.accountId ?? null;
}

// The guards below narrow what the doorkeeper already decided; failing one means a route declared a weaker policy.

export function requireAccount(context: RequestContext): PersonActor & { kind: "buyer" } {
  const { viewer } = context;
  if (!viewer) throw new Response(null, { status: 401 });
  return { kind: "buyer", accountId: viewer.accountId, name: viewer.name };
}

export function requireOwner(context: RequestContext): OwnerActor {
  const { viewer, shop } = context;
  if (!viewer || !shop) throw new Response(null, { status: 403 });
  return { kind: shop.role, accountId: viewer.accountId, name: viewer.name, shopId: shop.id };
}

export function requireAdmin(context: RequestContext): AdminActor {
  const { viewer } = context;
  if (viewer?.role !== "admin" || needsSecondFactor(viewer)) throw new Response(null, { status: 403 });
  return { kind: "admin", accountId: viewer.accountId, name: viewer.name };
}

export function requireOfficer(context: RequestContext): OfficerActor {
  const { viewer } = context;
  if (viewer?.role === "mentor") return { kind: "mentor", accountId: viewer.accountId, name: viewer.name };
  return requireAdmin(context);
}

/** For what isn't there, or isn't hers: the same answer. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}
