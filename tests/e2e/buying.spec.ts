import { expect, test } from "@playwright/test";
import { fillRecipient, payAtBank, payInSimulator, placeOrder, pressPay, putInCart } from "./steps";

/** A guest buys from two shops at once and pays; the owners and the buyer carry the order to its end. */
const amplang = "/toko/amplang-bu-rina/amplang-bandeng";
const batik = "/toko/batik-pak-hasan/batik-cap-pakis";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`buying from two shops, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a guest finds amplang with a typing error", async ({ page }) => {
      await page.goto("/cari?q=amplng");
      await expect(page.getByRole("link", { name: /amplang/i }).first()).toBeVisible();
    });

    test("a guest pays by QRIS and the order becomes paid", async ({ page }) => {
      await putInCart(page, amplang);
      await putInCart(page, batik);
      await page.goto("/keranjang");
      await expect(page.getByText("2 barang dari 2 toko").first()).toBeVisible();
      await fillRecipient(page, !javaScriptEnabled);
      const pickups = page.locator('input[name^="delivery-"][value="pickup"]');
      await expect(pickups).toHaveCount(2);
      await expect(page.getByLabel("Alamat", { exact: true })).toHaveValue("Jl. Mulawarman No. 18, RT 07");
      await pickups.last().check({ force: true });
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Hitung ongkir" }).click();
      const orderPage = await placeOrder(page);
      expect(orderPage).toMatch(/\/pesanan\/ET-\d{4}-[A-Z2-9]{6}\?kunci=/);
      await page.getByRole("link", { name: "Saya sudah bayar, periksa" }).click();
      await expect(page.getByText("Belum ada kabar dari bank")).toBeVisible();
      await payInSimulator(page, orderPage);

      await page.goto(orderPage.replace(/kunci=.*/, "kunci=salah"));
      await expect(page.getByText("Sudah dibayar").filter({ visible: true })).toHaveCount(0);
    });
  });
}

test("who chooses with the keyboard how it comes stays there once the fees are counted", async ({ page }) => {
  await putInCart(page, amplang);
  await fillRecipient(page, false);
  await page.locator('input[name^="delivery-"]:checked').focus();
  const counted = page.waitForResponse((response) => response.url().endsWith("/checkout/ongkir"));
  await page.keyboard.press("ArrowDown");
  await counted;
  await expect(page.locator('input[name^="delivery-"]:checked')).toBeFocused();
});

test("a note to a shop is kept though nobody pressed save", async ({ page }) => {
  await putInCart(page, amplang);
  await page.goto("/keranjang");
  await page.locator("summary").filter({ hasText: "Catatan untuk toko" }).click();
  await page.getByRole("textbox", { name: "Catatan untuk toko" }).fill("Yang renyah ya");
  const kept = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByLabel("Kode voucher").focus();
  await kept;
  await page.goto("/checkout");
  await expect(page.getByText("Yang renyah ya")).toBeVisible();
});

test("a wrong WhatsApp number is named beside the field, and nothing typed is lost", async ({ page }) => {
  await putInCart(page, amplang);
  await page.goto("/checkout");
  await page.getByLabel("Nama", { exact: true }).fill("Dina");
  await page.getByLabel("Nomor WhatsApp").fill("0812-534");
  await page.getByLabel("Kelurahan atau tujuan").selectOption("65.71.01.1001");
  await page.getByLabel("Alamat", { exact: true }).fill("Jl. Mulawarman No. 18");
  await pressPay(page);
  await expect(page.getByLabel("Nomor WhatsApp")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Dina");
  await expect(page).toHaveURL(/\/checkout/);
  await expect(page.locator("html.light")).toBeAttached();
  await page.getByLabel("Nomor WhatsApp").fill("0812-5348-8990");
  await page.getByLabel("Nama", { exact: true }).focus();
  await expect(page.getByLabel("Nomor WhatsApp")).not.toHaveAttribute("aria-invalid", "true");
});

test("who presses Pay while the sum is being counted is not left standing: it goes off once the sum is the same", async ({
  page,
}) => {
  await putInCart(page, amplang);
  await fillRecipient(page, false);
  await page.route("**/checkout/ongkir*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.getByLabel("Alamat", { exact: true }).fill("Jl. Yos Sudarso No. 2, RT 03");
  await page.locator('input[name^="delivery-"]:checked').first().dispatchEvent("change", { bubbles: true });
  await page
    .getByRole("button", { name: /^Bayar/ })
    .filter({ visible: true })
    .last()
    .click();
  await expect(page.getByText("Menunggu pembayaran").filter({ visible: true }).first()).toBeVisible();
});

test("what she types while the sum is being counted is not taken from her", async ({ page }) => {
  await putInCart(page, amplang);
  await fillRecipient(page, false);
  const code = page.getByLabel("Kode voucher");
  await code.pressSequentially("ampl");
  let answer = () => {};
  await page.route("**/checkout/ongkir*", async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue();
  });
  const asked = page.waitForRequest("**/checkout/ongkir*");
  await page.locator('input[name^="delivery-"]:checked').first().dispatchEvent("change", { bubbles: true });
  await asked;
  await code.pressSequentially("ang");
  const fresh = await code.elementHandle();
  answer();
  await expect.poll(() => fresh?.evaluate((one) => one.isConnected)).toBe(false);
  await expect(code).toBeFocused();
  await page.keyboard.type("10");
  await expect(code).toHaveValue("amplang10");
});

test("the order's page runs its clock, leaves open what was opened, and says by itself that the money came", async ({
  page,
}) => {
  await putInCart(page, amplang);
  await fillRecipient(page, false);
  await placeOrder(page);
  await page.getByText("Cara membayar", { exact: true }).click();
  const step = page.locator("#pembayaran details li").first();
  await expect(step).toBeVisible();
  const clock = page.getByRole("timer");
  const before = await clock.textContent();
  await page.waitForResponse((answer) => answer.url() === page.url() && answer.ok());
  await expect(clock).not.toHaveText(before ?? "");
  await expect(step).toBeVisible();
  await payAtBank(page);
  await page.bringToFront();
  await expect(page.getByText("Sudah dibayar").filter({ visible: true }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator("body > .sr-only[role=status]")).toContainText("Pembayaran diterima");
});
