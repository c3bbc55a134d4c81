import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import pg from "pg";
import { paths } from "~/paths";
import { buildIfNeeded } from "../../app/cli/build";
import { aVisitor, buy, nineStatements } from "./buyers";
import { bytesOf } from "./bytes";
import { makeCity } from "./city";
import { alternate, median, type Plan, table } from "./load";
import { databaseUrlOf, type Running, startApp, startFloors, vitals } from "./processes";
import { whileCounting } from "./queries";

/**
 * `npm run bench [-- pages search checkout bytes]`: the built server on a made-up city of its own, beside the floors of
 * the same machine in the same run. It reports and never judges. Settings: BENCH_SHOPS (ten products each),
 * BENCH_ROUNDS, BENCH_SECONDS.
 */
const subjects = ["pages", "search", "checkout", "bytes"] as const;
const wanted = process.argv.slice(2);
const asks = (subject: (typeof subjects)[number]) => wanted.length === 0 || wanted.includes(subject);
const shops = Number(process.env.BENCH_SHOPS ?? 2000);
const plan: Plan = {
  rounds: Number(process.env.BENCH_ROUNDS ?? 3),
  seconds: Number(process.env.BENCH_SECONDS ?? 1.5),
  endBy: performance.now() + 140_000,
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

type Target = { readonly name: string; readonly path: string; readonly cookie?: string };
type Bench = {
  readonly app: Running;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly goods: readonly { readonly variantId: string; readonly path: string; readonly shop: string }[];
  readonly category: string;
};

async function readBench(app: Running, dataDir: string): Promise<Bench> {
  const databaseUrl = databaseUrlOf(dataDir);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const goods = await client.query<{ variantId: string; shop: string; product: string }>(
    `SELECT v.id AS "variantId", s.slug AS shop, p.slug AS product FROM "Variant" v JOIN "Product" p ON p.id = v."productId"
     JOIN "Shop" s ON s.id = p."shopId" ORDER BY md5(v.id::text) LIMIT 400`,
  );
  const category = await client.query<{ slug: string }>(
    `SELECT c.slug FROM "Category" c JOIN "Product" p ON p."categoryId" = c.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  await client.end();
  return {
    ...{ app, dataDir, databaseUrl },
    goods: goods.rows.map(({ variantId, shop, product }) => ({
      variantId,
      shop,
      path: paths.product(shop, product),
    })),
    category: category.rows[0]?.slug ?? "",
  };
}

async function pages(bench: Bench): Promise<Target[]> {
  const [good] = bench.goods;
  const { cookie, order } = await aVisitor(
    bench.app.origin,
    bench.goods.map((one) => one.variantId),
  );
  return [
    { name: "home", path: paths.home() },
    { name: "home, drawn each time", path: paths.home(), cookie: known },
    { name: "category", path: paths.category(bench.category) },
    { name: "shop", path: paths.shop(good?.shop ?? "") },
    { name: "product", path: good?.path ?? "/" },
    { name: "product, drawn each time", path: good?.path ?? "/", cookie: known },
    { name: "cart, 3 goods", path: paths.cart(), cookie },
    { name: "order", path: order, cookie },
  ];
}

/** Who brings a cookie is shown a page of her own; all others share one that is a second old at the most. */
const known = "bahasa=id";

const searches: readonly Target[] = [
  { name: "search, two words", path: paths.search({ q: "amplang bandeng" }) },
  { name: "search, mistyped", path: paths.search({ q: "amplnag bandeng" }) },
  { name: "search, all goods", path: paths.search() },
  { name: "suggestions", path: paths.suggest("ampl") },
  { name: "JSON list of 24", path: "/api/v1/products" },
];

/** Speed beside the floors, with the queries of one page. */
async function readings(bench: Bench, targets: readonly Target[]): Promise<void> {
  const queries = new Map<string, string>();
  await whileCounting(bench.databaseUrl, bench.dataDir, async (count) => {
    for (const { name, path: page, cookie = "" } of targets) {
      const counted = await count(async () =>
        (await fetch(bench.app.origin + page, { headers: { cookie } })).text(),
      );
      queries.set(name, String(counted.queries));
    }
  });
  const floors = await startFloors(bench.databaseUrl);
  const floorNames = ["floor: hello", "floor: one row", "floor: React, 24 cards"];
  const rows = await alternate(
    [
      ...["/", "/row", "/react"].map((page, index) => ({
        name: floorNames[index] ?? "",
        url: floors.origin + page,
      })),
      ...targets.map(({ name, path: page, cookie }) => ({ name, url: bench.app.origin + page, cookie })),
    ],
    plan,
  ).finally(() => floors.stop());
  const react = rows.get("floor: React, 24 cards")?.perSecond ?? Number.NaN;
  const lines = [...rows].map(([name, { perSecond, p95, failed }]) => [
    name,
    round(perSecond),
    round(p95),
    (perSecond / react).toFixed(2),
    queries.get(name) ?? "",
    failed || "",
  ]);
  say(`\n${table(["16 at once", "per second", "p97.5 ms", "× React floor", "queries", "failed"], lines)}`);
}

async function checkout(bench: Bench): Promise<void> {
  const variants = bench.goods.map((one) => one.variantId);
  await buy(bench.app.origin, variants, 8, 1);
  const floor: number[] = [];
  const orders = [];
  const { rounds, seconds, endBy } = plan;
  for (let turn = 0; turn < rounds && (turn === 0 || performance.now() < endBy); turn += 1) {
    floor.push(await nineStatements(bench.databaseUrl, 8, seconds));
    orders.push(await buy(bench.app.origin, variants, 8, seconds * 2));
  }
  const perSecond = median(orders.map((one) => one.perSecond));
  const lines = [
    ["floor: nine statements, durable", round(median(floor)), "", "", "", ""],
    [
      "order, four pages without scripts",
      round(perSecond),
      round(median(orders.map((one) => one.flowP50))),
      round(median(orders.map((one) => one.flowP95))),
      (perSecond / median(floor)).toFixed(2),
      orders.reduce((sum, one) => sum + one.refused, 0) || "",
    ],
  ];
  say(`\n${table(["8 buyers", "per second", "flow p50 ms", "flow p95 ms", "× floor", "refused"], lines)}`);
}

async function bytes(bench: Bench): Promise<void> {
  const lines = [];
  for (const [name, page] of [
    ["home", "/"],
    ["product", bench.goods[0]?.path ?? "/"],
  ] as const) {
    const { html, css, js, fonts, encoding } = await bytesOf(bench.app.origin, page);
    const kb = (size: number) => (size / 1000).toFixed(1);
    lines.push([name, kb(html), kb(css), kb(js), kb(fonts), kb(html + css + js + fonts), encoding]);
  }
  say(
    `\n${table(["kB on the wire, photos apart", "HTML", "CSS", "JS", "font", "in all", "encoding"], lines)}`,
  );
}

async function main(): Promise<void> {
  for (const word of wanted)
    if (!subjects.some((one) => one === word)) throw new Error(`bench: there is no ${word}`);
  const [cpu] = cpus();
  say(
    `${cpus().length} × ${cpu?.model ?? "?"}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  if (buildIfNeeded()) say("built anew");
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-bench-"));
  chmodSync(dataDir, 0o711);
  const madeAt = performance.now();
  const city = await makeCity(dataDir, shops);
  say(
    `${city.shops} shops, ${city.products} products, ${city.megabytes} MB, made in ${round((performance.now() - madeAt) / 1000)} s`,
  );
  const app = await startApp(dataDir);
  try {
    say(`start to the first page: ${round(app.startMs / 1000)} s`);
    const bench = await readBench(app, dataDir);
    if (asks("bytes")) await bytes(bench);
    if (asks("pages")) await readings(bench, await pages(bench));
    if (asks("search")) await readings(bench, searches);
    if (asks("checkout")) await checkout(bench);
    const { rss, loopP99 } = await vitals(app.origin);
    say(
      `\nmemory after it all ${round(rss)} MB; event loop's delay, 99th percentile ${round(loopP99)} ms; load now ${loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
