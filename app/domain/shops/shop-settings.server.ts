import { db } from "~/platform/db.server";
import type { Picture } from "~/platform/images";
import { type OpenHours, readOpenHours } from "./open-hours";
import type { ShopStatus } from "./shop";

/** All that an owner can edit of her shop's page. */
export type ShopSettings = {
  readonly slug: string;
  readonly name: string;
  readonly status: ShopStatus;
  readonly tagline: string;
  readonly story: string;
  readonly villageCode: string;
  readonly address: string;
  readonly whatsapp: string | null;
  readonly color: string;
  readonly bannerHash: Picture["hash"] | null;
  readonly openHours: OpenHours | null;
  readonly holidayUntil: Date | null;
  readonly holidayNote: string | null;
};

/** The page as it is, for its form. */
export async function shopSettings(shopId: string): Promise<ShopSettings> {
  const { openHours, ...shop } = await db.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: {
      slug: true,
      name: true,
      status: true,
      tagline: true,
      story: true,
      villageCode: true,
      address: true,
      whatsapp: true,
      color: true,
      bannerHash: true,
      openHours: true,
      holidayUntil: true,
      holidayNote: true,
    },
  });
  return { ...shop, openHours: readOpenHours(openHours) };
}
