import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import type { OwnerActor } from "~/domain/accounts/actor";
import { setCitySetting } from "~/domain/city/settings.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { configureGateways } from "~/domain/payments/configure-gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { approvePayoutBatch } from "~/domain/payouts/approve-batch.server";
import { preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { createIrisSender } from "~/domain/payouts/senders/iris.server";
import { setSenders } from "~/domain/payouts/senders.server";
import { crontab, jobs, tasks } from "~/domain/reactions.server";
import { closeDb, db, inTransaction, openDb, pool } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { overrideEnv } from "~/platform/env.server";
import { freeHeldJobs, startWorker } from "~/platform/outbox.server";
import { irisKeys } from "../fakes/iris";
import { apiKey, webhookSecret } from "../gateways/local-process";
import { guest, guestWith, wish } from "../stories/checkout-cast";
import { appointTreasurer, openAccount } from "../stories/payout-cast";

/**
 * The app without its pages, as a process that tests kill: an embedded database that syncs to the disk, the worker,
 * the door for webhooks, and doors for what a test wants done. Arguments: data folder, gateway, port, and
 * Iris where payouts are sent.
 * It says `open DATABASE-URL` when it is ready, and dies by `kill -9` at the fail point it was told.
 */
const secret = "the small shop's secret, longer than it must be";
const [dataDir = "", gatewayUrl = "", port = "", irisUrl = ""] = process.argv.slice(2);

type Done = { readonly status: number; readonly body: object };
type Deed = (query: URLSearchParams) => Promise<Done>;

const deeds: Readonly<Record<string, Deed>> = {
  /** Dina has one amplang in her cart and orders it; the same key again is the same order. */
  "/order": async (query) => {
    overrideEnv({ FAIL_POINT: query.get("point") ?? undefined });
    const shop = await db.shop.findFirstOrThrow({ where: { slug: "amplang-bu-rina" }, select: { id: true } });
    const cart = await guestWith([query.get("variant") ?? "", 1]);
    const checkoutKey = query.get("key") ?? "";
    const placed = await placeOrder(guest, cart, wish([shop.id], 36_000, { checkoutKey }));
    return { status: placed.ok ? 200 : 409, body: placed };
  },
  /** Bu Rina can't fulfil it: Dina's money goes back. */
  "/decline": async (query) => {
    overrideEnv({ FAIL_POINT: query.get("point") ?? undefined });
    const { partId, owner } = await sale(query);
    const answer = await refusePart(owner, { partId, reason: "Habis" });
    return { status: answer.ok ? 200 : 409, body: answer };
  },
  /** Bu Rina sends it, Dina has it. */
  "/deliver": async (query) => {
    const { orderId, partId, owner } = await sale(query);
    await acceptPart(owner, partId);
    await shipPart(owner, { partId, courier: null, trackingNumber: null });
    const answer = await confirmReceipt(guest, { orderId, partId });
    return { status: answer.ok ? 200 : 409, body: answer };
  },
  /** Bu Rina asks for her money, Pak Andi prepares the batch unless it is, Bu Sari lets it go. */
  "/payout": async (query) => {
    overrideEnv({ FAIL_POINT: query.get("point") ?? undefined });
    const batchId = (await preparedBatch()) ?? (await prepareBatch((await sale(query)).owner));
    const sari = await appointTreasurer();
    const answer = await approvePayoutBatch(sari, { batchId, code: sari.code(), sessionId: sari.sessionId });
    return { status: answer.ok ? 200 : 409, body: answer };
  },
  "/point": async (query) => {
    overrideEnv({ FAIL_POINT: query.get("point") ?? undefined });
    return { status: 200, body: {} };
  },
  /** What the clock does each minute, and the twenty seconds after which an unsent payment is taken up. */
  "/minute": async () => {
    await pool().query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL");
    await jobs.everyMinute();
    return { status: 200, body: {} };
  },
};

async function sale(query: URLSearchParams) {
  const part = await db.orderPart.findFirstOrThrow({ where: { orderId: query.get("order") ?? "" } });
  const owner = { kind: "owner" as const, accountId: part.shopId, name: "Bu Rina", shopId: part.shopId };
  return { orderId: part.orderId, partId: part.id, owner };
}

async function preparedBatch(): Promise<string | undefined> {
  return (await db.payoutBatch.findFirst({ where: { status: "prepared" } }))?.id;
}

async function prepareBatch(owner: OwnerActor): Promise<string> {
  await inTransaction(async (tx) => {
    await setCitySetting(tx, "payoutHoldDays", 0);
    await setCitySetting(tx, "payoutMinimum", 0);
  });
  await openAccount(owner);
  const asked = await requestPayout(owner);
  if (!asked.ok) throw new Error(asked.code);
  const made = await preparePayoutBatch(await appointTreasurer("Pak Andi"), { sender: "iris" });
  if (!made.ok) throw new Error(made.code);
  return made.value.batchId;
}

async function openDoors(): Promise<void> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://small-shop");
    const answer = await (url.pathname === "/webhook/lokal"
      ? receiveWebhook("local", await buffer(request), request.headers as Record<string, string>).then(
          (taken) => ({
            status: taken.ok ? 200 : 401,
            body: {},
          }),
        )
      : deeds[url.pathname]?.(url.searchParams)
    )?.catch((error: unknown) => ({ status: 500, body: { error: String(error) } }));
    response.writeHead(answer?.status ?? 404).end(JSON.stringify(answer?.body ?? {}));
  }).listen(Number(port), "127.0.0.1");
  await once(server, "listening");
}

async function main(): Promise<void> {
  overrideEnv({
    NODE_ENV: "test",
    SESSION_SECRET: secret,
    DATA_DIR: dataDir,
    PUBLIC_URL: "http://localhost",
  });
  const database = await openDatabase({ dataDir }, { role: "server", say: () => {} });
  openDb(database.url);
  configureGateways({ baseUrl: gatewayUrl, apiKey, webhookSecret });
  if (irisUrl) setSenders([createIrisSender({ ...irisKeys, apiBase: irisUrl })]);
  await freeHeldJobs(pool());
  const runner = await startWorker(pool(), tasks, crontab);
  await openDoors();
  process.once("SIGTERM", async () => {
    await runner.stop();
    await closeDb();
    await database.close();
    process.exit(0);
  });
  process.stdout.write(`open ${database.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(3);
});
