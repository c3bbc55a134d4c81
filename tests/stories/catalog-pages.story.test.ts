import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { addPhoto } from "~/domain/catalog/add-photo.server";
import { editProduct } from "~/domain/catalog/edit-product.server";
import { receivePhotos } from "~/domain/catalog/receive-photo.server";
import { removePhoto } from "~/domain/catalog/remove-photo.server";
import { sweepPhoto } from "~/domain/catalog/sweep-photo.server";
import type { RequestContext } from "~/http/context.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { newId } from "~/platform/id.server";
import { pictureBytes } from "~/platform/images.server";
import { loader as list } from "~/routes/kelola.barang._index";
import { action as edit, loader as editor } from "~/routes/kelola.barang.$id._index";
import { action as archive } from "~/routes/kelola.barang.$id.arsip";
import { loader as photoDesk, action as photos } from "~/routes/kelola.barang.$id.foto._index";
import { action as onePhoto } from "~/routes/kelola.barang.$id.foto.$photo";
import { action as photoOrder } from "~/routes/kelola.barang.$id.foto.urutan";
import { action as copy } from "~/routes/kelola.barang.$id.salinan";
import { action as stock } from "~/routes/kelola.barang.$id.stok";
import { action as publication } from "~/routes/kelola.barang.$id.terbit";
import { action as add } from "~/routes/kelola.barang.baru";
import { loader as productRoute } from "~/routes/toko.$shop.$product";
import { guestContext, origin } from "../doors/ask";
import { useDatabase } from "../setup/use-database";
import { draftOf, onlyVariant, openShelves, openShop, put, row } from "./catalog-cast";

useDatabase();
let folder: string;
let rina: OwnerActor;
let hasan: OwnerActor;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-pages-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
  hasan = await openShop("Pak Hasan", "batik-pak-hasan");
});

/** The context that the doorkeeper would make for this owner. */
function contextOf(owner: OwnerActor, slug: string): RequestContext {
  const shop = {
    id: owner.shopId,
    slug,
    name: owner.name,
    color: "#0e5a47",
    status: "live",
    role: "owner" as const,
  };
  const person = {
    accountId: owner.accountId,
    name: owner.name,
    email: null,
    phone: null,
    role: "buyer" as const,
  };
  const viewer = {
    ...person,
    locale: "id",
    isDemo: false,
    shops: [shop],
    hasSecondFactor: false,
    passedSecondFactor: false,
  };
  return guestContext({ viewer, shop });
}

type Answer = {
  status: number;
  location: string | null;
  errors: Record<string, string>;
  values: Record<string, string>;
};

/** Posts a form as a browser does; says what came back, whatever its kind. */
async function post(
  action: ActionFunction,
  fields: Record<string, string | File>,
  params: Record<string, string> = {},
  context = contextOf(rina, "amplang-bu-rina"),
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const hasFiles = action === add || action === photos;
  const body = hasFiles
    ? form
    : new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return answerOf(async () =>
    action({ request: new Request(`${origin}/x`, { method: "POST", body }), params, context }),
  );
}

async function get(
  loader: LoaderFunction,
  at = "/x",
  params: Record<string, string> = {},
  context = guestContext(),
): Promise<Answer> {
  return answerOf(async () => loader({ request: new Request(origin + at), params, context }));
}

async function answerOf(work: () => Promise<unknown>): Promise<Answer> {
  const came = await work().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (came instanceof Response)
    return { status: came.status, location: came.headers.get("Location"), errors: {}, values: {} };
  const { data, init } = came as { data?: Partial<Answer>; init?: ResponseInit | null };
  return {
    status: init?.status ?? 200,
    location: null,
    errors: data?.errors ?? {},
    values: data?.values ?? {},
  };
}

const filled = (more: Record<string, string | File> = {}) => ({
  barang: newId(),
  name: "Amplang Bandeng",
  price: "28.000",
  stock: "24",
  category: "",
  terbit: "1",
  ...more,
});
const jpeg = async (width = 400, height = 300) =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width, height, channels: 3, background: "#c9b28a" } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    "foto.jpg",
  );
const file = (content: BlobPart, name = "foto.jpg") => new File([content], name, { type: "image/jpeg" });

