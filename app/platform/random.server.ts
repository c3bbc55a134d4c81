import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** URL-safe secret of `bytes` random bytes (32 bytes = 43 characters). */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** As `randomToken` in small letters and digits: for storage keys. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

/** Letters and digits that can't be mistaken for each other when read aloud or from paper. */
const readable = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

export function readableCode(length: number): string {
  return Array.from({ length }, () => readable[randomInt(readable.length)]).join("");
}

export function digits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join("");
}

export function sha256Hex(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Compares without telling by its time how much was right; lengths may differ. */
export function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
