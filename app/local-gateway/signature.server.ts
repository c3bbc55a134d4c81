import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** `X-Lokal-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.rawBody">`, made afresh for every try. */
export function sign(rawBody: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac("sha256", secret).update(`${seconds}.${rawBody}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}

export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Does not tell by its time how much of a key was right. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
