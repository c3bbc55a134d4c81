import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`signing in, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("Dina opens an account, leaves and comes back", async ({ page }) => {
      const email = `dina-${javaScriptEnabled}@contoh.id`;
      await page.goto("/daftar");
      await page.getByLabel("Nama").fill("Dina Marlina");
      await page.getByLabel("Surel atau nomor WhatsApp").fill(email);
      await page.getByLabel("Kata sandi").fill("rumah pagar hijau");
      await page.getByRole("button", { name: "Buat akun" }).click();
      await expect(page.getByText("Selamat datang, Dina Marlina.")).toBeVisible();
      await page.context().clearCookies();
      await page.goto("/masuk");
      await page.getByLabel("Surel atau nomor WhatsApp").fill(email);
      await page.getByLabel("Kata sandi").fill("salah sama sekali");
      await page.getByRole("button", { name: "Masuk" }).click();
      await expect(page.getByText("Kontak atau kata sandi tidak cocok")).toBeVisible();
      await expect(page.getByLabel("Surel atau nomor WhatsApp")).toHaveValue(email);
      await page.getByLabel("Kata sandi").fill("rumah pagar hijau");
      await page.getByRole("button", { name: "Masuk" }).click();
      await expect(page).toHaveURL("/");
    });
  });
}

test("the sign-in page has nothing for axe to find", async ({ page }) => {
  await page.goto("/masuk");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations).toEqual([]);
});
