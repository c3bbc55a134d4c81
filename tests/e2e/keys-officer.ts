import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { button, expectRefused, pressAway, tabAndPress, tabAndType, tabTo } from "./keys";
import type { MoneyWalk } from "./money-walk";

/** What officers do about the city's money, all of it by keyboard. */
const link = (page: Page, href: string) => page.getByRole("main").locator(`a[href*="${href}"]`);

/** One of the open cases, by the first way that is offered. */
export async function decideCase(officer: Page, walk: MoneyWalk): Promise<void> {
  await officer.goto("/admin/kasus");
  await walk.see(officer);
  const line = officer.getByRole("row").filter({ hasText: "Dibayar setelah dibatalkan" });
  await pressAway(officer, line.getByRole("link", { name: "Lihat kasus" }));
  await walk.see(officer);
  await pressAway(officer, link(officer, "pilihan=").last());
  await walk.see(officer);
  await pressAway(officer, button(officer, "Lakukan sekarang"));
  await expectRefused(officer);
  await tabAndType(officer, officer.getByRole("textbox").last(), "Dicocokkan dengan rekening koran.");
  await pressAway(officer, button(officer, "Lakukan sekarang"));
  await expect(officer.getByText("Keputusan tercatat.")).toBeVisible();
}

/** A gateway's report with a payment that nobody knows: booked, and its difference explained. */
export async function uploadReport(officer: Page, walk: MoneyWalk): Promise<void> {
  await officer.goto("/admin/buku-besar/penyelesaian");
  await walk.see(officer);
  await pressAway(officer, button(officer, "Periksa berkas"));
  await expectRefused(officer);
  await tabTo(officer, officer.locator("#file"));
  const rows = ["referensi,bruto,biaya,neto", `ET-9999-K${Date.now()}-A1,125000,875,124125`];
  const file = { name: "laporan.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await officer.locator("#file:focus").setInputFiles(file);
  await tabTo(officer, officer.locator("#provider"));
  await officer.keyboard.type("Gerbang");
  await pressAway(officer, button(officer, "Periksa berkas"));
  await walk.see(officer);
  await pressAway(officer, button(officer, "Bukukan"));
  await officer.goto("/admin/buku-besar/selisih");
  await pressAway(officer, link(officer, "/admin/buku-besar/selisih/").first());
  await walk.see(officer);
  await pressAway(officer, officer.getByRole("main").locator("form button[type=submit]").last());
  await expectRefused(officer);
}

/** One officer gathers; the other, with her second factor, lets it go. @returns nothing that is left to do */
export async function payOut(officer: Page, treasurer: Page, walk: MoneyWalk): Promise<void> {
  const code = await setFactor(treasurer);
  await officer.goto("/admin/pencairan");
  await walk.see(officer);
  await tabTo(officer, officer.locator('input[name="sender"]:checked'));
  await pressAway(officer, button(officer, "Siapkan paket"));
  await walk.see(officer);
  await treasurer.goto(officer.url());
  await pressAway(treasurer, treasurer.getByRole("link", { name: "Periksa dan setujui" }));
  await walk.see(treasurer);
  await tabAndType(treasurer, treasurer.locator("#code"), "000000");
  await pressAway(treasurer, button(treasurer, "Setujui dan kirim"));
  await expectRefused(treasurer);
  await tabAndType(treasurer, treasurer.locator("#code"), code());
  await pressAway(treasurer, button(treasurer, "Setujui dan kirim"));
  await expect(treasurer.getByText(/disetujui: \d+ pencairan/)).toBeVisible();
}

/** The next code, since none is taken twice. */
async function setFactor(treasurer: Page): Promise<() => string> {
  await treasurer.goto("/akun/keamanan");
  const secret = Secret.fromBase32(
    ((await treasurer.locator("code").first().textContent()) ?? "").replaceAll(" ", ""),
  );
  const totp = new TOTP({ secret });
  await tabAndType(treasurer, treasurer.locator("#code"), totp.generate());
  await pressAway(treasurer, treasurer.locator("form:has(#code) button[type=submit]"));
  return () => totp.generate({ timestamp: Date.now() + 30_000 });
}

/** One transfer arrived, with its number from the bank; Bu Rina's came back. */
export async function settlePayouts(officer: Page, walk: MoneyWalk): Promise<void> {
  await officer.goto("/admin/pencairan");
  await pressAway(officer, link(officer, "/admin/pencairan/paket/").first());
  const batch = officer.url();
  const lineOf = (shop: string) => officer.getByRole("row").filter({ hasText: shop });
  await pressAway(officer, lineOf("Dapur Anyar").getByRole("link", { name: "Catat bukti" }));
  await walk.see(officer);
  await pressAway(officer, button(officer, "Sudah ditransfer"));
  await expectRefused(officer);
  await tabAndType(officer, officer.getByLabel("Nomor bukti transfer"), `20261124-${Date.now()}`);
  await pressAway(officer, button(officer, "Sudah ditransfer"));
  await expect(officer.getByText("Pencairan Dapur Anyar tercatat sampai.")).toBeVisible();
  await officer.goto(batch);
  await pressAway(officer, lineOf("Amplang Bu Rina").getByRole("link", { name: "Uang kembali" }));
  await walk.see(officer);
  await tabAndType(officer, officer.getByLabel("Kata bank"), "Rekening ditutup");
  await pressAway(officer, button(officer, "Kembalikan ke saldo"));
  await expect(officer.getByText("Pencairan Amplang Bu Rina kembali ke saldo toko.")).toBeVisible();
}

/** The letter that Bu Rina sent. */
export async function checkLetter(officer: Page, walk: MoneyWalk): Promise<void> {
  await officer.goto("/admin/pajak");
  await walk.see(officer);
  await pressAway(officer, link(officer, "/admin/pajak/surat/").first());
  await walk.see(officer);
  await pressAway(officer, button(officer, "Terima surat"));
  await expect(officer.getByText("Surat Amplang Bu Rina diterima.")).toBeVisible();
}

/** The goods stay, the money goes back. */
export async function decideReturn(officer: Page, walk: MoneyWalk): Promise<void> {
  await officer.goto("/admin/retur");
  await pressAway(officer, link(officer, "/admin/retur/0").first());
  await walk.see(officer);
  await pressAway(officer, link(officer, "pilihan=refund").first());
  await walk.see(officer);
  await pressAway(officer, officer.getByRole("main").locator("form button[type=submit]").last());
  await expectRefused(officer);
}

/** A gateway's word once more, and the books proven. */
export async function workAgain(officer: Page): Promise<void> {
  await officer.goto("/admin/kotak-bayar");
  await pressAway(officer, button(officer, "Kerjakan lagi").first());
  await expect(officer.getByRole("status").first()).not.toBeEmpty();
  await officer.goto("/admin/buku-besar");
  await tabAndPress(officer, officer.locator('form[action$="/pembuktian"] button'), "Space");
}
