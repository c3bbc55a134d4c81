import { expect, type Page, test } from "@playwright/test";
import { keyboardFaults, pressAway, tabAndPress, tabAndType, tabTo } from "./keys";
import { payInSimulator } from "./steps";

/** A whole purchase without a mouse on a small phone, from the goods to the money that comes back. */
const amplang = "/toko/amplang-bu-rina/amplang-bandeng";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function expectWorkable(page: Page): Promise<void> {
  const address = page.url();
  expect.soft(await keyboardFaults(page), address).toEqual([]);
}

/** Another weight, two of it, into the cart, and on to the form. */
async function fillCart(page: Page): Promise<void> {
  await page.goto(amplang);
  await pressAway(page, page.getByRole("link", { name: /^500 g/ }));
  await expectWorkable(page);
  await tabAndType(page, page.getByLabel("Jumlah"), "2");
  await pressAway(page, page.getByRole("button", { name: "Masukkan keranjang" }));
  await page.goto("/keranjang");
  await expectWorkable(page);
  await pressAway(page, page.getByRole("link", { name: "Lanjut bayar" }));
}

/** Who gets it and where; what is missing is named, and the line about it leads there. */
async function fillForm(page: Page): Promise<void> {
  await tabAndType(page, page.getByLabel("Nama", { exact: true }), "Dina Marlina");
  await tabAndType(page, page.getByLabel("Nomor WhatsApp"), "0812-5348-8990");
  await tabTo(page, page.getByLabel("Kelurahan atau tujuan"));
  await page.keyboard.type("Selumit");
  await pressAway(page, page.getByRole("button", { name: /^Bayar/ }));
  await expect(page.locator(".error-summary")).toBeFocused();
  await tabAndPress(page, page.locator(".error-summary a[href='#addressLine']"));
  await expect(page.getByLabel("Alamat", { exact: true })).toBeFocused();
  await page.keyboard.type("Jl. Mulawarman No. 18, RT 07");
}

/** How it comes and how it is paid, by arrows; the voucher takes a tenth off, and she stays where she was. */
async function chooseWays(page: Page, hasScripts: boolean): Promise<void> {
  await tabTo(page, page.locator('input[name^="delivery-"]:checked'));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.locator('input[name="method"]:checked'));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.locator('input[name="bank"]:checked'));
  await page.keyboard.press("ArrowRight");
  await tabAndType(page, page.getByLabel("Kode voucher"), "amplang10");
  await tabAndPress(page, page.getByRole("button", { name: "Pakai" }), "Space");
  await expect(page.getByText("Voucher AMPLANG10 dipakai: hemat Rp 10.800.").first()).toBeVisible();
  await page.keyboard.press("Tab");
  if (hasScripts) await expect(page.locator("#ringkasan-bayar :focus")).toBeAttached();
}

/** The number to pay to, what to do with it, and another way; at last the money comes. */
async function pay(page: Page, hasScripts: boolean): Promise<void> {
  await pressAway(page, page.getByRole("button", { name: /^Bayar/ }));
  await expect(page.getByText("Menunggu pembayaran").filter({ visible: true }).first()).toBeVisible();
  const orderPage = page.url();
  await expectWorkable(page);
  if (hasScripts) {
    await tabAndPress(page, page.getByRole("button", { name: "Salin nomor" }), "Space");
    await expect(page.getByText("Tersalin").first()).toBeVisible();
  }
  await pressAway(page, page.getByRole("link", { name: "Ganti cara bayar" }));
  await expectWorkable(page);
  await tabTo(page, page.locator('input[name="method"]:checked'));
  await tabTo(page, page.locator('input[name="bank"]:checked'));
  await page.keyboard.press("ArrowRight");
  await pressAway(page, page.getByRole("button", { name: "Pakai cara ini" }));
  await expect(page.getByText("Cara bayar diganti.")).toBeVisible();
  await pressAway(page, page.getByRole("link", { name: "Saya sudah bayar, periksa" }));
  await expect(page.getByText("Belum ada kabar dari bank")).toBeVisible();
  await payInSimulator(page, orderPage);
  await expectWorkable(page);
}

/** She changes her mind; a virtual account can't be paid back, so she says where to. */
async function takeBack(page: Page): Promise<void> {
  await pressAway(page, page.getByRole("link", { name: "Batalkan pesanan" }));
  await expectWorkable(page);
  await pressAway(page, page.getByRole("button", { name: "Ya, batalkan" }));
  await expect(page.locator('input[name="reason"]').first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await pressAway(page, page.getByRole("button", { name: "Ya, batalkan" }));
  await expect(page.getByText("Pesanan dibatalkan.", { exact: true })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: "Tulis rekening Anda" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await pressAway(page, page.getByRole("link", { name: "Tulis rekening Anda" }));
  await expectWorkable(page);
  await tabAndType(page, page.getByLabel("Bank atau dompet digital"), "BRI");
  await tabAndType(page, page.locator("#nomor"), "0123 4567 8901 234");
  await tabAndType(page, page.locator("#nama"), "Dina Marlina");
  await tabAndPress(page, page.locator("#yakin"), "Space");
  await pressAway(page, page.getByRole("button", { name: "Simpan rekening" }));
  await expect(page.getByText("Rekening tersimpan. Petugas mentransfer ke sana.")).toBeVisible();
  await expectWorkable(page);
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`buying by keyboard, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(120_000);

    test("a guest buys, pays, and gets her money back", async ({ page }) => {
      await fillCart(page);
      await expectWorkable(page);
      await fillForm(page);
      if (!javaScriptEnabled) await pressAway(page, page.getByRole("button", { name: "Hitung ongkir" }));
      await expectWorkable(page);
      await chooseWays(page, javaScriptEnabled);
      await pay(page, javaScriptEnabled);
      await takeBack(page);
    });
  });
}
