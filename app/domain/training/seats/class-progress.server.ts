import { db } from "~/platform/db.server";
import { classSteps, noProgress, type ShopProgress } from "../class-step";
import { shopsOfBatch } from "./shops-of-batch.server";

export type SeatProgress = {
  readonly done: ShopProgress;
  readonly shopStatus: string | null;
  readonly lastActiveAt: Date | null;
};

type ShopRow = {
  id: string;
  status: string;
  profile: boolean;
  shop_photo: boolean;
  first_product: boolean;
  delivery: boolean;
  payment: boolean;
  sign_in: boolean;
  lastActiveAt: Date;
};

/** How far each participant of a batch is, in two queries for the whole class. */
export async function progressOfBatch(
  batchId: string,
): Promise<(person: { readonly id: string; readonly accountId: string | null }) => SeatProgress> {
  const shopIds = await shopsOfBatch(db, batchId);
  const shops = new Map((await readShops([...new Set(shopIds.values())])).map((shop) => [shop.id, shop]));
  return ({ id, accountId }) => {
    const shop = shops.get(shopIds.get(id) ?? "");
    if (!shop)
      return { done: { ...noProgress, sign_in: accountId !== null }, shopStatus: null, lastActiveAt: null };
    return { done: progressOf(shop), shopStatus: shop.status, lastActiveAt: shop.lastActiveAt };
  };
}

/** A shop that was handed in has all it needs: the shops' own rule let it pass. */
function progressOf(shop: ShopRow): ShopProgress {
  const isHandedIn = shop.status === "submitted" || shop.status === "live";
  return Object.fromEntries(classSteps.map((step) => [step, isHandedIn || shop[step]])) as ShopProgress;
}

function readShops(ids: readonly string[]): Promise<ShopRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.$queryRaw<ShopRow[]>`
    SELECT s.id, s.status::text AS status,
      (s.tagline <> '' OR s.story <> '') AND s.whatsapp IS NOT NULL AS profile,
      s."bannerHash" IS NOT NULL AS shop_photo,
      EXISTS (SELECT 1 FROM "Product" p WHERE p."shopId" = s.id AND p.status <> 'archived') AS first_product,
      EXISTS (SELECT 1 FROM "DeliveryOption" d WHERE d."shopId" = s.id AND d."isActive") AS delivery,
      EXISTS (SELECT 1 FROM "PayoutAccount" a WHERE a."shopId" = s.id) AS payment,
      EXISTS (SELECT 1 FROM "ShopMember" m WHERE m."shopId" = s.id) AS sign_in,
      GREATEST(s."updatedAt", (SELECT max(p."updatedAt") FROM "Product" p WHERE p."shopId" = s.id)) AS "lastActiveAt"
    FROM "Shop" s WHERE s.id = ANY(${ids}::uuid[])`;
}