describe("the one screen on which she adds a product", () => {
  test("a name, a price and a stock are on show, in the category that the name speaks of", async () => {
    const answer = await post(add, filled({ galeri: await jpeg() }));
    expect(answer).toMatchObject({ status: 303, location: "/toko/amplang-bu-rina/amplang-bandeng" });
    const product = await db.product.findFirstOrThrow({
      include: { category: true, photos: true, variants: true },
    });
    expect(product).toMatchObject({
      status: "published",
      category: { slug: "amplang" },
      photos: [{ width: 400 }],
    });
    expect(product.variants).toMatchObject([{ price: 28_000n, stock: 24, weightGrams: 250 }]);
  });

  test.each([
    "-1",
    "NaN",
    "Infinity",
    "1e21",
    "0x10",
    "٣",
    "12,5",
    "0",
    "100.000.001",
    "",
    "9".repeat(60),
    "Rp 5.000 USD",
  ])("the price %j is refused beside its field, and all she typed comes back", async (price) => {
    const answer = await post(add, filled({ price, description: "Renyah" }));
    expect(answer.status).toBe(422);
    expect(answer.errors.price).toBeTruthy();
    expect(answer.values).toMatchObject({ name: "Amplang Bandeng", stock: "24", description: "Renyah" });
    expect(await db.product.count()).toBe(0);
  });

  test.each([
    ["stock", "1.5"],
    ["stock", "-1"],
    ["stock", "2147483648"],
    ["weight", "0"],
    ["preorder", "61"],
    ["name", "A"],
    ["name", "Amplang\u202egnuk"],
    ["name", "x".repeat(71)],
    ["name", "Amplang\0"],
    ["category", "bukan-uuid"],
    ["category", "01a20c18-0000-7000-8000-000000000000"],
    ["description", "x".repeat(5001)],
  ])("%s %j is refused beside its field", async (field, value) => {
    const answer = await post(add, filled({ [field]: value }));
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.errors)).toEqual([field]);
    expect(await db.product.count()).toBe(0);
  });

  test("a name that tells no category asks for one", async () => {
    expect((await post(add, filled({ name: "Barang serbaguna" }))).errors.category).toContain("Pilih satu");
  });

  test("her photo is kept while she mends the price, and needn't be sent again", async () => {
    const refused = await post(add, filled({ price: "gratis", galeri: await jpeg() }));
    expect(refused.values.simpanan).toMatch(/^[0-9a-f]{40}$/);
    await post(add, filled({ simpanan: refused.values.simpanan ?? "" }));
    expect(await db.photo.findMany({ select: { hash: true, width: true, height: true } })).toEqual([
      { hash: refused.values.simpanan, width: 400, height: 300 },
    ]);
  });

  test("names of photos that aren't kept, or aren't names, are no photos", async () => {
    await post(add, filled({ simpanan: `${"0".repeat(40)},../../.env,x` }));
    expect(await db.photo.count()).toBe(0);
  });

  test("what she never may set is not read", async () => {
    await post(add, filled({ shopId: hasan.shopId, status: "taken_down", soldCount: "999", held: "5" }));
    const product = await db.product.findFirstOrThrow({ include: { variants: true } });
    expect(product).toMatchObject({
      shopId: rina.shopId,
      status: "published",
      soldCount: 0,
      variants: [{ held: 0 }],
    });
  });

  test("a form with the field __proto__ is malformed", async () => {
    expect((await post(add, filled({ ["__proto__"]: "x", constructor: "y" }))).status).toBe(400);
  });
});

