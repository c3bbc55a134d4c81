import { expect, type Page } from "@playwright/test";
import { button, expectRefused, photo, pressAway, tabAndPress, tabAndType, tabTo } from "./keys";
import type { MoneyWalk } from "./money-walk";

/** Goods that go back, asked for and answered by keyboard. */
const shop = "Amplang Bu Rina";

/** Dina says what is wrong with something that she bought from Bu Rina. */
export async function askBack(dina: Page, walk: MoneyWalk): Promise<void> {
  await dina.goto("/pesanan");
  await walk.see(dina);
  const orders = await dina
    .locator('a[href^="/pesanan/ET"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""));
  const asking = dina.getByRole("region", { name: shop }).locator('a[href$="/pengembalian"]');
  for (const order of orders) {
    await dina.goto(order);
    if ((await asking.count()) > 0) break;
  }
  await walk.see(dina);
  await pressAway(dina, asking.first());
  await walk.see(dina);
  await pressAway(dina, button(dina, "Kirim permintaan"));
  await expectRefused(dina);
  await tabAndType(dina, dina.locator("#buah input").first(), "1");
  await tabTo(dina, dina.locator('input[name="alasan"]').first());
  await dina.keyboard.press("Space");
  await tabAndType(dina, dina.locator("#keterangan"), "Bungkusnya sobek dan isinya tumpah.");
  await tabTo(dina, dina.locator('input[name="foto"]'));
  await dina.locator('input[name="foto"]:focus').setInputFiles(await photo());
  await tabTo(dina, dina.locator('input[name="minta"]').first());
  await dina.keyboard.press("Space");
  await pressAway(dina, button(dina, "Kirim permintaan"));
  await expect(dina.getByText("Permintaan terkirim. Toko sudah dikabari.")).toBeVisible();
}

async function openReturn(rina: Page, buyer: string): Promise<void> {
  await rina.goto("/kelola/retur");
  const card = rina.getByRole("article").or(rina.getByRole("listitem")).filter({ hasText: buyer });
  await pressAway(rina, card.getByRole("link").first());
}

/** A part of the sum, since the rest was good. */
export async function offerPart(rina: Page, walk: MoneyWalk): Promise<void> {
  await openReturn(rina, "Hadi Purnomo");
  await walk.see(rina);
  await rina.reload();
  await tabAndPress(rina, rina.locator("summary").filter({ hasText: "Tawarkan sebagian" }));
  await tabTo(rina, rina.locator("#jumlah"));
  await pressAway(rina, button(rina, "Kirim tawaran"));
  await expectRefused(rina);
  await tabAndType(rina, rina.locator("#jumlah"), "20.000");
  await pressAway(rina, button(rina, "Kirim tawaran"));
  await expect(rina.getByText(/Anda menawarkan Rp.20.000/).first()).toBeVisible();
}

/** The goods first, then the money. */
export async function takeBack(rina: Page): Promise<void> {
  await openReturn(rina, "Dina Anggraini");
  await tabTo(rina, rina.locator('input[name="cara"]').first());
  await rina.keyboard.press("Space");
  await pressAway(rina, button(rina, "Setuju"));
  await expect(rina.getByRole("status").first()).not.toBeEmpty();
}
