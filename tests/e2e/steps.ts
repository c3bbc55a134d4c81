import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page, test as plainTest } from "@playwright/test";

/** Steps that several journeys share. None of them leans on scripts, so that each works with JavaScript off. */

type Eyes = {
  /** Expects axe to find nothing against WCAG 2.2 A and AA; axe itself needs JavaScript, without it nothing is asked. */
  readonly expectAccessible: (page: Page) => Promise<void>;
};

export const test = plainTest.extend<Eyes>({
  expectAccessible: async ({ javaScriptEnabled }, use) => {
    await use(async (page) => {
      if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    });
  },
});

/**
 * What axe says of the page: each rule with the place it names and what would mend it. The window is made as tall as
 * the page meanwhile, so that nothing counts as hidden which only happens to pass under a fixed bar.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, tall + 200) });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  await page.setViewportSize(size);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/** Everybody of the demo city has it. */
const demoPassword = "etalase-demo";

/** A person with a browser of her own, signed in; `name` is the part before `@etalase.test`. */
export async function personSignedIn(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, `${name}@etalase.test`, demoPassword);
  return page;
}

export async function signIn(page: Page, contact: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Surel atau nomor WhatsApp").fill(contact);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/\/masuk/);
}

export async function putInCart(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page
    .getByRole("button", { name: /keranjang/i })
    .filter({ visible: true })
    .first()
    .click();
  await answered;
  await page.waitForLoadState();
}

/** Who gets it, and where; with JavaScript off the fees are counted by a button. */
export async function fillRecipient(page: Page, countsByButton: boolean): Promise<void> {
  await page.goto("/checkout");
  await page.getByLabel("Nama", { exact: true }).fill("Dina Marlina");
  await page.getByLabel("Nomor WhatsApp").fill("0812-5348-8990");
  await page.getByLabel("Kelurahan atau tujuan").selectOption("65.71.01.1001");
  await page.getByLabel("Alamat", { exact: true }).fill("Jl. Mulawarman No. 18, RT 07");
  if (countsByButton) await page.getByRole("button", { name: "Hitung ongkir" }).click();
  await expect(page.locator('input[name^="delivery-"]').first()).toBeAttached();
}

/** Presses the one pay button that is visible, once the sum on it is counted. */
export async function pressPay(page: Page): Promise<void> {
  const button = page
    .getByRole("button", { name: /^Bayar/ })
    .filter({ visible: true })
    .last();
  await expect(button).not.toHaveAttribute("aria-busy", "true");
  await button.click();
}

/** Presses the one pay button that is visible, and waits for the order's private page. @returns its address */
export async function placeOrder(page: Page): Promise<string> {
  await pressPay(page);
  await expect(page.getByText("Menunggu pembayaran").filter({ visible: true }).first()).toBeVisible();
  return page.url();
}

/** Pays in the simulated bank, then looks at the order until the money has arrived. */
export async function payInSimulator(page: Page, orderPage: string): Promise<void> {
  await payAtBank(page);
  await expect(async () => {
    await page.goto(orderPage);
    await expect(page.getByText("Sudah dibayar").filter({ visible: true }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 15_000 });
}

/** Pays in the simulated bank what the order's page asks for; the page itself is left as it is. */
export async function payAtBank(page: Page): Promise<void> {
  const bank = await page
    .getByRole("link", { name: /simulator/i })
    .first()
    .getAttribute("href");
  const simulator = await page.context().newPage();
  await simulator.goto(bank ?? "");
  await simulator
    .getByRole("button", { name: /^Bayar/ })
    .first()
    .click();
  await simulator.waitForLoadState();
  await simulator.close();
}

/** Of things that stand twice in a page (for the phone and for the desk), the one that is shown. */
export function shown(locator: Locator): Locator {
  return locator.filter({ visible: true }).first();
}

/** The officer sends a register file, looks at what the check says, and lets it in; ends on the import's page. */
export async function importRegister(
  officer: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
  whenChecked: () => Promise<void> = async () => {},
): Promise<void> {
  await officer.goto("/admin/daftar-usaha/impor");
  await officer.getByLabel("Berkas pendataan").setInputFiles(file);
  await officer.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(officer.getByText("Pemeriksaan selesai; belum ada yang diubah")).toBeVisible({
    timeout: 30_000,
  });
  await whenChecked();
  await officer.getByRole("button", { name: "Impor sekarang" }).click();
  await expect(officer.getByText("Impor selesai", { exact: true })).toBeVisible({ timeout: 30_000 });
}
