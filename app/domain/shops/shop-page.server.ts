import { dayOf } from "~/domain/city/calendar";
import { villageByCode } from "~/domain/city/city";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type DocumentKind, documentKinds } from "./document";
import { type OpenHours, type OpenState, openState, readOpenHours } from "./open-hours";
import type { ShopStatus } from "./shop";

/** Who may see a shop before it is live: its own people, and the city. */
export type ShopPreview = { readonly shopIds: readonly string[]; readonly seesAll: boolean };

export type ShopPage = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ShopStatus;
  /** False: a preview. */
  readonly isLive: boolean;
  readonly tagline: string;
  readonly story: string;
  readonly color: string;
  readonly bannerHash: string | null;
  readonly villageCode: string;
  readonly village: string;
  readonly district: string;
  readonly address: string;
  readonly whatsapp: string | null;
  readonly isTrained: boolean;
  /** The year of the certificate; null for graduates of before. */
  readonly trainedYear: number | null;
  readonly replyMinutes: number | null;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly soldCount: number;
  readonly openHours: OpenHours | null;
  readonly opening: OpenState | null;
  /** Null once it is over. */
  readonly holiday: { readonly until: Date; readonly note: string | null } | null;
  /** Compared by an officer, and in force. */
  readonly papers: readonly DocumentKind[];
};

/** A shop as buyers see it; null where this reader sees none. */
export async function shopPage(slug: string, preview: ShopPreview): Promise<ShopPage | null> {
  const shop = await db.shop.findUnique({ where: { slug }, select: pageSelect });
  const isLive = shop?.status === "live";
  if (!shop || !(isLive || preview.seesAll || preview.shopIds.includes(shop.id))) return null;
  const { participant, ratingSum, documents, holidayUntil, holidayNote, openHours, village, ...rest } = shop;
  const at = now();
  const today = cityDay(at);
  const hours = readOpenHours(openHours);
  return {
    ...rest,
    isLive,
    village: village.name,
    district: villageByCode(shop.villageCode)?.district ?? "",
    trainedYear: participant?.certificate?.issuedAt.getUTCFullYear() ?? null,
    rating: shop.ratingCount > 0 ? ratingSum / shop.ratingCount : null,
    openHours: hours,
    opening: hours && openState(hours, at),
    holiday: holidayUntil && holidayUntil >= today ? { until: holidayUntil, note: holidayNote } : null,
    papers: documentKinds.filter((kind) =>
      documents.some((one) => one.kind === kind && (!one.expiresOn || one.expiresOn >= today)),
    ),
  };
}

/** The city's today, as the database keeps days. */
function cityDay(at: Date): Date {
  return new Date(`${dayOf(at)}T00:00:00Z`);
}

const pageSelect = {
  id: true,
  slug: true,
  name: true,
  status: true,
  tagline: true,
  story: true,
  color: true,
  bannerHash: true,
  villageCode: true,
  address: true,
  whatsapp: true,
  isTrained: true,
  replyMinutes: true,
  ratingSum: true,
  ratingCount: true,
  soldCount: true,
  openHours: true,
  holidayUntil: true,
  holidayNote: true,
  village: { select: { name: true } },
  participant: { select: { certificate: { select: { issuedAt: true } } } },
  documents: { where: { status: "verified" }, select: { kind: true, expiresOn: true } },
} as const;

/** Where a renamed shop is now; null for an address that no live shop had. */
export async function movedShop(slug: string): Promise<string | null> {
  const former = await db.formerShopSlug.findUnique({
    where: { slug },
    select: { shop: { select: { slug: true, status: true } } },
  });
  return former?.shop.status === "live" ? former.shop.slug : null;
}
