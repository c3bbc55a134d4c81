import { expect, type Page } from "@playwright/test";
import { fillRecipient, payInSimulator, personSignedIn, placeOrder, putInCart, test } from "./steps";

/** What happens to a paid order: both shops work on it, the buyer watches, receives and says how it was. */
const amplang = "/toko/amplang-bu-rina/amplang-bandeng";
const batik = "/toko/batik-pak-hasan/batik-cap-pakis";

/** A guest's paid order of two shops: Rina's courier brings hers, Hasan's is fetched. */
async function paidOrder(page: Page, countsByButton: boolean): Promise<string> {
  await putInCart(page, amplang);
  await putInCart(page, batik);
  await fillRecipient(page, countsByButton);
  const choice = (kind: string) => page.locator(`input[name^="delivery-"][value="${kind}"]`);
  await choice("shop_courier").first().check({ force: true });
  await choice("pickup").last().check({ force: true });
  if (countsByButton) await page.getByRole("button", { name: "Hitung ongkir" }).click();
  const orderPage = await placeOrder(page);
  await payInSimulator(page, orderPage);
  return orderPage;
}

/** An owner opens her list and from it the order. */
async function openOwnPart(owner: Page, nomor: string): Promise<void> {
  await owner.goto("/kelola/pesanan");
  await owner.getByRole("link", { name: nomor, exact: true }).click();
  await expect(owner.getByRole("heading", { name: `Pesanan ${nomor}` })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`selling, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(240_000);

    test("Bu Rina sends, Pak Hasan hands over, and Dina says how it was", async ({
      page,
      browser,
      expectAccessible,
    }) => {
      const orderPage = await paidOrder(page, !javaScriptEnabled);
      const nomor = /ET-\d{4}-[A-Z2-9]{6}/.exec(orderPage)?.[0] ?? "";
      const partOf = (shop: string) => page.getByRole("region", { name: shop });
      const rina = await personSignedIn(browser, "rina");
      const hasan = await personSignedIn(browser, "hasan");
      let rinasPart = "";

      await test.step("Bu Rina accepts, prints the label and lets the courier go", async () => {
        await openOwnPart(rina, nomor);
        rinasPart = rina.url();
        await expectAccessible(rina);
        await rina.getByRole("button", { name: "Terima pesanan" }).click();
        await expect(rina.getByText("Pesanan diterima. Kemas barangnya, lalu kirim.")).toBeVisible();
        await page.goto(orderPage);
        await expect(partOf("Amplang Bu Rina").getByText("Kode serah terima")).toBeVisible();
        await rina.getByRole("link", { name: "Cetak label" }).click();
        await expect(rina.getByText("Untuk", { exact: true })).toBeVisible();
        await expect(rina.getByText("Jl. Mulawarman No. 18, RT 07")).toBeVisible();
        await expectAccessible(rina);
        await rina.getByRole("link", { name: nomor }).click();
        await rina.getByRole("button", { name: "Kurir berangkat" }).click();
        await expect(rina.getByText("Kiriman dicatat. Pembeli sudah diberi tahu.")).toBeVisible();
      });

      await test.step("Pak Hasan finds no order of another shop", async () => {
        const answer = await hasan.goto(rinasPart);
        expect(answer?.status()).toBe(404);
        await expect(hasan.getByText(nomor)).toHaveCount(0);
      });

      await test.step("Pak Hasan makes his ready and hands it over by the buyer's code", async () => {
        await openOwnPart(hasan, nomor);
        await hasan.getByRole("button", { name: "Terima pesanan" }).click();
        await hasan.getByRole("button", { name: "Siap diambil" }).click();
        await expect(hasan.getByText("Pembeli diberi tahu bahwa pesanannya siap diambil.")).toBeVisible();
        await page.goto(orderPage);
        await expect(partOf("Batik Pak Hasan").getByText("Siap diambil")).toBeVisible();
        const code =
          (await partOf("Batik Pak Hasan")
            .getByText(/^\d{4}$/)
            .textContent()) ?? "";
        await hasan.getByLabel("Kode dari pembeli").fill(code === "0000" ? "1111" : "0000");
        await hasan.getByRole("button", { name: "Serahkan" }).click();
        await expect(hasan.getByText("Kode tidak cocok. Masih bisa dicoba 9 kali.").first()).toBeVisible();
        await expectAccessible(hasan);
        await hasan.getByLabel("Kode dari pembeli").fill(code);
        await hasan.getByRole("button", { name: "Serahkan" }).click();
        await expect(hasan.getByText("Serah terima dicatat.")).toBeVisible();
      });

      await test.step("Dina sees each step and confirms what came", async () => {
        await page.goto(orderPage);
        const rinas = partOf("Amplang Bu Rina");
        await expect(rinas.getByText("Diantar kurir toko")).toBeVisible();
        await expectAccessible(page);
        await rinas.getByRole("link", { name: "Barang sudah diterima" }).click();
        await page.getByRole("button", { name: "Ya, sudah diterima" }).click();
        await expect(page.getByText("Terima kasih. Toko sudah diberi tahu.")).toBeVisible();
        await expect(rinas.getByRole("link", { name: "Barang sudah diterima" })).toHaveCount(0);
      });

      await test.step("Dina's review shows beside the product", async () => {
        const words = `Renyah dan gurih, dipesan dengan ${nomor}.`;
        await partOf("Amplang Bu Rina")
          .getByRole("link", { name: /^Beri ulasan/ })
          .click();
        await expectAccessible(page);
        await page.getByRole("radio", { name: /Bagus sekali/ }).check({ force: true });
        await page.getByLabel("Cerita Anda").fill(words);
        await page.getByRole("button", { name: "Kirim ulasan" }).click();
        await expect(page.getByText("Terima kasih. Ulasan Anda sudah tampil.")).toBeVisible();
        await page.goto(amplang);
        await expect(page.getByText(words)).toBeVisible();
      });

      await test.step("Bu Rina finds what she earned in her balance", async () => {
        await rina.goto(rinasPart);
        const received = await rina
          .locator("dl, table")
          .getByText("Anda terima")
          .locator("xpath=following-sibling::*[1]")
          .textContent();
        await rina.goto("/kelola/saldo");
        const sale = rina.getByRole("row").filter({ has: rina.getByRole("link", { name: nomor }) });
        await expect(sale).toContainText(received ?? "?");
        await expectAccessible(rina);
      });
      await rina.context().close();
      await hasan.context().close();
    });
  });
}