describe("photos", () => {
  const send = async (id: string, content: File) => post(photos, { galeri: content }, { id });

  test("are judged by their bytes, each with its own sentence and status", async () => {
    const id = await put(rina, "Amplang");
    expect(await send(id, file("<!doctype html>"))).toMatchObject({
      status: 415,
      errors: { galeri: expect.stringContaining("bukan foto") },
    });
    expect(await send(id, file("<svg xmlns='x'><script/></svg>"))).toMatchObject({ status: 415 });
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from("ftypheic\0\0\0\0mif1heic"),
      Buffer.alloc(64),
    ]);
    expect(await send(id, file(heic))).toMatchObject({
      status: 415,
      errors: { galeri: expect.stringContaining("iPhone") },
    });
    const half = Buffer.from(await (await jpeg()).arrayBuffer()).subarray(0, 300);
    expect(await send(id, file(half))).toMatchObject({
      status: 422,
      errors: { galeri: expect.stringContaining("rusak") },
    });
    expect(await send(id, file(Buffer.alloc(12 * 1024 * 1024 + 1)))).toMatchObject({ status: 413 });
    expect((await post(photos, {}, { id })).errors.galeri).toContain("Pilih fotonya");
    expect(await db.photo.count()).toBe(0);
  });

  test("a name that climbs out of the folder names nothing", async () => {
    const id = await put(rina, "Amplang");
    const bytes = await (await jpeg()).arrayBuffer();
    expect((await send(id, file(bytes, "../../../../etc/cron.d/x\0.jpg"))).status).toBe(303);
    expect((await db.photo.findFirstOrThrow()).hash).toMatch(/^[0-9a-f]{40}$/);
  });

  test("a ninth is refused with the limit", async () => {
    const id = await put(rina, "Amplang", {
      photos: Array.from("12345678", (letter) => ({
        hash: letter.repeat(40),
        width: 1,
        height: 1,
        thumbhash: "",
        alt: "",
      })),
    });
    expect((await send(id, await jpeg())).errors.galeri).toContain("8");
  });

  test("what nothing shows is swept a day later; what anything shows stays", async () => {
    const id = await put(rina, "Amplang");
    const { photos: kept } = await receivePhotos([await jpeg(320, 320)]);
    const hash = kept[0]?.hash ?? "";
    const isThere = async () => (await pictureBytes({ hash, width: 160, format: "webp" })) !== null;
    await addPhoto(rina, id, { hash, width: 320, height: 320, thumbhash: "", alt: "" });
    await sweepPhoto({ hash });
    expect(await isThere()).toBe(true);
    await removePhoto(rina, id, (await db.photo.findFirstOrThrow()).id);
    await sweepPhoto({ hash });
    expect(await isThere()).toBe(false);
  });
});

describe("the editor", () => {
  test("one form changes name, price and stock; a bad row is pointed at and nothing is lost", async () => {
    const id = await put(rina, "Amplang");
    const { categoryId } = await db.product.findUniqueOrThrow({ where: { id } });
    const variant = await onlyVariant(id);
    const fields = {
      token: "t1",
      name: "Amplang Pipih",
      category: categoryId,
      "v0-id": variant,
      "v0-seen": "10",
      "v0-stock": "12",
      "v0-price": "30rb",
      "v0-weight": "300",
    };
    expect(await post(edit, { ...fields, "v0-price": "gratis" }, { id })).toMatchObject({
      status: 422,
      errors: { "v0-price": expect.any(String) },
      values: { name: "Amplang Pipih", "v0-price": "gratis" },
    });
    expect(await post(edit, fields, { id })).toMatchObject({ status: 303 });
    expect(await db.variant.findUniqueOrThrow({ where: { id: variant } })).toMatchObject({
      price: 30_000n,
      stock: 12,
      weightGrams: 300,
    });
    expect(await post(edit, { ...fields, "v0-hapus": "1" }, { id })).toMatchObject({
      errors: { options: expect.any(String) },
    });
    expect(await post(edit, { ...fields, category: "" }, { id })).toMatchObject({
      errors: { category: expect.any(String) },
    });
  });

  test("shows, takes in, copies, puts away, and counts stock, each by its own address", async () => {
    const id = await put(rina, "Amplang");
    const status = async () => (await db.product.findUniqueOrThrow({ where: { id } })).status;
    await post(publication, { _method: "delete" }, { id });
    expect(await status()).toBe("draft");
    await post(publication, {}, { id });
    expect(await status()).toBe("published");
    await post(archive, {}, { id });
    expect(await status()).toBe("archived");
    await post(archive, { _method: "delete" }, { id });
    expect(await status()).toBe("draft");
    await post(copy, {}, { id });
    expect(await db.product.count()).toBe(2);
    const variant = await onlyVariant(id);
    const back = await post(
      stock,
      { variant, seen: "10", stock: "7", token: "a", lanjut: "/kelola/barang?status=low" },
      { id },
    );
    expect(back.location).toBe("/kelola/barang?status=low");
    expect((await db.variant.findUniqueOrThrow({ where: { id: variant } })).stock).toBe(7);
    const odd = await post(
      stock,
      { variant, seen: "7", stock: "-5", token: "c", lanjut: "/kelola/barang?status=low" },
      { id },
    );
    expect(odd.location).toBe("/kelola/barang?status=low");
    expect((await db.variant.findUniqueOrThrow({ where: { id: variant } })).stock).toBe(7);
    const away = await post(
      stock,
      { variant, seen: "7", stock: "8", token: "b", lanjut: "//evil.test" },
      { id },
    );
    expect(away.location).toBe("/kelola/barang");
  });

  test("is not there for another shop, nor for ids that are none", async () => {
    const id = await put(rina, "Amplang");
    const photo = newId();
    const his = contextOf(hasan, "batik-pak-hasan");
    const { categoryId } = await db.product.findUniqueOrThrow({ where: { id } });
    const fields = {
      token: "t",
      name: "Punya Hasan",
      category: categoryId,
      "v0-price": "1",
      "v0-weight": "1",
    };
    for (const one of [id, newId(), "bukan-uuid", "%00"]) {
      const params = { id: one, photo };
      const answers = [
        await get(editor, "/x", params, his),
        await get(photoDesk, "/x", params, his),
        await post(edit, fields, params, his),
        await post(publication, {}, params, his),
        await post(archive, {}, params, his),
        await post(copy, {}, params, his),
        await post(
          stock,
          { variant: await onlyVariant(id), seen: "10", stock: "0", token: "x" },
          params,
          his,
        ),
        await post(photos, { galeri: await jpeg(20, 20) }, params, his),
        await post(onePhoto, { _method: "delete" }, params, his),
        await post(photoOrder, { foto: photo, arah: "naik" }, params, his),
      ];
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    }
    expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: "Amplang",
      status: "published",
      availableStock: 10,
    });
  });

  test("the list takes any query without complaint", async () => {
    for (const query of [
      "?hal=-1",
      "?hal=NaN",
      "?hal=1e9",
      "?status=entah",
      "?q=%27%20OR%201=1",
      "?q=%25_",
    ]) {
      expect((await get(list, `/kelola/barang${query}`, {}, contextOf(rina, "amplang-bu-rina"))).status).toBe(
        200,
      );
    }
  });
});

