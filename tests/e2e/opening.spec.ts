import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { importRegister, personSignedIn, shown, test } from "./steps";

/** From the classroom to the storefront: an officer trains and graduates, a graduate claims and opens her shop. */
const story =
  "Tas dan topi dari rotan Kalimantan, dianyam tangan di rumah sejak 2015. Tiap anyaman memakai motif Dayak dan Tidung.";

const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);

/** A photo as a phone takes it, small. */
function rattanPhoto(): Promise<Buffer> {
  const background = { r: 168, g: 122, b: 74 };
  return sharp({ create: { width: 900, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Begins as an iPhone's photo does. */
const iphonePhoto = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
  Buffer.alloc(2048, 7),
]);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`opening a shop, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(300_000);

    test("Bu Salma learns, claims her shop, is asked to mend it and opens", async ({
      page,
      browser,
      expectAccessible,
    }) => {
      const stamp = String(Date.now()).slice(-8);
      const programme = `Kelas Anyaman ${stamp}`;
      const business = `Anyaman Salma ${stamp}`;
      const officer = await personSignedIn(browser, "admin");
      let code = "";
      let certificate = "";

      await test.step("the officer opens a programme and a batch", async () => {
        await openBatch(officer, programme);
        await expectAccessible(officer);
      });

      await test.step("she adds somebody from the register, and Bu Salma who isn't in it yet", async () => {
        const classPage = officer.url();
        await importRegister(officer, "app/domain/registry/samples/register-slice.csv");
        await officer.goto(classPage);
        await addFromRegister(officer);
        await addWalkIn(officer, { name: "Salma Wulandari", business, phone: `0813${stamp}` });
      });

      await test.step("she ticks who is here and graduates them", async () => {
        await markPresent(officer, "Salma Wulandari");
        await expectAccessible(officer);
        certificate = await graduate(officer, "Salma Wulandari");
      });

      await test.step("the card shows Bu Salma's code", async () => {
        await officer.getByRole("link", { name: "Lihat kartu toko" }).click();
        await expect(officer.getByRole("heading", { name: "Kartu toko" })).toBeVisible();
        const card = officer.getByRole("listitem").filter({ hasText: business });
        await expect(async () => {
          await officer.reload();
          await expect(card).toBeVisible({ timeout: 500 });
        }).toPass({ timeout: 15_000 });
        code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec((await card.textContent()) ?? "")?.[0] ?? "";
        expect(code).not.toBe("");
        await expectAccessible(officer);
      });

      await test.step("Bu Salma claims with it", async () => {
        await claim(page, code, `0813${stamp}`);
        await expect(page.getByText(`Selamat! ${business} sekarang milik Anda.`)).toBeVisible();
        await expectAccessible(page);
      });

      await test.step("she fills the page, adds a product and sets delivery", async () => {
        await fillShopPage(page);
        await expectAccessible(page);
        await addProduct(page);
        await expectAccessible(page);
        await setDelivery(page);
        await expectAccessible(page);
      });

      await test.step("she hands it in", async () => {
        await page.goto("/kelola");
        await page.getByRole("button", { name: "Ajukan ke petugas" }).click();
        await expect(page.getByText("Toko sudah diajukan. Petugas akan memeriksanya.")).toBeVisible();
      });

      const note = "Tulis juga berapa lama pesanan khusus selesai.";
      await test.step("the officer asks for a correction", async () => {
        await openReview(officer, business);
        await expectAccessible(officer);
        await officer.getByLabel("Catatan untuk pemilik").fill(note);
        await officer.getByRole("button", { name: "Minta perbaikan" }).click();
        await expect(officer.getByText(`Permintaan perbaikan dikirim ke pemilik ${business}.`)).toBeVisible();
      });

      await test.step("Bu Salma reads it, mends it and hands it in again", async () => {
        await page.goto("/kelola");
        await expect(page.getByText(note)).toBeVisible();
        await page.goto("/kelola/toko");
        await page.getByLabel("Cerita toko").fill(`${story} Pesanan khusus selesai dalam tujuh hari.`);
        await page.getByRole("button", { name: "Simpan" }).click();
        await expect(page.getByText("Halaman toko tersimpan.")).toBeVisible();
        await page.goto("/kelola");
        await page.getByRole("button", { name: "Ajukan lagi" }).click();
        await expect(page.getByText("Toko sudah diajukan. Petugas akan memeriksanya.")).toBeVisible();
      });

      await test.step("the officer approves", async () => {
        await openReview(officer, business);
        await officer.getByRole("button", { name: "Setujui", exact: true }).click();
        await expect(officer.getByText(`${business} disetujui dan tayang.`)).toBeVisible();
      });

      await test.step("everybody sees the shop, the letter and the certificate", async () => {
        await page.context().clearCookies();
        await page.goto(`/toko/anyaman-salma-${stamp}`);
        await expect(page.getByRole("heading", { name: business })).toBeVisible();
        await expect(page.getByText("Tas anyaman rotan").first()).toBeVisible();
        await expectAccessible(page);
        await page.goto("/dev/surat");
        await expect(page.getByText(`${business} sudah tampil di Etalase`)).toBeVisible();
        await page.goto(`/sertifikat/${certificate}`);
        await expect(page.getByText("Salma Wulandari")).toBeVisible();
        await expect(page.getByText(business).first()).toBeVisible();
        await expectAccessible(page);
      });
      await officer.context().close();
    });
  });
}

async function openBatch(officer: Page, programme: string): Promise<void> {
  await officer.goto("/admin/pelatihan");
  await officer.getByText("Buka program baru").click();
  await officer.getByLabel("Judul program").fill(programme);
  await officer.getByRole("button", { name: "Buka program" }).click();
  await expect(officer.getByText("Program dibuka. Sekarang buka angkatan pertamanya.")).toBeVisible();
  await officer.getByLabel("Nomor angkatan").fill("1");
  await officer.getByRole("textbox", { name: "Tempat" }).fill("Gedung Gadis");
  await officer.getByLabel("Syarat hadir").fill("1");
  await officer.getByLabel("Tanggal").first().fill(yesterday());
  await officer.getByLabel("Materi", { exact: true }).first().fill("Foto dan harga");
  await officer.getByRole("button", { name: "Buka angkatan" }).click();
  await expect(officer.getByText("Angkatan 1 dibuka. Undang pesertanya.")).toBeVisible();
}

async function addFromRegister(officer: Page): Promise<void> {
  await officer.getByLabel("Nama usaha atau pemilik").fill("amplang");
  await officer.getByRole("button", { name: "Cari" }).click();
  await officer.locator('input[name="business"]:enabled').first().check();
  await officer.getByRole("button", { name: "Tambahkan yang dicentang" }).click();
  await expect(officer.getByText("1 peserta ditambahkan.")).toBeVisible();
}

type Newcomer = { readonly name: string; readonly business: string; readonly phone: string };

async function addWalkIn(officer: Page, person: Newcomer): Promise<void> {
  await officer.getByRole("link", { name: "Tambah yang belum ada di daftar usaha" }).click();
  await officer.getByLabel("Nama lengkap").fill(person.name);
  await officer.getByLabel("Nama usaha").fill(person.business);
  await officer.getByLabel("Nomor WhatsApp").fill(person.phone);
  await officer.getByLabel("Kelurahan").selectOption("65.71.01.1001");
  await officer.getByRole("button", { name: "Tambah peserta" }).click();
  await expect(officer.getByText(`${person.name} ditambahkan.`)).toBeVisible();
}

async function markPresent(officer: Page, name: string): Promise<void> {
  await officer.getByRole("link", { name: "Daftar hadir" }).click();
  await officer.getByRole("checkbox", { name }).check();
  await officer.getByRole("button", { name: "Simpan kehadiran" }).click();
  await expect(officer.getByText("Tersimpan: 1 orang hadir.")).toBeVisible();
}

/** @returns the certificate's number */
async function graduate(officer: Page, name: string): Promise<string> {
  await officer.getByRole("link", { name: /^Kelulusan/ }).click();
  await officer.getByLabel("Daftar hadir semua pertemuan sudah saya periksa").check();
  await officer.getByRole("button", { name: "Luluskan 1 peserta" }).click();
  await expect(officer.getByText("1 peserta lulus. Sertifikat dan kode toko diterbitkan.")).toBeVisible();
  const line = officer.getByRole("row").filter({ hasText: name });
  return ((await line.locator('a[href^="/sertifikat/"]').textContent()) ?? "").trim();
}

async function claim(page: Page, code: string, phone: string): Promise<void> {
  await page.goto("/klaim");
  await page.getByLabel("Kode toko").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Salma Wulandari");
  await page.getByLabel("Surel atau nomor WhatsApp").fill(phone);
  await page.getByLabel("Kata sandi baru").fill("rotan dari hulu sungai");
  await page.getByRole("button", { name: "Klaim toko ini" }).click();
}

async function fillShopPage(page: Page): Promise<void> {
  await page.goto("/kelola/toko");
  await page.getByLabel("Cerita toko").fill(story);
  await page.getByLabel("Alamat").fill("Jl. Gajah Mada No. 7, RT 12");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Halaman toko tersimpan.")).toBeVisible();
}

async function addProduct(page: Page): Promise<void> {
  const send = async (photo: { name: string; mimeType: string; buffer: Buffer }) => {
    await page.locator('input[name="galeri"]').setInputFiles(photo);
    await page.getByRole("button", { name: "Pajang barang" }).click();
  };
  await page.goto("/kelola/barang/baru");
  await page.getByLabel("Nama barang").fill("Tas anyaman rotan");
  await page.getByLabel("Harga").fill("185.000");
  await page.getByLabel("Stok").fill("6");
  await send({ name: "IMG_0412.HEIC", mimeType: "image/heic", buffer: iphonePhoto });
  await expect(shown(page.getByText("Foto ini berformat HEIC."))).toBeVisible();
  await expect(page.getByLabel("Nama barang")).toHaveValue("Tas anyaman rotan");
  await send({ name: "tas.jpg", mimeType: "image/jpeg", buffer: await rattanPhoto() });
  await expect(page.getByText("Tas anyaman rotan sudah dipajang.")).toBeVisible();
}

async function setDelivery(page: Page): Promise<void> {
  await page.goto("/kelola/pengiriman");
  await page.getByLabel("Layani ambil sendiri").check();
  await page.getByLabel("Layani kurir toko").check();
  await page
    .getByRole("group", { name: "Kurir toko" })
    .getByLabel(/Tarakan Tengah/)
    .fill("8.000");
  await page.getByRole("button", { name: "Simpan pengiriman" }).click();
  await expect(page.getByText("Pengiriman tersimpan.")).toBeVisible();
}

/** The officer finds the shop in the list and opens its page. */
async function openReview(officer: Page, business: string): Promise<void> {
  await officer.goto(`/admin/toko?status=submitted&q=${encodeURIComponent(business)}`);
  await officer.getByRole("link", { name: business }).first().click();
  await expect(officer.getByRole("heading", { name: "Keputusan" })).toBeVisible();
}
