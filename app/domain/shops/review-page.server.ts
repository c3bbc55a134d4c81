import type { ProductStatus } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { Attendance } from "./admin-queries.server";
import { type DocumentKind, documentKinds, expiryState, hasRightShape } from "./document";
import { shopFacts } from "./review-shop.server";
import { type ApprovalAct, type ChecklistStep, missingSteps, type ShopStatus } from "./shop";

export type PaperView = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  /** The number has the shape its kind prescribes; says nothing about whether it exists. */
  readonly hasRightShape: boolean;
  readonly hasFile: boolean;
  readonly expiresOn: Date | null;
  readonly expiry: "none" | "valid" | "soon" | "expired";
  readonly status: "unchecked" | "verified" | "refused";
  readonly note: string | null;
};
export type GoodsGlance = {
  readonly count: number;
  readonly minPrice: Rupiah | null;
  readonly maxPrice: Rupiah | null;
  readonly withoutPhoto: number;
  readonly withoutStock: number;
  readonly photos: readonly GlancePhoto[];
};
export type GlancePhoto = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly alt: string;
};
export type ReviewStep = {
  readonly act: ApprovalAct;
  readonly byName: string;
  readonly note: string | null;
  readonly at: Date;
};
export type ShopReview = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly status: ShopStatus;
  readonly tagline: string;
  readonly story: string;
  readonly address: string;
  readonly whatsapp: string | null;
  readonly village: string;
  readonly owner: string | null;
  readonly isTrained: boolean;
  readonly batchNumber: number | null;
  readonly attendance: Attendance | null;
  readonly nikLast4: string | null;
  readonly nib: string | null;
  readonly goods: GoodsGlance;
  readonly papers: readonly PaperView[];
  readonly missing: readonly ChecklistStep[];
  /** Sells food and has no halal paper. */
  readonly lacksHalal: boolean;
  readonly sellsFood: boolean;
  readonly submittedAt: Date | null;
  readonly steps: readonly ReviewStep[];
  readonly at: Date;
};

/** What an officer reads before deciding about a shop; null for an unknown id. Never a full NIK. */
export async function shopReview(shopId: string): Promise<ShopReview | null> {
  const shop = await db.shop.findUnique({ where: { id: shopId }, select: reviewSelect });
  if (!shop) return null;
  const at = now();
  const sellsFood = shop.products.some((product) => product.category.isFood);
  const papers = papersOf(shop.documents, at);
  return {
    id: shop.id,
    slug: shop.slug,
    name: shop.name,
    color: shop.color,
    status: shop.status,
    tagline: shop.tagline,
    story: shop.story,
    address: shop.address,
    whatsapp: shop.whatsapp,
    village: shop.village.name,
    owner: shop.members[0]?.account.name ?? shop.business?.ownerName ?? null,
    isTrained: shop.isTrained,
    batchNumber: shop.participant?.batch.number ?? null,
    attendance: shop.participant && {
      attended: shop.participant._count.attendances,
      meetings: shop.participant.batch._count.meetings,
    },
    nikLast4: shop.business?.nikLast4 ?? null,
    nib: shop.business?.nib ?? null,
    goods: glanceOf(shop.products),
    papers,
    missing: missingSteps(await shopFacts(db, shop.id)),
    lacksHalal: sellsFood && !papers.some((paper) => paper.kind === "halal"),
    sellsFood,
    submittedAt: shop.submittedAt,
    steps: shop.approvalSteps,
    at,
  };
}

const shown: ProductStatus[] = ["draft", "published"];

const reviewSelect = {
  id: true,
  slug: true,
  name: true,
  color: true,
  status: true,
  tagline: true,
  story: true,
  address: true,
  whatsapp: true,
  isTrained: true,
  submittedAt: true,
  village: { select: { name: true } },
  business: { select: { ownerName: true, nikLast4: true, nib: true } },
  members: { where: { role: "owner" }, take: 1, select: { account: { select: { name: true } } } },
  participant: {
    select: {
      _count: { select: { attendances: true } },
      batch: { select: { number: true, _count: { select: { meetings: true } } } },
    },
  },
  documents: true,
  approvalSteps: { orderBy: { at: "desc" }, select: { act: true, byName: true, note: true, at: true } },
  products: {
    where: { status: { in: shown } },
    orderBy: { id: "asc" },
    select: {
      name: true,
      minPrice: true,
      maxPrice: true,
      availableStock: true,
      coverHash: true,
      category: { select: { isFood: true } },
      photos: {
        orderBy: { ordinal: "asc" },
        take: 1,
        select: { hash: true, width: true, height: true, thumbhash: true, alt: true },
      },
    },
  },
} as const;

type ReviewedProduct = {
  readonly name: string;
  readonly minPrice: bigint;
  readonly maxPrice: bigint;
  readonly availableStock: number;
  readonly photos: readonly GlancePhoto[];
};

function glanceOf(products: readonly ReviewedProduct[]): GoodsGlance {
  const priced = products.filter((product) => product.minPrice > 0n);
  const lowest = priced.map(({ minPrice }) => minPrice).sort(ascending)[0];
  const highest = priced
    .map(({ maxPrice }) => maxPrice)
    .sort(ascending)
    .at(-1);
  return {
    count: products.length,
    minPrice: lowest === undefined ? null : rupiah(lowest),
    maxPrice: highest === undefined ? null : rupiah(highest),
    withoutPhoto: products.filter((product) => product.photos.length === 0).length,
    withoutStock: products.filter((product) => product.availableStock <= 0).length,
    photos: products
      .flatMap((product) => product.photos.map((photo) => ({ ...photo, alt: photo.alt || product.name })))
      .slice(0, 4),
  };
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

type DocumentRow = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly fileKey: string | null;
  readonly expiresOn: Date | null;
  readonly status: "unchecked" | "verified" | "refused";
  readonly note: string | null;
};

function papersOf(documents: readonly DocumentRow[], at: Date): PaperView[] {
  return documentKinds.flatMap((kind) => {
    const found = documents.find((one) => one.kind === kind);
    if (!found) return [];
    const { fileKey, id, number, expiresOn, status, note } = found;
    return [
      {
        id,
        kind,
        number,
        hasRightShape: hasRightShape(kind, number),
        hasFile: fileKey !== null,
        expiresOn,
        expiry: expiryState(expiresOn, at),
        status,
        note,
      },
    ];
  });
}
