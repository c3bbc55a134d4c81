import { env } from "~/platform/env.server";

/** Secure cookies with the `__Host-` name wherever the public address is https. */
export function isSecure(): boolean {
  return env().PUBLIC_URL?.startsWith("https://") ?? false;
}

export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

export function cookieText(
  name: string,
  value: string,
  options: { readonly maxAgeSeconds?: number } = {},
): string {
  const parts = [`${cookieName(name)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (isSecure()) parts.push("Secure");
  if (options.maxAgeSeconds !== undefined) parts.push(`Max-Age=${options.maxAgeSeconds}`);
  return parts.join("; ");
}

/** The first value of each name; what can't be decoded is dropped. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}
