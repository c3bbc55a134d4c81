import { Agent, type IncomingHttpHeaders, request } from "node:http";
import pg from "pg";
import { paths } from "~/paths";
import { Page } from "../setup/visitor";
import { median, percentile } from "./load";

export type Buying = {
  readonly perSecond: number;
  /** From the cart to the order's number, four requests, in ms. */
  readonly flowP50: number;
  readonly flowP95: number;
  readonly refused: number;
};

let addresses = 0;

/** A guest without scripts from an address of her own (127.x.y.z), as the doors count by address. */
class Guest {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(private readonly origin: string) {
    addresses += 1;
    this.#address = `127.${1 + (addresses >> 16)}.${(addresses >> 8) & 255}.${addresses & 255}`;
  }

  get(path: string): Promise<Page> {
    return this.#ask("GET", path, "");
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.#ask("POST", path, new URLSearchParams(fields).toString());
  }

  leave(): void {
    this.#agent.destroy();
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #ask(method: string, path: string, body: string): Promise<Page> {
    const headers = {
      Host: new URL(this.origin).host,
      Origin: this.origin,
      Cookie: this.cookie,
      ...(body && {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": Buffer.byteLength(body),
      }),
    };
    const options = { method, headers, agent: this.#agent, localAddress: this.#address };
    return new Promise((resolve, reject) => {
      const asked = request(this.origin.replace("localhost", "127.0.0.1") + path, options, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          this.#keep(response.headers);
          const html = Buffer.concat(parts).toString("utf8");
          const where = response.headers.location ?? path;
          resolve(new Page(response.statusCode ?? 0, where, html, new Headers()));
        });
      });
      asked.on("error", reject);
      asked.end(body);
    });
  }

  #keep(headers: IncomingHttpHeaders): void {
    for (const line of headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
  }
}

const typed = {
  buyerName: "Dina Marlina",
  phone: "0812-5348-8990",
  place: "65.71.01.1001",
  addressLine: "Jl. Mulawarman No. 18",
  method: "cash",
};

/** One order in cash. @returns the order's page, null where it was refused */
async function buyOnce(guest: Guest, variantId: string): Promise<string | null> {
  await guest.post(paths.cartLines(), { variantId, quantity: "1" });
  const blank = await guest.get(paths.checkout());
  const fees = await guest.post(paths.checkoutFees(), { ...blank.form(paths.checkout()), ...typed });
  const order = await guest.post(paths.checkout(), { ...fees.form(paths.checkout()), ...typed });
  return order.path.startsWith("/pesanan/") ? order.path : null;
}

/** For the pages that only a visitor with goods has: her cookie, with three things in her cart, and an order's page. */
export async function aVisitor(
  origin: string,
  variantIds: readonly string[],
): Promise<{ cookie: string; order: string }> {
  const [first = "", ...others] = variantIds;
  const guest = new Guest(origin);
  const order = (await buyOnce(guest, first)) ?? "/";
  for (const variantId of others.slice(0, 3))
    await guest.post(paths.cartLines(), { variantId, quantity: "1" });
  guest.leave();
  return { cookie: guest.cookie, order };
}

/** So many buyers, each ordering again and again as a new guest, for so long. */
export async function buy(
  origin: string,
  variantIds: readonly string[],
  buyers: number,
  seconds: number,
): Promise<Buying> {
  const flows: number[] = [];
  let refused = 0;
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  const oneBuyer = async (turn: number) => {
    for (let count = turn; performance.now() < end; count += buyers) {
      const guest = new Guest(origin);
      const beganAt = performance.now();
      const done = await buyOnce(guest, variantIds[count % variantIds.length] ?? "").catch(() => null);
      if (done) flows.push(performance.now() - beganAt);
      else refused += 1;
      guest.leave();
    }
  };
  await Promise.all(Array.from({ length: buyers }, (_, turn) => oneBuyer(turn)));
  const elapsed = (performance.now() - startedAt) / 1000;
  return {
    perSecond: flows.length / elapsed,
    flowP50: median(flows),
    flowP95: percentile(flows, 0.95),
    refused,
  };
}

/** What the database can do at all: nine statements in one durable transaction, as many at once. */
export async function nineStatements(databaseUrl: string, clients: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients });
  await pool.query("CREATE TABLE IF NOT EXISTS bench_floor (id bigserial PRIMARY KEY, words text, n int)");
  await pool.query("INSERT INTO bench_floor (words, n) SELECT 'stock', 0 FROM generate_series(1, 1000)");
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const work = async () => {
    while (performance.now() < end) {
      const client = await pool.connect();
      const id = 1 + Math.floor(Math.random() * 1000);
      await client.query("BEGIN");
      await client.query("SELECT * FROM bench_floor WHERE id = $1 FOR UPDATE", [id]);
      await client.query("UPDATE bench_floor SET n = n + 1 WHERE id = $1", [id]);
      for (let row = 0; row < 5; row += 1)
        await client.query("INSERT INTO bench_floor (words, n) VALUES ($1, $2)", ["a line of an order", row]);
      await client.query("COMMIT");
      client.release();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  await pool.query("DROP TABLE bench_floor");
  await pool.end();
  return done / seconds;
}