describe("the product's page", () => {
  const at = (product: string, context = guestContext(), shop = "amplang-bu-rina") =>
    get(productRoute, `/toko/${shop}/${product}`, { shop, product }, context);

  test("is there for anyone; a draft for its shop and the city alone", async () => {
    const id = await put(rina, "Amplang");
    expect((await at("amplang")).status).toBe(200);
    await db.product.update({ where: { id }, data: { status: "draft" } });
    expect((await at("amplang")).status).toBe(404);
    expect((await at("amplang", contextOf(hasan, "batik-pak-hasan"))).status).toBe(404);
    expect((await at("amplang", contextOf(rina, "amplang-bu-rina"))).status).toBe(200);
    const viewer = contextOf(hasan, "x").viewer;
    expect(
      (await at("amplang", guestContext({ viewer: viewer && { ...viewer, shops: [], role: "admin" } })))
        .status,
    ).toBe(200);
  });

  test("an old address leads to the new one for good", async () => {
    const id = await put(rina, "Amplang");
    const { facts } = await draftOf("Amplang Pipih");
    const variants = [row({ id: await onlyVariant(id) })];
    await editProduct(rina, id, { facts, options: [null, null], variants, formToken: "x" });
    expect(await at("amplang")).toMatchObject({
      status: 301,
      location: "/toko/amplang-bu-rina/amplang-pipih",
    });
  });

  test.each(["..", "%2e%2e", "a'--", "AMPLANG", "х", "x".repeat(5000), "", "__proto__"])(
    "%j is nobody's address",
    async (slug) => {
      await put(rina, "Amplang");
      expect((await at(slug)).status).toBe(404);
      expect((await at("amplang", guestContext(), slug)).status).toBe(404);
    },
  );

  test("an unknown variant, a village that isn't, and an odd page change nothing", async () => {
    await put(rina, "Amplang");
    for (const query of ["?varian=x", "?ke=99.99", "?ke=<script>", "?ulasan=-1", "?ulasan=1e9"]) {
      expect(
        (await get(productRoute, `/toko/x/y${query}`, { shop: "amplang-bu-rina", product: "amplang" }))
          .status,
      ).toBe(200);
    }
  });
});
