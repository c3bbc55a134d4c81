import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { importRegister, personSignedIn, test } from "./steps";

/** The city's register comes in as a file: checked, read, let in, and accounted for row by row. */
const sample = readFileSync("app/domain/registry/samples/register-slice.csv", "utf8").split(/\r?\n/);
const [header = ""] = sample.filter((line) => line.startsWith("No;"));
const rowOf = (name: string) => sample.find((line) => line.includes(name)) ?? "";

/** Three businesses of the sample, one that the register has never seen, and one of another town. */
function smallRegister(newcomer: string, nik: string): Buffer {
  const rows = [
    "DATA UMKM KOTA TARAKAN",
    header,
    rowOf("Laundry Sejahtera"),
    rowOf("BATIK PAGUNTAKA PAULUS"),
    rowOf("Amplang Mutiara"),
    `99;Salma Wulandari;${nik};0813-4455-6677;${newcomer};Kerajinan;Jl. Gajah Mada No. 7;12;Pamusian;Tarakan Tengah;;25 juta;2;2015;Ya;02/06/2022`,
    rowOf("Tanjung Selor"),
  ];
  return Buffer.from(rows.join("\r\n"), "utf8");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`importing the register, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(120_000);

    test("the officer checks a file, lets it in and reads what became of each row", async ({
      browser,
      request,
      expectAccessible,
    }) => {
      const stamp = String(Date.now()).slice(-8);
      const newcomer = `Anyaman Register ${stamp}`;
      const nik = `65710241${stamp}`;
      const officer = await personSignedIn(browser, "admin");
      const file = { name: "umkm.csv", mimeType: "text/csv", buffer: smallRegister(newcomer, nik) };

      await importRegister(officer, file, async () => {
        const figures = officer.getByRole("main");
        await expect(figures).toContainText(/1 baris ditolak/);
        await expect(figures).toContainText(/5\s*baris data/);
        await expect(officer.getByText("kelurahan tidak ada di kota ini")).toBeVisible();
        await expect(officer.getByText(nik)).toHaveCount(0);
        await expectAccessible(officer);
        const before = await officer.context().newPage();
        await before.goto(`/admin/daftar-usaha?q=${encodeURIComponent(newcomer)}`);
        await expect(before.getByRole("main").getByText(newcomer, { exact: true })).toHaveCount(0);
        await before.close();
      });
      await expectAccessible(officer);

      const rows = await officer.getByRole("link", { name: "Unduh semua (CSV)" }).getAttribute("href");
      const answer = await officer.request.get(rows ?? "");
      expect(answer.headers()["content-type"]).toContain("text/csv");
      const report = await answer.text();
      expect(report).toContain("Ditolak");
      expect(report).toContain("Kios Entah 50");
      expect(report).not.toContain(nik);
      expect((await request.get(rows ?? "", { maxRedirects: 0 })).status()).not.toBe(200);

      await officer.goto(`/admin/daftar-usaha?q=${encodeURIComponent(newcomer)}`);
      await expect(officer.getByText(newcomer).first()).toBeVisible();
      await expect(officer.getByText(nik)).toHaveCount(0);
      await expectAccessible(officer);
      await officer.context().close();
    });
  });
}
