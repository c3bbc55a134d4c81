import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { LocalGatewayAccess } from "~/domain/payments/configure-gateways.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { keyedHash } from "~/platform/secrets.server";

/** The simulated provider runs as a process of its own; one that dies is started again. */
export type GatewayProcess = { readonly baseUrl: string; stop(): Promise<void> };

export type GatewayProcessOptions = {
  readonly command: readonly string[];
  readonly port: number;
  readonly dataDir: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly webhookUrl: string;
};

const placeFile = "gerbang-lokal.json";

/** The keys are derived from our secret: server and verbs know them without keeping them. */
export function localGatewayKeys(): { readonly apiKey: string; readonly webhookSecret: string } {
  return { apiKey: keyedHash("local_gateway", "api"), webhookSecret: keyedHash("local_gateway", "webhook") };
}

/** For a verb beside a running server: the gateway that the server started last. Null where none was. */
export function localGatewayAccess(): LocalGatewayAccess | null {
  try {
    const { baseUrl } = JSON.parse(readFileSync(path.join(env().DATA_DIR, placeFile), "utf8")) as {
      baseUrl: string;
    };
    return { baseUrl, ...localGatewayKeys() };
  } catch {
    return null;
  }
}

export async function startGatewayProcess(options: GatewayProcessOptions): Promise<GatewayProcess> {
  const port = options.port || (await usualPort());
  let child: ChildProcess | undefined;
  let isStopping = false;
  const launch = (): void => {
    const [program = process.execPath, ...args] = options.command;
    child = spawn(program, args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...gatewayEnv(options, port),
        NODE_ENV: "production",
      },
    });
    child.once("exit", (code) => {
      if (isStopping) return;
      log.warn({ code }, "the local gateway ended by itself; starting it again");
      setTimeout(launch, 1000).unref();
    });
  };
  launch();
  const baseUrl = keepPlace(options.dataDir, port);
  return {
    baseUrl,
    stop: async () => {
      isStopping = true;
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
      running.kill("SIGTERM");
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    },
  };
}

/** Where the next start will have its gateway, for who writes its address down before; kept where one was before. */
export async function comingGateway(): Promise<string> {
  const { DATA_DIR, LOCAL_GATEWAY_PORT } = env();
  if (LOCAL_GATEWAY_PORT) return keepPlace(DATA_DIR, LOCAL_GATEWAY_PORT);
  return localGatewayAccess()?.baseUrl ?? keepPlace(DATA_DIR, await freePort(0));
}

function keepPlace(dataDir: string, port: number): string {
  const baseUrl = `http://127.0.0.1:${port}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path.join(dataDir, placeFile), JSON.stringify({ baseUrl }));
  return baseUrl;
}

export function gatewayFolder(dataDir: string): string {
  return path.resolve(dataDir, "gerbang-lokal");
}

function gatewayEnv(options: GatewayProcessOptions, port: number): Record<string, string> {
  return {
    LOCAL_GATEWAY_PORT: String(port),
    LOCAL_GATEWAY_DATA_DIR: gatewayFolder(options.dataDir),
    LOCAL_GATEWAY_API_KEY: options.apiKey,
    LOCAL_GATEWAY_WEBHOOK_SECRET: options.webhookSecret,
    LOCAL_GATEWAY_WEBHOOK_URL: options.webhookUrl,
    // A server that is killed takes its gateway along, so that the next start finds folder and port free.
    LOCAL_GATEWAY_ENDS_WITH_PARENT: "yes",
  };
}

/** The port of the last start where it is free: addresses that payments keep stay true. */
async function usualPort(): Promise<number> {
  const last = Number(new URL(localGatewayAccess()?.baseUrl ?? "http://127.0.0.1:0").port);
  return (last && (await freePort(last).catch(() => 0))) || freePort(0);
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
