import { sameText } from "~/platform/random.server";
import { keyedHash } from "~/platform/secrets.server";
import { cookieName, cookieText } from "./cookies.server";

/** One sentence for the next page: what was done, or why it wasn't. */
export type Flash = { readonly kind: "ok" | "warn" | "bad" | "info"; readonly text: string };

const name = "kabar";

export function setFlashCookie(flash: Flash): string {
  const body = Buffer.from(JSON.stringify([flash.kind, flash.text.slice(0, 600)])).toString("base64url");
  return cookieText(name, `${body}.${keyedHash("flash", body)}`, { maxAgeSeconds: 60 });
}

export function clearFlashCookie(): string {
  return cookieText(name, "", { maxAgeSeconds: 0 });
}

export function readFlash(cookies: ReadonlyMap<string, string>): Flash | null {
  const [body, seal] = (cookies.get(cookieName(name)) ?? "").split(".");
  if (!body || !seal || !sameText(seal, keyedHash("flash", body))) return null;
  const [kind, text] = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as [Flash["kind"], string];
  return { kind, text };
}
