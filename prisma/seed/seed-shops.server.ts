import type { OwnerActor } from "~/domain/accounts/actor";
import { addProduct } from "~/domain/catalog/add-product.server";
import { setPayoutAccount } from "~/domain/payouts/set-payout-account.server";
import type { DeliverySettings } from "~/domain/shipping/set-delivery.server";
import { setDelivery } from "~/domain/shipping/set-delivery.server";
import { checkDocument, documentPrint } from "~/domain/shops/check-document.server";
import { claimShop } from "~/domain/shops/claim-shop.server";
import { editShop } from "~/domain/shops/edit-shop.server";
import { keepDocument } from "~/domain/shops/keep-document.server";
import { openShop } from "~/domain/shops/open-shop.server";
import { approveShop, askRevision, submitShop, suspendShop } from "~/domain/shops/review-shop.server";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { parsePhone } from "~/platform/phone";
import { city } from "./cast/city";
import type { DeliveryCast, ProductCast, ShopCast } from "./cast/types";
import type { PhotoBox } from "./pictures/photo-box.server";
import { goTo, must, type Stage } from "./stage";

/** Each shop as its owner would: claim, page, delivery, documents, goods, submission; then the officer's word. */
export async function seedShops(
  stage: Stage,
  participantOf: ReadonlyMap<string, string>,
  photos: PhotoBox,
): Promise<void> {
  const categories = new Map((await db.category.findMany()).map((category) => [category.slug, category.id]));
  for (const [index, shop] of city.shops.entries()) {
    goTo(stage, shop.openedDaysAgo + 3, 10, index % 60);
    const owner = await claim(stage, shop, participantOf.get(shop.slug));
    await setUp(stage, owner, shop, photos);
    await stock(stage, owner, shop, categories, photos);
    await approve(stage, owner, shop);
    // Some have not said yet where their money goes, so that the officers' page has both.
    if (index % 8 !== 7) await setPayoutAccount(owner, accountOf(owner.name, index));
    if (index % 10 === 9) stage.say(`demo city: ${index + 1} of ${city.shops.length} shops`);
  }
}

async function claim(stage: Stage, shop: ShopCast, participantId: string | undefined): Promise<OwnerActor> {
  const person = stage.accounts.get(shop.owner);
  if (!person) throw new Error(`demo city: nobody is ${shop.owner}`);
  const { shopId } = (await claimByCode(person, shop, participantId)) ?? (await openInClass(person, shop));
  stage.shops.set(shop.slug, { shopId, ownerId: person.accountId, ownerName: person.name });
  return { kind: "owner", accountId: person.accountId, name: person.name, shopId };
}

const banks = ["BRI", "Bankaltimtara", "Mandiri", "BCA"] as const;

/** Made up: no bank gives such numbers. */
function accountOf(holderName: string, index: number) {
  return {
    bank: banks[index % banks.length] ?? "BRI",
    number: `0000${String(10_017 * (index + 1))}`,
    holderName,
  };
}

type Person = { readonly accountId: string; readonly name: string };

async function claimByCode(
  person: Person,
  shop: ShopCast,
  participantId: string | undefined,
): Promise<{ shopId: string } | null> {
  const code = participantId
    ? await db.claimCode.findUnique({ where: { participantId }, select: { code: true } })
    : null;
  return code ? must(await claimShop({ code: code.code, person }), `claim of ${shop.slug}`) : null;
}

/** Still in class: she prepares her shop before she graduates. */
async function openInClass(person: Person, shop: ShopCast): Promise<{ shopId: string }> {
  const wish = { name: shop.name, villageCode: shop.villageCode, whatsapp: parsePhone(shop.whatsapp) ?? "" };
  return must(await openShop(person, wish), `opening of ${shop.slug}`);
}

async function setUp(stage: Stage, owner: OwnerActor, shop: ShopCast, photos: PhotoBox): Promise<void> {
  const banner = await photos.banner(shop);
  const holiday = shop.holiday && shop.holiday.fromInDays <= 0 ? shop.holiday : null;
  must(
    await editShop(owner, {
      name: shop.name,
      tagline: shop.tagline,
      story: shop.story,
      villageCode: shop.villageCode,
      address: `${shop.street} (${shop.landmark})`,
      whatsapp: parsePhone(shop.whatsapp) ?? "",
      color: shop.colour,
      openHours: shop.hours,
      holidayUntil: holiday ? new Date(stage.today.getTime() + holiday.toInDays * 86_400_000) : null,
      holidayNote: holiday?.note ?? null,
      ...(banner ? { bannerHash: banner.hash } : {}),
    }),
    shop.slug,
  );
  // The cast's address of a page is part of the contract; a claim made it of the business's name in the register.
  await inTransaction((tx) => tx.shop.update({ where: { id: owner.shopId }, data: { slug: shop.slug } }));
  must(await setDelivery(owner, shop.delivery.map(deliveryOf)), `delivery of ${shop.slug}`);
  for (const document of shop.documents) {
    const expiresOn =
      document.expiresInDays === null
        ? null
        : new Date(stage.today.getTime() + document.expiresInDays * 86_400_000);
    must(
      await keepDocument(owner, { kind: document.kind, number: document.number, expiresOn, file: null }),
      document.number,
    );
    if (document.state === "unchecked") continue;
    const kept = await db.shopDocument.findUniqueOrThrow({
      where: { shopId_kind: { shopId: owner.shopId, kind: document.kind } },
      select: { id: true, number: true, fileKey: true, expiresOn: true },
    });
    must(
      await checkDocument(stage.admin, {
        documentId: kept.id,
        verdict: document.state,
        note: null,
        seen: documentPrint(kept),
      }),
      "document",
    );
  }
}

