import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { isSecure } from "./cookies.server";
import { judgeOrigin } from "./origin";
import { readsPages } from "./refusal.server";
import { refuseBody } from "./refuse-body.server";

declare module "express-serve-static-core" {
  interface Locals {
    nonce?: string;
    /** Sent by a browser from another site: the doorkeeper refuses it with a page. */
    isForeignForm?: boolean;
    /** The doorkeeper let it pass, and all who bring no cookie see the same. */
    isSharedPage?: boolean;
    /** The route whose branch alone answers: its page sends no React. */
    branch?: string;
  }
}

const maxUrl = 6000;
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);
const maxParameters = 200;

/** What every answer carries. Scripts run only with this response's nonce. */
export function securityHeaders(mode: "development" | "production") {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const connect = mode === "development" ? "'self' ws:" : "'self'";
    response.set({
      "Content-Security-Policy": [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self'${mode === "development" ? " 'unsafe-inline'" : ""}`,
        // Only geometry and shop colours, computed by us, stand in style attributes.
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        `connect-src ${connect}`,
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self' https: http://127.0.0.1:* http://localhost:*",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(self), geolocation=(self), microphone=(), payment=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    });
    if (isSecure()) response.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}

function say(response: Response, status: number, text: string): void {
  response.status(status).type("text/plain").set("Cache-Control", "no-store").send(text);
}

/** Requests that no page of ours makes are answered here, cheaply. */
export function refuseBadRequests(request: Request, response: Response, next: NextFunction): void {
  if (!methods.has(request.method)) {
    response.set("Allow", [...methods].join(", "));
    return say(response, 405, "Method not allowed");
  }
  if (request.url.length > maxUrl) return say(response, 414, "Address too long");
  const host = request.headers.host ?? "";
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host))
    return say(response, 400, "Malformed request");
  const [path, query = ""] = splitOnce(request.url, "?");
  if (!path.startsWith("/")) return say(response, 400, "Malformed request");
  if (!decodes(path) || path.includes("\0") || /%00/.test(path))
    return say(response, 400, "Malformed request");
  if (path.startsWith("//") || wanders(path)) return say(response, 404, "Not found");
  const parameters = query === "" ? [] : query.split("&");
  if (
    parameters.length > maxParameters ||
    parameters.some((pair) => !decodes(pair) || /%00/.test(pair) || /^[^=]*(?:%5b|\[)/i.test(pair))
  ) {
    return say(response, 400, "Malformed request");
  }
  const hasBody = request.headers["transfer-encoding"] !== undefined;
  if (hasBody && request.headers["content-length"] === undefined)
    return void refuseBody(request, response, "A length is needed");
  next();
}

/** A path that a URL reads as another one. Browsers tidy these up before they ask; nothing of ours links to them. */
function wanders(path: string): boolean {
  return path.includes("\\") || path.split("/").some((step) => /^(?:\.|%2e){1,2}$/i.test(step));
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

export function refuseForeignOrigins(allowed: readonly string[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const fetchSite = request.headers["sec-fetch-site"];
    const verdict = judgeOrigin({
      method: request.method,
      origin: request.headers.origin,
      fetchSite: typeof fetchSite === "string" ? fetchSite : undefined,
      allowed,
    });
    if (verdict === "same" || isWebhook(request)) {
      // Judged here for good: Remix would compare it with the Host, which a proxy may have written anew.
      delete request.headers.origin;
      return next();
    }
    if (verdict === "malformed") return say(response, 400, "Malformed request");
    if (!readsPages(request.headers.accept)) return say(response, 403, foreignFormText);
    response.locals.isForeignForm = true;
    next();
  };
}

export const foreignFormText = "Not allowed: this form was sent from another site";

/** Gateways prove themselves by signature, not by origin. */
function isWebhook(request: Request): boolean {
  return request.path.startsWith("/webhook/");
}
