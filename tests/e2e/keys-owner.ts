import { type Browser, expect, type Page } from "@playwright/test";
import { button, expectRefused, photo, pressAway, tabAndPress, tabAndType, tabTo } from "./keys";
import type { MoneyWalk } from "./money-walk";
import { fillRecipient, payInSimulator, placeOrder, putInCart } from "./steps";

/** What an owner does about her money, all of it by keyboard. */
/** Buyers may transfer to her account from now on. */
export async function keepAccountForBuyers(rina: Page, walk: MoneyWalk): Promise<void> {
  await rina.goto("/kelola/pembayaran/rekening");
  await walk.see(rina);
  await tabAndType(rina, rina.getByLabel("Nomor rekening"), "1");
  await pressAway(rina, button(rina, "Simpan rekening"));
  await expectRefused(rina);
  await tabAndType(rina, rina.locator("#bank"), "BRI");
  await tabAndType(rina, rina.locator("#number"), "0012 3456 7890 123");
  await tabAndType(rina, rina.locator("#holderName"), "Rina Marlina");
  await pressAway(rina, button(rina, "Simpan rekening"));
  await expect(rina).toHaveURL(/\/kelola\/pembayaran$/);
}

/** A guest transfers to her and sends a photo of it. */
export async function payShopItself(guest: Page, walk: MoneyWalk): Promise<void> {
  await putInCart(guest, "/toko/amplang-bu-rina/amplang-bandeng");
  await guest.goto("/keranjang");
  await walk.see(guest);
  await fillRecipient(guest, true);
  await walk.see(guest);
  await tabTo(guest, guest.locator('input[name="method"]:checked'));
  const straight = guest.locator('input[name="method"][value="transfer_shop"]');
  for (let steps = 0; steps < 9 && !(await straight.isChecked()); steps += 1)
    await guest.keyboard.press("ArrowDown");
  await pressAway(guest, button(guest, /^Bayar/));
  await expect(guest.getByText("Kirim bukti pembayaran")).toBeVisible();
  await walk.see(guest);
  await pressAway(guest, button(guest, "Kirim bukti"));
  await expectRefused(guest);
  await tabTo(guest, guest.locator('input[name="proof"]'));
  await guest.locator('input[name="proof"]:focus').setInputFiles(await photo());
  await pressAway(guest, button(guest, "Kirim bukti"));
  await expect(guest.getByText("Bukti terkirim.").first()).toBeVisible();
}

/** Another pays by the gateway, whose word the officers can work through once more. */
export async function payByGateway(guest: Page): Promise<void> {
  await putInCart(guest, "/toko/amplang-bu-rina/amplang-bandeng");
  await fillRecipient(guest, true);
  await payInSimulator(guest, await placeOrder(guest));
}

/** The newest order is taken in; what is to be done with it next has pages of its own. */
export async function acceptOrder(rina: Page, walk: MoneyWalk): Promise<void> {
  await rina.goto("/kelola/pesanan");
  await walk.see(rina);
  await pressAway(rina, button(rina, "Terima pesanan").first());
  await expect(rina.getByText("Pesanan diterima. Kemas barangnya, lalu kirim.")).toBeVisible();
  await rina.goto("/kelola/pesanan?status=kirim");
  await walk.see(rina);
}

/** She looks at the photo, asks back without saying why, and then finds the money. */
export async function answerProof(rina: Page, walk: MoneyWalk): Promise<void> {
  await rina.goto("/kelola/pembayaran");
  await pressAway(rina, rina.locator('a[href^="/kelola/pembayaran/pesanan/"]').first());
  await walk.see(rina);
  await pressAway(rina, button(rina, "Kirim sanggahan"));
  await expectRefused(rina);
  await pressAway(rina, button(rina, "Uang sudah masuk"));
  await expect(rina.getByText(/^Pembayaran ET-.* diterima/)).toBeVisible();
}

export async function makeVoucher(page: Page, area: "/kelola" | "/admin", walk: MoneyWalk): Promise<void> {
  const code = `KEYS${area === "/admin" ? "KOTA" : "TOKO"}${String(Date.now()).slice(-6)}`;
  await page.goto(`${area}/voucher/baru`);
  await walk.see(page);
  await tabAndType(page, page.locator("#code"), code.toLowerCase());
  await tabTo(page, page.locator('input[name="kind"][type="radio"]').first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await pressAway(page, button(page, "Simpan voucher"));
  await expectRefused(page);
  await tabAndType(page, page.locator("#amount"), "5.000");
  if (area === "/admin") await tabAndType(page, page.locator("#budget"), "100.000");
  await pressAway(page, button(page, "Simpan voucher"));
  await expect(page.getByText(`Voucher ${code} siap dipakai.`)).toBeVisible();
}

export async function sendTaxLetter(rina: Page, walk: MoneyWalk): Promise<void> {
  await rina.goto("/kelola/saldo/pajak/surat");
  await walk.see(rina);
  await tabTo(rina, rina.locator('input[name="kind"]').first());
  await rina.keyboard.press("Space");
  await pressAway(rina, button(rina, "Kirim surat"));
  await expectRefused(rina);
  await tabAndType(rina, rina.locator("#number"), "6571010101800001");
  await tabTo(rina, rina.locator("#file"));
  await rina.locator("#file:focus").setInputFiles(await photo());
  await pressAway(rina, button(rina, "Kirim surat"));
  await expect(rina).toHaveURL(/\/kelola\/saldo\/pajak$/);
}

/** Another account to be paid out to; and what came back from the bank is asked for at once. */
export async function changePayoutAccount(rina: Page, walk: MoneyWalk): Promise<void> {
  await rina.goto("/kelola/saldo");
  await walk.see(rina);
  await rina.reload();
  await tabAndPress(rina, rina.locator("summary").filter({ hasText: "Ganti rekening" }));
  await tabAndType(rina, rina.locator("#bank"), "Bankaltimtara");
  await pressAway(rina, button(rina, "Simpan rekening"));
  await expectRefused(rina);
  await tabAndType(rina, rina.locator("#number"), "0099 8877 6655");
  await tabAndType(rina, rina.locator("#holderName"), "Rina Marlina");
  await pressAway(rina, button(rina, "Simpan rekening"));
  await expect(rina.getByText("Rekening tersimpan.")).toBeVisible();
}

export async function askPayout(rina: Page): Promise<void> {
  await rina.goto("/kelola/saldo");
  await pressAway(rina, button(rina, "Minta pencairan"));
  await expect(rina.getByText(/^Permintaan pencairan Rp.* masuk ke petugas\.$/)).toBeVisible();
}

/** The guest's own window, with nobody signed in. */
export async function asGuest(browser: Browser, work: (guest: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await work(await context.newPage());
  await context.close();
}
