import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { answerApi } from "./api.server";
import { Book } from "./book.server";
import { answerConsole } from "./console.server";
import { Courier, type CourierOptions, patientDelaysMs } from "./courier.server";
import { type Asked, HttpError, json, jsonError, page, type Reply, readAsked, send } from "./http.server";
import { announceInstance, refuseSecondInstance } from "./instance.server";
import { errorPage } from "./pages/frame";
import { type LocalGatewaySettings, ownEnvironment, readSettings } from "./settings";
import { carryOutPlans, expireDue, loseOverdue } from "./verbs.server";

export type LocalGatewayOptions = LocalGatewaySettings & {
  now?: () => Date;
} & Partial<Pick<CourierOptions, "retryDelaysMs" | "timeoutMs">>;

export type RunningLocalGateway = { port: number; close(): Promise<void> };

type Answer = (asked: Asked) => Promise<Reply>;

/**
 * Starts the simulated payment provider on 127.0.0.1; port 0 takes a free one. Payments and webhooks on their
 * way outlive it in `dataDir`.
 * @throws Error where the port or the folder is taken, or a key is empty
 */
export async function startLocalGateway(options: LocalGatewayOptions): Promise<RunningLocalGateway> {
  const { dataDir, apiKey, webhookSecret } = options;
  if (apiKey.trim() === "" || webhookSecret.trim() === "") {
    throw new Error("local gateway: empty key or secret");
  }
  await mkdir(dataDir, { recursive: true });
  await refuseSecondInstance(dataDir);
  let answer: Answer = async () => jsonError(503, "starting", "not ready yet");
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 });
  server.on("request", async (request, response) =>
    send(response, await answerSafely(request, (asked) => answer(asked))),
  );
  server.on("clientError", (_error, socket) => socket.destroy());
  const port = await listen(server, options.port); // before the journal is touched: a taken port ends it here
  try {
    const opened = await openForBusiness(options, port);
    answer = opened.answer;
    return {
      port,
      async close() {
        await closeServer(server);
        await opened.close();
      },
    };
  } catch (error) {
    await closeServer(server);
    throw error;
  }
}

async function openForBusiness(
  options: LocalGatewayOptions,
  port: number,
): Promise<{ answer: Answer; close(): Promise<void> }> {
  const { dataDir, webhookSecret, webhookUrl, now = () => new Date() } = options;
  const instance = randomUUID();
  const book = await Book.open({ dataDir, publicUrl: options.publicUrl ?? `http://127.0.0.1:${port}`, now });
  await announceInstance(dataDir, { instance, port });
  const courier = new Courier(book, {
    webhookUrl,
    webhookSecret,
    retryDelaysMs: options.retryDelaysMs ?? patientDelaysMs,
    timeoutMs: options.timeoutMs ?? 15_000,
  });
  const sweep = setInterval(() => {
    expireDue(book);
    carryOutPlans(book);
    loseOverdue(book);
  }, 250);
  return {
    async answer(asked) {
      if (asked.path[0] === "healthz") return json(200, { ok: true, instance });
      const isApi = asked.path[0] === "v1";
      const reply = isApi ? await answerApi(book, options, asked) : await answerConsole(book, asked);
      await book.settled().catch((error: unknown) => {
        console.error("gateway: the journal can't be written:", error);
        throw new HttpError(503, "unavailable", "the gateway can't keep its books");
      });
      return reply;
    },
    async close() {
      clearInterval(sweep);
      await courier.stop();
      await book.close();
    },
  };
}

async function answerSafely(
  request: IncomingMessage,
  answer: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const isApi = request.url?.startsWith("/v1") ?? false;
  try {
    return await answer(readAsked(request));
  } catch (error) {
    const known = error instanceof HttpError ? error : new HttpError(500, "internal", "the gateway failed");
    if (known.status === 500) console.error("gateway:", error);
    return isApi
      ? jsonError(known.status, known.code, known.message)
      : page(errorPage(known.message), known.status);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      server.on("error", (error) => console.error("gateway:", error));
      resolve((server.address() as AddressInfo).port); // TCP, not a pipe
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}

async function runAsProcess(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), ownEnvironment());
  const running = await startLocalGateway(settings);
  console.log(`local gateway: http://127.0.0.1:${running.port}`);
  const stop = () => running.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (settings.endsWithParent) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 500);
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  runAsProcess().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
