import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { configureGateways } from "~/domain/payments/configure-gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { crontab, jobs, tasks } from "~/domain/reactions.server";
import { closeDb, db, openDb, pool } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { overrideEnv } from "~/platform/env.server";
import { freeHeldJobs, startWorker } from "~/platform/outbox.server";
import { apiKey, webhookSecret } from "../gateways/local-process";
import { guest, guestWith, wish } from "../stories/checkout-cast";

/**
 * The app without its pages, as a process that tests kill: an embedded database that syncs to the disk, the worker,
 * the door for webhooks, and doors for what a test wants done. Arguments: data folder, gateway, port.
 * It says `open DATABASE-URL` when it is ready, and dies by `kill -9` at the fail point it was told.
 */
const secret = "the small shop's secret, longer than it must be";
const [dataDir = "", gatewayUrl = "", port = ""] = process.argv.slice(2);

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
    const part = await db.orderPart.findFirstOrThrow({ where: { orderId: query.get("order") ?? "" } });
    const owner = { kind: "owner" as const, accountId: part.shopId, name: "Bu Rina", shopId: part.shopId };
    const answer = await refusePart(owner, { partId: part.id, reason: "Habis" });
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
