import type { OwnerActor } from "~/domain/accounts/actor";
import { addProduct } from "~/domain/catalog/add-product.server";
import { setPayoutAccount } from "~/domain/payouts/set-payout-account.server";
import { setDelivery } from "~/domain/shipping/set-delivery.server";
import { editShop } from "~/domain/shops/edit-shop.server";
import { openShop } from "~/domain/shops/open-shop.server";
import { submitShop } from "~/domain/shops/review-shop.server";
import { askForHelp } from "~/domain/training/ask-for-help.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { parsePhone } from "~/platform/phone";
import { city } from "./cast/city";
import type { BatchCast, OnboardingStep, ParticipantCast } from "./cast/happenings";
import { categoryOfTrainee } from "./cast/trainee-goods";
import type { PersonCast } from "./cast/types";
import { whatsapp } from "./cast/write";
import type { PhotoBox } from "./pictures/photo-box.server";
import { goToToday, must, type Stage } from "./stage";

const steps: readonly OnboardingStep[] = [
  "account",
  "profile",
  "photo",
  "first_product",
  "delivery",
  "payment",
  "submitted",
  "live",
];

/** The account under which somebody of a class signs in: an owner's of the cast, else one of her own. */
export function personOf(batch: BatchCast, { name, shop, villageCode }: ParticipantCast): PersonCast {
  const owner = city.shops.find(({ slug }) => slug === shop)?.owner;
  const known = city.people.find(({ key }) => key === owner);
  if (known) return known;
  const key = `${name.toLowerCase().replaceAll(" ", "-")}.${batch.number}`;
  const seat = batch.participants.findIndex((one) => one.name === name);
  return {
    key,
    name,
    email: `${key}@etalase.test`,
    whatsapp: whatsapp(batch.number * 100 + seat),
    role: "owner",
    villageCode,
    street: "",
  };
}

/** So that they are drawn by the time the class needs them. */
export function beginPictures(photos: PhotoBox): void {
  for (const [cast, index] of withPictures()) pictureOf(photos, cast, index).catch(() => {});
}

function withPictures(): (readonly [ParticipantCast, number])[] {
  const running = city.batches.filter(({ state }) => state === "running");
  return running.flatMap(({ participants }) =>
    participants.flatMap((cast, index) =>
      cast.shop || !hasDone(cast, "photo") ? [] : [[cast, index] as const],
    ),
  );
}

function pictureOf(photos: PhotoBox, { business }: ParticipantCast, index: number) {
  return photos.common(categoryOfTrainee(business), index);
}

function hasDone({ step }: ParticipantCast, wanted: OnboardingStep): boolean {
  return step !== null && steps.indexOf(wanted) <= steps.indexOf(step);
}

/** The class of today at its tables: each as far as the cast says, and some with a hand up. */
export async function seedTrainees(stage: Stage, photos: PhotoBox): Promise<void> {
  for (const batch of city.batches.filter(({ state }) => state === "running")) {
    const callers = batch.participants.filter(({ wantsHelp }) => wantsHelp);
    for (const [index, cast] of batch.participants.entries()) {
      const person = personOf(batch, cast);
      const account = stage.accounts.get(person.key);
      if (!account || cast.shop) continue;
      goToToday(stage, 50 - (index % 40));
      await prepare(account, cast, person, index, photos);
      if (!cast.wantsHelp) continue;
      goToToday(stage, 4 + 5 * callers.indexOf(cast));
      must(await askForHelp({ kind: "buyer", ...account }), `${cast.name} calls`);
    }
  }
}

type Account = { readonly accountId: string; readonly name: string };

async function prepare(
  account: Account,
  cast: ParticipantCast,
  person: PersonCast,
  index: number,
  photos: PhotoBox,
): Promise<void> {
  const has = (step: OnboardingStep) => hasDone(cast, step);
  if (!has("profile")) return;
  const phone = parsePhone(person.whatsapp) ?? "";
  const wish = { name: cast.business, villageCode: cast.villageCode, whatsapp: phone };
  const { shopId } = must(await openShop(account, wish), `shop of ${cast.name}`);
  const owner: OwnerActor = { kind: "owner", ...account, shopId };
  const picture = has("photo") ? await pictureOf(photos, cast, index) : null;
  must(
    await editShop(owner, {
      ...wish,
      tagline: `${cast.business}, buatan rumah di Tarakan`,
      story: `${cast.name} merintis ${cast.business} dari rumah dan sekarang ikut kelas supaya bisa berjualan daring.`,
      address: `Kelas ${city.batches.at(-1)?.place ?? ""}`,
      color: "#14665f",
      openHours: null,
      holidayUntil: null,
      holidayNote: null,
      ...(picture ? { bannerHash: picture.hash } : {}),
    }),
    `page of ${cast.name}`,
  );
  if (has("first_product") && picture) await addFirst(owner, cast, index, { ...picture, alt: cast.business });
  if (has("delivery")) {
    const pickup = {
      kind: "pickup",
      note: "Ambil di rumah.",
      readyHours: 2,
      isActive: true,
      tariffs: [],
    } as const;
    must(await setDelivery(owner, [pickup]), `delivery of ${cast.name}`);
  }
  if (has("payment"))
    await setPayoutAccount(owner, {
      bank: "BRI",
      number: `00009${String(index).padStart(6, "0")}`,
      holderName: cast.name,
    });
  if (has("submitted")) must(await submitShop(owner), `submission of ${cast.name}`);
}

type Photo = Awaited<ReturnType<PhotoBox["common"]>> & { readonly alt: string };

async function addFirst(
  owner: OwnerActor,
  cast: ParticipantCast,
  index: number,
  photo: Photo,
): Promise<void> {
  const category = await db.category.findFirstOrThrow({
    where: { slug: categoryOfTrainee(cast.business) },
    select: { id: true },
  });
  const isFood = city.categories.some(
    ({ slug, isFood }) => isFood && slug === categoryOfTrainee(cast.business),
  );
  must(
    await addProduct(owner, {
      publish: true,
      facts: {
        name: cast.business,
        description: `${cast.business}, dibuat sendiri oleh ${cast.name}.`,
        categoryId: category.id,
        isHalal: isFood,
        shelfLife: isFood ? "1 bulan" : null,
        storage: isFood ? "Simpan di tempat kering." : null,
        preorderDays: null,
      },
      options: [null, null],
      variants: [
        {
          ...{ id: null, option1: null, option2: null, stockSeen: null, sku: null },
          ...{ price: rupiah(15_000 + (index % 7) * 5_000), stock: 5 + (index % 9), weightGrams: 250 },
        },
      ],
      photos: [photo],
    }),
    `first product of ${cast.name}`,
  );
}
