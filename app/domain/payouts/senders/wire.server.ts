import { askWire, saysNothing, type WireAnswer } from "~/platform/wire.server";
import { SenderUnclear } from "../sender";

export type SenderWire = {
  /** No slash at the end. */
  readonly apiBase: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

/** @throws SenderUnclear where no whole answer came, or one that says nothing about the money */
export async function askSender(wire: SenderWire, path: string, init: RequestInit): Promise<WireAnswer> {
  const { host } = new URL(wire.apiBase);
  let answer: WireAnswer;
  try {
    const how = { fetch: wire.fetch ?? fetch, timeoutMs: wire.timeoutMs ?? 10_000 };
    answer = await askWire(how, wire.apiBase + path, init);
  } catch (error) {
    throw new SenderUnclear(`no answer from ${host}`, { cause: error });
  }
  if (saysNothing(answer)) throw new SenderUnclear(`${host} answered HTTP ${answer.status}`);
  return answer;
}