function deliveryOf(cast: DeliveryCast): DeliverySettings[number] {
  const common = { isActive: true, readyHours: 24 };
  if (cast.kind === "pickup")
    return { ...common, kind: "pickup", note: cast.note, readyHours: 2, tariffs: [] };
  if (cast.kind === "parcel") {
    const tariffs = Object.entries(cast.perKg).map(([zone, fee]) => ({
      zone,
      fee: rupiah(fee + cast.packing),
      perKg: rupiah(fee),
      daysMin: zone === "kaltara" ? 1 : 3,
      daysMax: zone === "indonesia" ? 7 : 4,
    }));
    return {
      ...common,
      kind: "parcel",
      note: cast.services.map((service) => service.toUpperCase()).join(", "),
      tariffs,
    };
  }
  const sameDay = cast.kind === "shop_courier" ? cast.sameDayBefore : null;
  const tariffs = Object.entries(cast.tariffs).map(([zone, fee]) => ({
    zone,
    fee: rupiah(fee),
    perKg: null,
    daysMin: 0,
    daysMax: sameDay ? 0 : 1,
  }));
  if (!sameDay) return { ...common, kind: cast.kind, note: "", tariffs };
  // Ordered by that hour it is ready by midnight, and a minute later it is tomorrow's: the page counts what the note says.
  const readyHours = 24 - Number(sameDay.slice(0, 2));
  const note = `Pesan sebelum ${sameDay.replace(":", ".")}, diantar hari itu.`;
  return { ...common, kind: cast.kind, readyHours, note, tariffs };
}

async function stock(
  stage: Stage,
  owner: OwnerActor,
  shop: ShopCast,
  categories: ReadonlyMap<string, string>,
  photos: PhotoBox,
): Promise<void> {
  const pictured = await photos.ofShop(shop);
  for (const product of shop.products) {
    const categoryId = categories.get(product.category);
    if (!categoryId) throw new Error(`demo city: no category ${product.category}`);
    const added = must(
      await addProduct(owner, {
        slug: product.slug,
        publish: true,
        facts: {
          name: product.name,
          description: product.description,
          categoryId,
          isHalal: product.halal,
          shelfLife: product.shelfLifeDays === null ? null : lifeOf(product.shelfLifeDays),
          storage: product.keeping,
          preorderDays: product.preOrderDays,
        },
        options: [product.options[0] ?? null, product.options[1] ?? null],
        variants: variantsOf(product),
        photos: pictured.get(product.slug) ?? [],
      }),
      `${shop.slug}/${product.slug}`,
    );
    const variants = await db.variant.findMany({
      where: { productId: added.productId },
      orderBy: { ordinal: "asc" },
      select: { id: true, option1: true, option2: true },
    });
    stage.variants.set(
      `${shop.slug}/${product.slug}`,
      variants.map((variant) => ({
        id: variant.id,
        values: [variant.option1, variant.option2].filter((value) => value !== null),
      })),
    );
  }
}

function lifeOf(days: number): string {
  if (days >= 60 && days % 30 === 0) return `${days / 30} bulan`;
  return days >= 14 && days % 7 === 0 ? `${days / 7} minggu` : `${days} hari`;
}

function variantsOf(product: ProductCast) {
  const plain = { id: null, option1: null, option2: null, stockSeen: null, sku: null };
  if (product.variants.length === 0)
    return [
      { ...plain, price: rupiah(product.price), stock: product.stock, weightGrams: product.weightGrams },
    ];
  return product.variants.map((variant) => ({
    ...plain,
    option1: variant.values[0],
    option2: variant.values[1] ?? null,
    price: rupiah(variant.price),
    stock: variant.stock,
    weightGrams: variant.weightGrams,
    sku: variant.sku,
  }));
}

async function approve(stage: Stage, owner: OwnerActor, shop: ShopCast): Promise<void> {
  if (shop.state === "draft") return;
  goTo(stage, shop.state === "submitted" ? 0 : shop.openedDaysAgo + 1, 8);
  must(await submitShop(owner), `submission of ${shop.slug}`);
  const { shopId } = owner;
  const note = shop.stateNote ?? "Lengkapi foto barang.";
  if (shop.state === "revision_asked") must(await askRevision(stage.admin, { shopId, note }), shop.slug);
  if (shop.state !== "live" && shop.state !== "suspended") return;
  goTo(stage, shop.openedDaysAgo, 9);
  must(await approveShop(stage.admin, { shopId, note: null }), shop.slug);
  if (shop.state === "suspended") must(await suspendShop(stage.admin, { shopId, note }), shop.slug);
}
