import { createHash, timingSafeEqual } from "node:crypto";
import { GatewayUnclear } from "../gateway";

/** How adapters speak HTTP: one deadline for the whole answer, a bounded body, no retry, no redirect. */
export type Wire = {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
};

export type WireAnswer = {
  readonly status: number;
  /** The parsed body; undefined where it is no JSON (a proxy's error page, a body cut short). */
  readonly json: unknown;
};

export const fiveSeconds = 5_000;
const mostBytes = 1_000_000;

/** @throws GatewayUnclear where no whole answer came: nobody knows whether the question arrived */
export async function ask(wire: Wire, url: string, init: RequestInit): Promise<WireAnswer> {
  try {
    const signal = AbortSignal.timeout(wire.timeoutMs);
    const response = await wire.fetch(url, { ...init, redirect: "manual", signal });
    return { status: response.status, json: parse(await readText(response)) };
  } catch (error) {
    throw new GatewayUnclear(`no answer from ${new URL(url).host}`, { cause: error });
  }
}

/** False for what says nothing about the money: overload, a broken server, somebody else's error page. */
export function isDefiniteNo(answer: WireAnswer): boolean {
  const passing = [408, 409, 425, 429];
  return (
    answer.json !== undefined &&
    answer.status >= 400 &&
    answer.status < 500 &&
    !passing.includes(answer.status)
  );
}

/** Compares without telling by its time how much was right; lengths may differ. */
export function isSameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** A webhook's body as an object; null for anything else, or for nesting no gateway sends. */
export function parseObject(rawBody: Buffer): Readonly<Record<string, unknown>> | null {
  const text = rawBody.toString("utf8");
  if (isTooDeep(text)) return null;
  const value = parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>) // an object of JSON has text keys
    : null;
}

/** A secret that is missing must stop the start, not let everything pass. */
export function requireSecret(name: string, value: string): string {
  if (value.trim() === "") throw new Error(`${name} is empty`);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    // Node's streams iterate
    size += part.length;
    if (size > mostBytes) throw new RangeError(`an answer of more than ${mostBytes} bytes`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isInText) {
      if (letter === "\\") at += 1;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    if (depth > 40) return true;
  }
  return false;
}
