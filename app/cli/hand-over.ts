import { setTimeout as wait } from "node:timers/promises";
import type { PaymentHeir } from "../../prisma/seed/seed-demo.server";
import { Book } from "../local-gateway/book.server";
import { refuseSecondInstance } from "../local-gateway/instance.server";
import type { Payment } from "../local-gateway/payment";
import { env } from "../platform/env.server";
import { comingGateway, gatewayFolder, localGatewayKeys } from "./local-gateway-process";

/** The gateway that this server started. */
export function runningHeir(baseUrl: string): PaymentHeir {
  return { baseUrl, takeOver: (payments) => send(baseUrl, payments) };
}

/** For a verb: the gateway of a server that runs on this folder, else the folder itself, for the next start. */
export async function heirOfVerb(): Promise<PaymentHeir> {
  const baseUrl = await comingGateway();
  return {
    baseUrl,
    takeOver: async (payments) =>
      (await isRunning()) ? send(baseUrl, payments) : writeDown(baseUrl, payments),
  };
}

async function isRunning(): Promise<boolean> {
  return refuseSecondInstance(gatewayFolder(env().DATA_DIR)).then(
    () => false,
    () => true,
  );
}

async function writeDown(baseUrl: string, payments: readonly Payment[]): Promise<void> {
  const place = { dataDir: gatewayFolder(env().DATA_DIR), publicUrl: baseUrl, now: () => new Date() };
  const book = await Book.open(place);
  book.commit(payments.map((value) => ({ kind: "payment", value })));
  await book.close();
}

const tries = 20;

/** Asks again while it starts. @throws where it takes none */
async function send(baseUrl: string, payments: readonly Payment[]): Promise<void> {
  const { apiKey } = localGatewayKeys();
  const request = {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(payments),
  };
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const answer = await fetch(`${baseUrl}/v1/handover`, request).catch(() => null);
    if (answer?.ok) return;
    await wait(250);
  }
  throw new Error("the local gateway takes no payments over");
}
