import { createHash, timingSafeEqual } from "node:crypto";
import { SenderUnclear } from "../sender";

/** How senders speak HTTP: one deadline for the whole answer, a bounded body, no retry, no redirect. */
export type SenderWire = {
  /** No slash at the end. */
  readonly apiBase: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

export type SenderAnswer = {
  readonly status: number;
  /** undefined where the body is no JSON. */
  readonly json: unknown;
};

const mostCharacters = 1_000_000;

/** @throws SenderUnclear where no whole answer came, or one that says nothing about the money */
export async function askSender(wire: SenderWire, path: string, init: RequestInit): Promise<SenderAnswer> {
  let answer: SenderAnswer;
  try {
    const signal = AbortSignal.timeout(wire.timeoutMs ?? 10_000);
    const ask = wire.fetch ?? fetch;
    const response = await ask(wire.apiBase + path, { ...init, redirect: "manual", signal });
    const text = (await response.text()).slice(0, mostCharacters);
    answer = { status: response.status, json: parse(text) };
  } catch (error) {
    throw new SenderUnclear(`no answer from ${new URL(wire.apiBase).host}`, { cause: error });
  }
  const passing = [408, 409, 425, 429];
  if (answer.status >= 500 || passing.includes(answer.status) || answer.json === undefined)
    throw new SenderUnclear(`${new URL(wire.apiBase).host} answered HTTP ${answer.status}`);
  return answer;
}

/** Compares without telling by its time how much was right. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** A callback's body as an object; null for anything else. */
export function parseCallback(rawBody: Buffer): Readonly<Record<string, unknown>> | null {
  if (rawBody.length > 100_000) return null;
  const value = parse(rawBody.toString("utf8"));
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>) // an object of JSON has text keys
    : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
