import { sha256Hex } from "~/platform/random.server";
import { keyedHash } from "~/platform/secrets.server";

/**
 * The secret of a reset's link, derived from its id: a letter can be written again by a job, and no table, queue or
 * log ever holds it. The row holds its hash, by which it is found.
 */
export function resetToken(resetId: string): string {
  return keyedHash("password_reset", resetId);
}

export function resetTokenHash(token: string): string {
  return sha256Hex(token);
}
