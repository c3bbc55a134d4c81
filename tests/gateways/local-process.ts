import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const apiKey = "lokal-key";
export const webhookSecret = "lokal-secret";

/** The simulated provider as it runs in life: a process of its own that can be killed and started again. */
export class LocalProcess {
  #child: ChildProcess | null = null;
  #port = 0;

  private constructor(
    readonly dataDir: string,
    private readonly webhookUrl: string,
  ) {}

  static async start(webhookUrl: string): Promise<LocalProcess> {
    const one = new LocalProcess(await mkdtemp(join(tmpdir(), "gerbang-")), webhookUrl);
    await one.start();
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const main = resolve(import.meta.dirname, "../../app/local-gateway/main.ts");
    const child = spawn(process.execPath, ["--import", "tsx", main], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        LOCAL_GATEWAY_PORT: String(this.#port),
        LOCAL_GATEWAY_DATA_DIR: this.dataDir,
        LOCAL_GATEWAY_API_KEY: apiKey,
        LOCAL_GATEWAY_WEBHOOK_SECRET: webhookSecret,
        LOCAL_GATEWAY_WEBHOOK_URL: this.webhookUrl,
        LOCAL_GATEWAY_ENDS_WITH_PARENT: "yes",
      },
    });
    this.#child = child;
    this.#port = await readyPort(child);
  }

  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Presses a button of the console, as a person would. */
  async press(reference: string, fields: Record<string, string>, page = "langkah"): Promise<string | null> {
    const id = await this.idOf(reference);
    const response = await fetch(`${this.url}/bayar/${id}/${page}`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(fields),
    });
    return response.headers.get("location")?.split("pesan=")[1] ?? null;
  }

  async idOf(reference: string): Promise<string> {
    const found = (await this.api(`/v1/payments?reference=${reference}`)) as { payments: { id: string }[] };
    return found.payments[0]?.id ?? "unknown";
  }

  async api(path: string): Promise<unknown> {
    const response = await fetch(this.url + path, { headers: { authorization: `Bearer ${apiKey}` } });
    return response.json();
  }
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => {
    let said = "";
    const hear = (part: Buffer) => {
      said += part.toString("utf8");
      const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined) done(Number(port));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", (part: Buffer) => {
      said += part.toString("utf8");
    });
    child.once("exit", (code) => failed(new Error(`the local gateway ended with ${code}: ${said}`)));
  });
}

export type Heard = {
  at: number;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
  type: string;
  eventId: string;
};

/** The shop's door for webhooks: keeps what comes, answers as told. */
export class Shop {
  readonly heard: Heard[] = [];
  readonly #server: Server;
  answer = 200;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer); // no encoding is set: buffers
      const rawBody = Buffer.concat(parts);
      const { id, type } = JSON.parse(rawBody.toString("utf8")) as { id: string; type: string };
      this.heard.push({ at: Date.now(), headers: request.headers, rawBody, type, eventId: id });
      response.writeHead(this.answer).end();
    });
  }

  static async open(): Promise<Shop> {
    const shop = new Shop();
    await new Promise<void>((done) => shop.#server.listen(0, "127.0.0.1", done));
    return shop;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/webhook/lokal`; // TCP, not a pipe
  }

  about(reference: string): Heard[] {
    return this.heard.filter(({ rawBody }) => rawBody.includes(`"reference":"${reference}"`));
  }

  async waitFor(reference: string, count: number, timeoutMs = 8000): Promise<Heard[]> {
    const until = Date.now() + timeoutMs;
    while (this.about(reference).length < count && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 20));
    }
    return this.about(reference);
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }
}
