import { beforeEach, describe, expect, it } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { csvLimits } from "~/domain/catalog/csv-limits";
import { tasks } from "~/domain/reactions.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { loader as download } from "~/routes/kelola.barang.ekspor";
import { action as upload } from "~/routes/kelola.barang.impor._index";
import { loader as report } from "~/routes/kelola.barang.impor.$id._index";
import { action as consent } from "~/routes/kelola.barang.impor.$id.penerapan";
import { loader as template } from "~/routes/kelola.barang.impor.contoh[.]csv";
import { useDatabase } from "../setup/use-database";
import { openShelves, openShop } from "./catalog-cast";
import { send, visit } from "./owner-cast";
import { useFolder } from "./registry-cast";

useDatabase();
const folder = useFolder();
let rina: OwnerActor;

beforeEach(async () => {
  restoreClock();
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
});

const table = (text: string | Uint8Array<ArrayBuffer>, name = "barang.csv") => ({
  file: new File([text], name, { type: "text/csv" }),
});
const good = "nama;harga;stok\nAmplang Pipih;25rb;5\nAmplang Asin;salah;1\n";

async function uploaded(text = good): Promise<string> {
  const { status, location } = await send(rina, upload, table(text));
  expect(status).toBe(303);
  return location?.split("/").at(-1) ?? "";
}

async function fileOf(loader: typeof download | typeof template, owner: OwnerActor = rina): Promise<string> {
  let text = "";
  await visit(owner, async (args) => {
    const answer = await loader(args);
    text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    return answer;
  });
  return text;
}

describe("Bu Rina", () => {
  it("sends a table, reads what it would do, agrees, and has her goods", async () => {
    const id = await uploaded();
    const { data } = await visit(rina, report, { id });
    expect(data).toMatchObject({
      counts: { rows: 2, created: 1, rejected: 1 },
      errors: [{ line: 3, column: "harga", value: "salah", code: "price_invalid" }],
      goods: [{ name: "Amplang Pipih", outcome: "created" }],
    });
    expect(await db.product.count()).toBe(0);
    const done = await send(rina, consent, {}, { id });
    expect(done).toMatchObject({
      status: 303,
      location: "/kelola/barang",
      flash: "Impor selesai: 1 baris baru, 0 berubah, 1 ditinggalkan.",
    });
    expect(await db.product.findMany({ select: { name: true, shopId: true } })).toEqual([
      { name: "Amplang Pipih", shopId: rina.shopId },
    ]);
    expect(folder.files()).toEqual([]);
    expect(await send(rina, consent, {}, { id })).toMatchObject({
      location: "/kelola/barang/impor",
      flash: "Berkas ini sudah diimpor, atau sudah tidak disimpan. Lihat dulu daftar barang Anda.",
    });
    expect(await db.product.count()).toBe(1);
  });

  it("takes a template whose rows are all good, and an export that changes nothing", async () => {
    const sample = (await fileOf(template)).replaceAll("Keripik Pisang Kepok", "Amplang Kepok");
    await send(rina, consent, {}, { id: await uploaded(sample) });
    expect(await db.variant.count()).toBe(3);
    const out = await fileOf(download);
    expect(out.split("\r\n")).toHaveLength(5);
    const id = await uploaded(out);
    const { data } = await visit(rina, report, { id });
    expect(data).toMatchObject({ counts: { rows: 3, unchanged: 3, rejected: 0 }, goods: [] });
    await send(rina, consent, {}, { id });
  });

  it("hears what is wrong with a file that can't be read, and it isn't kept", async () => {
    const refused = async (fields: Parameters<typeof send>[2]) => {
      const { status, errors } = await send(rina, upload, fields);
      return [status, errors.file];
    };
    expect(await refused(table("", "berkas"))).toEqual([422, "Pilih berkasnya dulu."]);
    expect(await refused(table(""))).toEqual([422, expect.stringContaining("kosong")]);
    expect(await refused(table(new Uint8Array(Buffer.from("\ufeffnama;harga\n", "utf16le"))))).toEqual([
      422,
      expect.stringContaining("UTF-16 (baris 1)"),
    ]);
    expect(await refused(table('nama;harga\n"Amplang;1\n'))).toEqual([
      422,
      expect.stringContaining("baris 2"),
    ]);
    expect(await refused(table("nama\nAmplang\n"))).toEqual([422, expect.stringContaining("Kolom harga")]);
    expect(await refused(table("nama;harga;sku\nAmplang;1;A\nAmplang Asin;1;A\n"))).toEqual([
      422,
      expect.stringContaining("A di baris 2, 3"),
    ]);
    expect(await refused(table(`nama;harga\n${"Amplang;1\n".repeat(csvLimits.rows + 1)}`))).toEqual([
      422,
      expect.stringContaining("5.000 baris"),
    ]);
    expect(await refused(table("x".repeat(csvLimits.bytes + 1)))).toEqual([
      413,
      expect.stringContaining("5 MB"),
    ]);
    expect(folder.files()).toEqual([]);
  });

  it("has a day to decide; after that the file is gone", async () => {
    const id = await uploaded();
    expect(folder.files()).toHaveLength(1);
    expect(folder.text()).not.toContain("Amplang");
    advanceClock(25 * 3_600_000);
    await pool().query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await drainOutbox(pool(), tasks);
    expect(folder.files()).toEqual([]);
    expect(await visit(rina, report, { id })).toMatchObject({
      status: 303,
      location: "/kelola/barang/impor",
    });
  });
});

describe("Pak Hasan", () => {
  it("neither sees nor imports Bu Rina's file, nor takes her goods out", async () => {
    const hasan = await openShop("Pak Hasan", "batik-pak-hasan");
    const id = await uploaded();
    expect((await visit(hasan, report, { id })).location).toBe("/kelola/barang/impor");
    expect((await send(hasan, consent, {}, { id })).location).toBe("/kelola/barang/impor");
    expect((await visit(hasan, report, { id: "../../secret" })).location).toBe("/kelola/barang/impor");
    expect(await db.product.count()).toBe(0);
    await send(rina, consent, {}, { id });
    expect(await fileOf(download, hasan)).not.toContain("Amplang");
  });

  it("gets in only as an owner", async () => {
    for (const visitor of [null, { accountId: "x", name: "Dina" }]) {
      expect((await visit(visitor, download)).status).toBe(403);
      expect((await visit(visitor, report, { id: "x" })).status).toBe(403);
      expect((await send(visitor, upload, table(good))).status).toBe(403);
      expect((await send(visitor, consent, {}, { id: "x" })).status).toBe(403);
    }
  });
});
