import { askWire, type Wire, type WireAnswer } from "~/platform/wire.server";
import { GatewayUnclear } from "../gateway";

/** @throws GatewayUnclear where no whole answer came: nobody knows whether the question arrived */
export async function ask(wire: Wire, url: string, init: RequestInit): Promise<WireAnswer> {
  try {
    return await askWire(wire, url, init);
  } catch (error) {
    throw new GatewayUnclear(`no answer from ${new URL(url).host}`, { cause: error });
  }
}

/** A secret that is missing must stop the start, not let everything pass. */
export function requireSecret(name: string, value: string): string {
  if (value.trim() === "") throw new Error(`${name} is empty`);
  return value;
}
