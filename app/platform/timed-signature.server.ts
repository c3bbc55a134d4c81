import { createHmac } from "node:crypto";
import { sameText } from "./random.server";

/** Seconds a signature may be away from our clock, to both sides. */
const toleranceSeconds = 300;

export type TimedSignature = "good" | "unsigned" | "bad_signature" | "stale";

/**
 * `t=<unix>,v1=<hex>[,v1=…]`: HMAC-SHA256 over `t.rawBody`. One good v1 of several is enough (secrets change), other
 * versions count for nothing, and the time is bounded in the future too.
 */
export function checkTimedSignature(
  rawBody: Buffer,
  header: string | undefined,
  secrets: readonly string[],
  now: Date,
): TimedSignature {
  const parts = (header ?? "").split(",");
  const times = parts.filter((part) => part.startsWith("t="));
  const given = parts.filter((part) => part.startsWith("v1=")).map((part) => part.slice(3));
  const seconds = /^t=(\d{1,12})$/.exec(times[0] ?? "")?.[1];
  if (seconds === undefined || times.length !== 1 || given.length === 0) return "unsigned";
  const expected = secrets.map((secret) =>
    createHmac("sha256", secret).update(`${seconds}.`).update(rawBody).digest("hex"),
  );
  if (!expected.some((one) => given.some((other) => sameText(one, other)))) return "bad_signature";
  return Math.abs(now.getTime() / 1000 - Number(seconds)) > toleranceSeconds ? "stale" : "good";
}
