/** How adapters speak to a provider over HTTP: one deadline for the whole answer, a bounded body, no retry, no redirect. */
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

/** No whole answer came: nobody knows whether the question arrived. Adapters say it in their port's own error. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

const mostBytes = 1_000_000;

/** @throws NoAnswer */
export async function askWire(wire: Wire, url: string, init: RequestInit): Promise<WireAnswer> {
  try {
    const signal = AbortSignal.timeout(wire.timeoutMs);
    const response = await wire.fetch(url, { ...init, redirect: "manual", signal });
    return { status: response.status, json: parse(await readText(response)) };
  } catch (error) {
    throw new NoAnswer(`no answer from ${new URL(url).host}`, { cause: error });
  }
}

const passing: readonly number[] = [408, 409, 425, 429];

/** Says nothing about the money: overload, a broken server, somebody else's error page. */
export function saysNothing({ status, json }: WireAnswer): boolean {
  return json === undefined || status >= 500 || passing.includes(status);
}

export function isDefiniteNo(answer: WireAnswer): boolean {
  return answer.status >= 400 && !saysNothing(answer);
}

/** A webhook's body as an object; null for anything else, or for nesting no gateway sends. */
export function parseObject(rawBody: Buffer): Readonly<Record<string, unknown>> | null {
  const text = rawBody.toString("utf8");
  // No text that a database keeps has a NUL in it.
  if (isTooDeep(text) || text.includes("\\u0000")) return null;
  const value = parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>) // an object of JSON has text keys
    : null;
}

/** Far more than any provider gives its own things, and less than the database can look up. */
const mostNameBytes = 1000;

/** Whether a webhook calls something by a name that no provider gives: it is refused, or it would be sent again for days. */
export function isAnyTooLong(names: readonly (string | null)[]): boolean {
  return names.some((name) => name !== null && Buffer.byteLength(name) > mostNameBytes);
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
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > mostBytes) throw new RangeError(`an answer of more than ${mostBytes} bytes`);
      text += decoder.decode(part.value, { stream: true });
    }
  } finally {
    await reader.cancel();
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
