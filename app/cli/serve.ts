import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { Runner } from "graphile-worker";
import type { ViteDevServer } from "vite";
import { configureGateways } from "~/domain/payments/configure-gateways.server";
import { configureSenders } from "~/domain/payouts/configure-senders.server";
import { crontab, tasks } from "~/domain/reactions.server";
import { type AppOptions, createApp } from "~/http/app.server";
import { pool } from "~/platform/db.server";
import { env, overrideEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { freeHeldJobs, startWorker } from "~/platform/outbox.server";
import { type GatewayProcess, localGatewayKeys, startGatewayProcess } from "./local-gateway-process";
import { seedIfEmpty } from "./seed-if-empty";
import { openWorld, type World } from "./world";

export type Serving = { readonly kind: "built" } | { readonly kind: "vite"; readonly vite: ViteDevServer };

const drainMs = 10_000;

/** Starts everything, prints where it is, and ends it all again on Ctrl-C or SIGTERM. */
export async function serve(serving: Serving): Promise<void> {
  const settings = env();
  const world = await openWorld("server");
  let server: Server | undefined;
  let gateway: GatewayProcess | undefined;
  let runner: Runner | undefined;
  try {
    server = createServer({ requestTimeout: 600_000, headersTimeout: 15_000, keepAliveTimeout: 20_000 });
    server.on("request", sayStarting);
    const port = await listen(server, settings.PORT, settings.HOST);
    const publicUrl = settings.PUBLIC_URL?.replace(/\/$/, "") ?? `http://localhost:${port}`;
    overrideEnv({ PUBLIC_URL: publicUrl });
    const keys = localGatewayKeys();
    if (simulatesPayments(settings))
      gateway = await startGatewayProcess({
        command: gatewayCommand(serving),
        port: settings.LOCAL_GATEWAY_PORT,
        dataDir: settings.DATA_DIR,
        webhookUrl: `http://127.0.0.1:${port}/webhook/lokal`,
        ...keys,
      });
    configureGateways(gateway ? { baseUrl: gateway.baseUrl, ...keys } : null);
    configureSenders();
    const seeded = await seedIfEmpty(world, gateway?.baseUrl ?? null);
    if (world.isEmbedded) await freeHeldJobs(pool());
    runner = await startWorker(pool(), tasks, crontab);
    const app = createApp(await appOptions(serving, publicUrl, settings, port));
    server.off("request", sayStarting).on("request", app);
    announce(publicUrl, gateway?.baseUrl ?? null, seeded);
  } catch (error) {
    server?.close();
    await gateway?.stop();
    await world.close();
    throw error;
  }
  endOnSignal({ server, gateway, runner, world, serving });
}

/** While the demo city is built, who asks is told to come back rather than left waiting. */
function sayStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5" });
  response.end(
    "Etalase sedang disiapkan. Coba lagi sebentar lagi.\nEtalase is being set up. Try again in a moment.\n",
  );
}

/** A real gateway on a real database never stands beside one that takes play money. */
function simulatesPayments(settings: ReturnType<typeof env>): boolean {
  const hasRealOne = Boolean(
    settings.MIDTRANS_SERVER_KEY || settings.STRIPE_SECRET_KEY || settings.XENDIT_SECRET_KEY,
  );
  return !(settings.DATABASE_URL && hasRealOne);
}

function gatewayCommand(serving: Serving): string[] {
  const root = process.cwd();
  return serving.kind === "built"
    ? [process.execPath, path.join(root, "build/server/local-gateway.js")]
    : [process.execPath, "--import", "tsx", path.join(root, "app/local-gateway/main.ts")];
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? Object.assign(new Error(`PORT: ${port} is in use by another program`), { name: "StartRefused" })
          : error,
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

async function appOptions(
  serving: Serving,
  publicUrl: string,
  settings: ReturnType<typeof env>,
  port: number,
): Promise<AppOptions> {
  const loopback = settings.DATABASE_URL
    ? []
    : ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${port}`);
  const common = { publicUrl, allowedOrigins: [new URL(publicUrl).origin, ...loopback] };
  if (serving.kind === "built") {
    const build = (await import("virtual:remix/server-build")) as ServerBuild;
    return { ...common, build, assets: { clientDir: path.resolve("build/client") }, mode: "production" };
  }
  const { vite } = serving;
  const build = () =>
    vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>;
  return { ...common, build, assets: vite.middlewares, mode: "development" };
}

function announce(publicUrl: string, gatewayUrl: string | null, seeded: boolean): void {
  const lines = [
    "",
    `  Etalase         ${publicUrl}`,
    ...(gatewayUrl ? [`  Local gateway   ${gatewayUrl}  (simulated payments)`] : []),
    ...(seeded ? demoSignIns : []),
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

const demoSignIns = [
  "",
  "  Demo sign-ins, password etalase-demo:",
  "    admin@etalase.test   city officer",
  "    mentor@etalase.test  mentor",
  "    rina@etalase.test    owner, Amplang Bu Rina",
  "    hasan@etalase.test   owner, Batik Pak Hasan",
  "    yuni@etalase.test    graduate whose shop waits for approval",
  "    dina@etalase.test    buyer",
];

type Running = {
  server: Server;
  gateway: GatewayProcess | undefined;
  runner: Runner;
  world: World;
  serving: Serving;
};

/** Finishes what is under way for ten seconds at most, then stops worker, gateway and database. */
function endOnSignal({ server, gateway, runner, world, serving }: Running): void {
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    log.info({ signal }, "ending");
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
    server.closeAllConnections();
    await runner
      .stop()
      .catch((error: unknown) => log.warn({ err: error }, "the worker did not stop cleanly"));
    await gateway?.stop();
    if (serving.kind === "vite") await serving.vite.close();
    await world.close();
    process.exit(0);
  };
  process.on("SIGINT", () => void end("SIGINT"));
  process.on("SIGTERM", () => void end("SIGTERM"));
}
