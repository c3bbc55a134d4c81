import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server";

/** Keys for each purpose are derived from SESSION_SECRET: one secret to keep, none reused. */
function keyFor(purpose: string): Buffer {
  const secret = env().SESSION_SECRET;
  if (!secret) throw new Error("SESSION_SECRET is not set: the start makes one for the embedded database");
  return Buffer.from(hkdfSync("sha256", secret, "etalase", purpose, 32));
}

/** Keyed hash: equal for equal texts, useless without the key. For NIK look-ups and signed links. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

/** AES-256-GCM; the answer holds version, nonce, tag and text. */
export function encrypt(purpose: string, text: string): string {
  return `1.${sealBytes(purpose, Buffer.from(text, "utf8")).toString("base64url")}`;
}

/** @throws when the text was altered or made with another key */
export function decrypt(purpose: string, sealed: string): string {
  return openBytes(purpose, Buffer.from(sealed.slice(2), "base64url")).toString("utf8");
}

/** As `encrypt`, for a file: nonce, tag and bytes. */
export function sealBytes(purpose: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws when the bytes were altered or sealed with another key */
export function openBytes(purpose: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
