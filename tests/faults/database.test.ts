import { expect, test } from "vitest";
import {
  closeDb,
  db,
  inTransaction,
  isCheckViolation,
  isDatabaseAway,
  isForeignKeyViolation,
  isUniqueViolation,
  openDb,
  pool,
} from "~/platform/db.server";
import { createEmptyDatabase } from "../setup/test-database";
import { useDatabase } from "../setup/use-database";

const database = useDatabase();
const district = { code: "99.99.99", name: "Tarakan Langit", slug: "tarakan-langit" };

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

test("a key that is taken is known by its name, from a model, from raw SQL and from pg", async () => {
  await db.district.create({ data: district });
  const insert = `INSERT INTO "District" (code, name, slug) VALUES ('99.99.98', 'Lain', 'tarakan-langit')`;
  const errors = [
    await errorOf(db.district.create({ data: { ...district, code: "99.99.98" } })),
    await errorOf(db.$executeRawUnsafe(insert)),
    await errorOf(pool().query(insert)),
    await errorOf(inTransaction((tx) => tx.$queryRawUnsafe(`${insert} RETURNING code`))),
  ];
  for (const error of errors) {
    expect(isUniqueViolation(error, "District_slug_key")).toBe(true);
    expect(isUniqueViolation(error, "District_pkey")).toBe(false);
    expect(isDatabaseAway(error)).toBe(false);
  }
  await db.district.delete({ where: { code: district.code } });
});

test("a missing parent and a broken check are known by their names", async () => {
  await pool().query('CREATE TABLE "Jar" (n int CONSTRAINT "Jar_not_negative" CHECK (n >= 0))');
  const village = {
    code: "99",
    name: "Tiada",
    slug: "tiada",
    districtCode: "none",
    postal: "0",
    lat: 0,
    lng: 0,
  };
  const orphan = await errorOf(db.village.create({ data: village }));
  expect(isForeignKeyViolation(orphan, "Village_districtCode_fkey")).toBe(true);
  const negative = await errorOf(db.$executeRaw`INSERT INTO "Jar" VALUES (-1)`);
  expect(isCheckViolation(negative, "Jar_not_negative")).toBe(true);
  await pool().query('DROP TABLE "Jar"');
});

test("of two that lock each other out one begins again, and both are done", async () => {
  await pool().query("CREATE TABLE jar (id int PRIMARY KEY, n int); INSERT INTO jar VALUES (1, 0), (2, 0)");
  let begun = 0;
  let meet = () => {};
  const bothHoldOne = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const add = (first: number, second: number) =>
    inTransaction(async (tx) => {
      await tx.$executeRaw`UPDATE jar SET n = n + 1 WHERE id = ${first}`;
      begun += 1;
      if (begun === 2) meet();
      await bothHoldOne;
      await tx.$executeRaw`UPDATE jar SET n = n + 1 WHERE id = ${second}`;
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  expect(begun).toBe(3);
  expect((await pool().query("SELECT n FROM jar")).rows).toEqual([{ n: 2 }, { n: 2 }]);
  await pool().query("DROP TABLE jar");
});

test("an error of the work itself is not tried again, and nothing of it stays", async () => {
  let begun = 0;
  const failing = inTransaction(async (tx) => {
    begun += 1;
    await tx.district.create({ data: district });
    throw new Error("a bug");
  });
  await expect(failing).rejects.toThrow("a bug");
  expect(begun).toBe(1);
  expect(await db.district.findUnique({ where: { code: district.code } })).toBeNull();
});

test("with every connection taken the next question fails within two seconds, as away", async () => {
  await reopen({ max: 2 });
  const held = await Promise.all([pool().connect(), pool().connect()]);
  const askedAt = Date.now();
  const errors = [
    await errorOf(db.district.count()),
    await errorOf(inTransaction((tx) => tx.district.count())),
  ];
  expect(Date.now() - askedAt).toBeLessThan(5000);
  for (const error of errors) expect(isDatabaseAway(error)).toBe(true);
  for (const client of held) client.release();
  expect(await db.district.count()).toBeGreaterThan(0);
  await reopen();
});

test("a statement that takes too long is cut off, unless its transaction asked for patience", async () => {
  await reopen({ statementTimeoutMs: 100 });
  await expect(db.$queryRaw`SELECT pg_sleep(5)::text`).rejects.toThrow("statement timeout");
  const patient = inTransaction((tx) => tx.$queryRaw`SELECT pg_sleep(0.3)::text`, { timeoutMs: 20_000 });
  expect(await patient).toHaveLength(1);
  await reopen();
});

test("times come back as they went, whatever the zone of the server", async () => {
  const zoned = await createEmptyDatabase();
  const name = new URL(zoned.url).pathname.slice(1);
  await pool().query(`ALTER DATABASE "${name}" SET TimeZone = 'Asia/Makassar'`);
  await reopen({}, zoned.url);
  const at = new Date("2026-11-24T03:00:00.123Z");
  const [row] = await db.$queryRaw<{ at: Date; utc: string }[]>`
    SELECT ${at}::timestamptz AS at, to_char(${at}::timestamptz AT TIME ZONE 'UTC', 'HH24:MI') AS utc`;
  expect(row).toEqual({ at, utc: "03:00" });
  await reopen();
  await zoned.drop();
});

test("a database that is gone is away, and one that is back is used again without a restart", async () => {
  const gone = await createEmptyDatabase();
  await reopen({}, gone.url);
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  const name = new URL(gone.url).pathname.slice(1);
  const broken = errorOf(db.$queryRaw`SELECT pg_sleep(3)::text`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await gone.terminate();
  expect(isDatabaseAway(await broken), name).toBe(true);
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  await reopen();
  await gone.drop();
});

async function reopen(options: Parameters<typeof openDb>[1] = {}, url = database.url): Promise<void> {
  await closeDb();
  openDb(url, options);
}
