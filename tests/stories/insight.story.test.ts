import { describe, expect, test } from "vitest";
import { countFigures } from "~/domain/insight/city-figures.server";
import { countReport } from "~/domain/insight/city-report.server";
import { tableOf } from "~/domain/insight/data-tables";
import { csvOf } from "~/domain/insight/open-data";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { soldBy } from "./admin-cast";
import { openShelves, openShop, put } from "./catalog-cast";

useDatabase();

const report = async () => countReport(await countFigures());
const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs);

/** Eight live shops: six ever sold, five of them lately; one more is a draft. */
async function openCity(): Promise<void> {
  await openShelves();
  for (let at = 1; at <= 8; at += 1) {
    const owner = await openShop(`Bu ${at}`, `toko-${at}`);
    await put(owner, `Amplang ${at}`);
    if (at <= 6) await soldBy(owner.shopId, ago(at === 6 ? 200 : 3), 10_000n);
  }
  await openShop("Pak Draf", "toko-draf", "draft");
}

describe("what the city says of its training", () => {
  test("each step is a part of the one before", async () => {
    await openCity();
    const { funnel, soldPercent, turnover30 } = await report();
    expect(funnel).toMatchObject({ registered: 8, live: 8, listed: 8, sold: 6, active: 5 });
    expect(soldPercent).toBe(75);
    expect(turnover30).toBe(50_000n);
    await db.$executeRaw`
      UPDATE "OrderPart" p SET "voucherByCity" = 1500, "voucherByShop" = s.own, total = total - 1500 - s.own
      FROM (SELECT id, CASE WHEN "completedAt" < ${ago(100)} OR row_number() OVER (ORDER BY "completedAt" DESC) = 1 THEN 0 ELSE 900 END AS own
            FROM "OrderPart") s WHERE s.id = p.id`;
    const { months } = await report();
    expect(months.at(-1)).toMatchObject({ voucherCity: 7500n, voucherShop: null });
    expect(months.at(-2)).toMatchObject({ voucherCity: 0n, voucherShop: 0n });
  });

  test("fewer than five are never told, in no table", async () => {
    await openShelves();
    for (const slug of ["satu", "dua", "tiga"]) {
      const owner = await openShop(`Bu ${slug}`, slug);
      await soldBy(owner.shopId, ago(2), 77_000n);
    }
    const figures = await countFigures();
    const told = await countReport(figures);
    const { funnel, turnover30, districts, months } = told;
    expect(funnel).toMatchObject({ live: null, sold: null, active: null });
    expect(turnover30).toBeNull();
    expect(districts.every(({ sellers, turnover }) => sellers === 0 || turnover === null)).toBe(true);
    expect(months.at(-1)).toMatchObject({ sold: null, active: null, turnover: null });
    for (const set of ["langkah", "kelurahan", "kecamatan", "sektor", "bulan"] as const)
      expect(csvOf(tableOf(set, told, figures))).not.toMatch(/77000|231000/);
  });

  test("a sale counts in the month of Tarakan's calendar, and stays counted after it", async () => {
    await openCity();
    const { months } = await report();
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ sold: 6, active: 5 });
    expect(months.every(({ month }) => /^\d{4}-\d{2}$/.test(month))).toBe(true);
    expect(months[0]?.sold).toBe(0);
  });

  test("a batch shows how many of its shops sold month by month", async () => {
    await openShelves();
    const programme = await db.programme.create({ data: { title: "Digitalisasi" } });
    const batch = await db.batch.create({
      data: {
        programmeId: programme.id,
        number: 12,
        place: "UMKM Center",
        minAttendance: 5,
        status: "finished",
        invitationToken: "x",
        finishedAt: ago(65),
      },
    });
    for (let at = 1; at <= 6; at += 1) {
      const owner = await openShop(`Bu ${at}`, `lulusan-${at}`);
      const participant = await db.participant.create({
        data: {
          batchId: batch.id,
          name: `Bu ${at}`,
          businessName: `Usaha ${at}`,
          status: "graduated",
          source: "officer",
          graduatedAt: ago(65),
        },
      });
      await db.shop.update({ where: { id: owner.shopId }, data: { participantId: participant.id } });
      if (at <= 5) await soldBy(owner.shopId, ago(50), 10_000n);
    }
    const { batches, medianDays } = await report();
    expect(batches).toMatchObject([
      { number: 12, graduates: 6, live: 100, months: [83, 0, null, null, null] },
    ]);
    expect(medianDays).toBe(15);
  });
});
