import { expect, type Page, test } from "@playwright/test";
import { axeFindings, fillRecipient, personSignedIn, placeOrder, putInCart } from "./steps";

/**
 * Every page as a phone and as a desk shows it, against WCAG 2.2 A and AA. No rule is switched off and no part of a
 * page is left out. An address with `→` means: open the first link of that page that begins so.
 */
const widths = [360, 1280] as const;
const amplang = "/toko/amplang-bu-rina/amplang-bandeng";

const publicPages = [
  "/",
  "/cari?q=amplang",
  "/cari?q=zzzzzz",
  "/cari?kecamatan=65.71.01&urut=termurah&halal=1",
  "/cari → /kategori/",
  "/toko",
  "/toko/amplang-bu-rina",
  amplang,
  "/keranjang",
  "/pesanan",
  "/masuk",
  "/daftar",
  "/klaim",
  "/pelatihan",
  "/sertifikat",
  "/sertifikat/TRK-2026-99-001",
  "/kota",
  "/data",
  "/ → /halaman/",
  "/tidak-ada",
];

const buyerPages = [
  "/pesanan",
  "/pesanan → /pesanan/",
  "/akun",
  "/akun/keamanan",
  "/akun/kabar",
  "/buka-toko",
];

const ownerPages = [
  "/kelola",
  "/kelola/pesanan",
  "/kelola/pesanan?status=selesai",
  "/kelola/pesanan → /kelola/pesanan/0",
  "/kelola/pesanan?status=selesai → /kelola/pesanan/0 → pengembalian",
  "/kelola/retur",
  "/kelola/retur → /kelola/retur/0",
  "/kelola/retur?tampil=selesai",
  "/kelola/barang",
  "/kelola/barang/baru",
  "/kelola/barang → /kelola/barang/0",
  "/kelola/toko",
  "/kelola/pengiriman",
  "/kelola/dokumen",
  "/kelola/dokumen/nib",
  "/kelola/saldo",
  "/kelola/saldo/pajak",
  "/kelola/saldo/pajak/surat",
  "/kelola/pembayaran",
  "/kelola/pembayaran/qris",
  "/kelola/pembayaran/rekening",
  "/kelola/voucher",
  "/kelola/voucher/baru",
  "/kelola/voucher → /kelola/voucher/0",
  "/kelola/ulasan",
  "/kelola/ulasan?tampil=semua",
];

const officePages = [
  "/admin",
  "/admin/toko",
  "/admin/toko → /admin/toko/0",
  "/admin/daftar-usaha",
  "/admin/daftar-usaha/impor",
  "/admin/voucher",
  "/admin/voucher/baru",
  "/admin/pelatihan",
  "/admin/pelatihan → /admin/pelatihan/0",
  "/admin/pelatihan → /admin/angkatan/",
  "/admin/pelatihan → /admin/angkatan/ → peserta",
  "/admin/pelatihan → /admin/angkatan/ → hadir",
  "/admin/pelatihan → /admin/angkatan/ → kelulusan",
  "/admin/pelatihan → /admin/angkatan/ → kartu",
  "/admin/barang",
  "/admin/barang → /admin/barang/",
  "/admin/pesanan",
  "/admin/pesanan → /admin/pesanan/",
  "/admin/pesanan → /admin/pesanan/ → pengembalian",
  "/admin/retur",
  "/admin/retur → /admin/retur/0",
  "/admin/retur → /admin/retur/0 → putusan",
  "/admin/kotak-bayar",
  "/admin/kasus",
  "/admin/buku-besar",
  "/admin/buku-besar → /admin/buku-besar/akun/",
  "/admin/buku-besar/selisih",
  "/admin/buku-besar/penyelesaian",
  "/admin/pencairan",
  "/admin/pajak",
  "/admin/pajak/setoran",
  "/admin/pengaturan",
  "/admin/orang",
  "/admin/orang → /admin/orang/",
  "/admin/jejak",
  "/admin/pekerjaan",
];

/** Follows a way such as `/toko → /toko/a`; a step without a slash only has to stand somewhere in the link. */
async function open(page: Page, way: string): Promise<number> {
  const [first = "/", ...links] = way.split(" → ");
  let answer = await page.goto(first);
  for (const link of links) {
    const match = link.startsWith("/") ? `a[href^="${link}"]` : `a[href*="/${link}"]`;
    const href = await page.locator(match).first().getAttribute("href");
    answer = await page.goto(href ?? "");
  }
  return answer?.status() ?? 0;
}

async function lookAt(page: Page, ways: readonly string[]): Promise<void> {
  for (const way of ways) {
    const status = await open(page, way);
    expect.soft(status, way).toBeLessThan(500);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await axeFindings(page), `${way} at ${width}`).toEqual([]);
    }
  }
}

/** The first address of that kind on one of her orders. */
async function onAnOrder(page: Page, selector: string): Promise<string> {
  await page.goto("/pesanan");
  const orders = page.locator('a[href^="/pesanan/"]');
  for (const order of await orders.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await page.goto(order ?? "");
    const link = page.locator(selector);
    if ((await link.count()) > 0) return (await link.first().getAttribute("href")) ?? "";
  }
  throw new Error(`none of her orders leads to ${selector}`);
}

test.describe("axe finds nothing", () => {
  test.setTimeout(400_000);

  test("on what everybody sees", async ({ page }) => {
    await lookAt(page, publicPages);
  });

  test("on the way from a full cart to a placed order", async ({ page }) => {
    await putInCart(page, amplang);
    await lookAt(page, ["/keranjang"]);
    await fillRecipient(page, false);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await axeFindings(page), `/checkout at ${width}`).toEqual([]);
    }
    await lookAt(page, [await placeOrder(page)]);
  });

  test("on what Dina asks to give back, and on what she gave back", async ({ browser }) => {
    const page = await personSignedIn(browser, "dina");
    const asking = await onAnOrder(page, 'a[href*="/bagian/"][href$="/pengembalian"]');
    const given = await onAnOrder(page, 'a[href*="/retur/"]');
    await lookAt(page, [asking, given]);
    await page.context().close();
  });

  for (const [who, name, ways] of [
    ["Dina as a buyer", "dina", buyerPages],
    ["Bu Rina in her workplace", "rina", ownerPages],
    ["an officer", "admin", officePages],
  ] as const) {
    test(`on what ${who} sees`, async ({ browser }) => {
      const page = await personSignedIn(browser, name);
      await lookAt(page, ways);
      await page.context().close();
    });
  }
});
