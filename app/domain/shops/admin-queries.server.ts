import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type DocumentKind, documentKinds, expiryState } from "./document";
import type { ShopStatus } from "./shop";

export type QueueRow = {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly category: { readonly name: string; readonly nameEn: string } | null;
  readonly village: string;
  /** Meetings attended of meetings held; null for a shop without training. */
  readonly attendance: Attendance | null;
  readonly documents: readonly { readonly kind: DocumentKind; readonly isExpired: boolean }[];
  readonly submittedAt: Date;
  /** mended: came back after an officer asked for something; expired: one of its papers ran out. */
  readonly state: "new" | "mended" | "expired";
};
export type Attendance = { readonly attended: number; readonly meetings: number };
export type QueuePage = { readonly rows: readonly QueueRow[]; readonly total: number; readonly at: Date };

/** How many the queue shows at once. */
export const queueLength = 100;

/** Shops that wait for an officer, the longest waiting first; `q` is a part of the shop's or the owner's name. */
export async function waitingShops(q: string): Promise<QueuePage> {
  const at = now();
  const where = {
    status: "submitted" as const,
    ...(q
      ? {
          OR: [
            { name: { contains: q, mode: "insensitive" as const } },
            { business: { ownerName: { contains: q, mode: "insensitive" as const } } },
            { members: { some: { account: { name: { contains: q, mode: "insensitive" as const } } } } },
          ],
        }
      : {}),
  };
  const [shops, total] = await Promise.all([
    db.shop.findMany({
      where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: queueLength,
      select: { ...headSelect, submittedAt: true, createdAt: true, approvalSteps: { select: { act: true } } },
    }),
    db.shop.count({ where }),
  ]);
  const rows = shops.map((shop): QueueRow => {
    const documents = documentMarks(shop.documents, at);
    const wasAsked = shop.approvalSteps.some((step) => step.act === "revision_asked");
    return {
      ...headOf(shop),
      documents,
      submittedAt: shop.submittedAt ?? shop.createdAt,
      state: documents.some((one) => one.isExpired) ? "expired" : wasAsked ? "mended" : "new",
    };
  });
  return { rows, total, at };
}

export type ShopRow = Omit<QueueRow, "submittedAt" | "state"> & {
  readonly slug: string;
  readonly status: ShopStatus;
  readonly products: number;
  readonly updatedAt: Date;
};
export const shopFilters = [
  "draft",
  "submitted",
  "revision",
  "live",
  "rejected",
  "suspended",
  "closed",
  "papers",
] as const satisfies readonly (ShopStatus | "papers")[];
export type ShopFilter = (typeof shopFilters)[number] | null;

const shopsPerPage = 50;

/** All shops by name; `papers`: live ones with a document that no officer has looked at. Pages from 1. */
export async function shopRows(query: {
  readonly filter: ShopFilter;
  readonly q: string;
  readonly page: number;
}): Promise<{ rows: ShopRow[]; total: number; perPage: number }> {
  const { filter, q, page } = query;
  const where = {
    ...(filter === "papers"
      ? { status: "live" as const, documents: { some: { status: "unchecked" as const } } }
      : filter
        ? { status: filter }
        : {}),
    ...(q
      ? {
          OR: [
            { name: { contains: q, mode: "insensitive" as const } },
            { slug: { contains: q.toLowerCase() } },
            { business: { ownerName: { contains: q, mode: "insensitive" as const } } },
            { members: { some: { account: { name: { contains: q, mode: "insensitive" as const } } } } },
          ],
        }
      : {}),
  };
  const [shops, total] = await Promise.all([
    db.shop.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * shopsPerPage,
      take: shopsPerPage,
      select: {
        ...headSelect,
        slug: true,
        status: true,
        updatedAt: true,
        _count: { select: { products: true } },
      },
    }),
    db.shop.count({ where }),
  ]);
  const at = now();
  const rows = shops.map((shop) => ({
    ...headOf(shop),
    documents: documentMarks(shop.documents, at),
    slug: shop.slug,
    status: shop.status,
    products: shop._count.products,
    updatedAt: shop.updatedAt,
  }));
  return { rows, total, perPage: shopsPerPage };
}

/** How many shops stand at each status; statuses with none are absent. `papers` as in `shopRows`. */
export async function shopCounts(): Promise<Partial<Record<ShopStatus | "papers", number>>> {
  const [groups, papers] = await Promise.all([
    db.shop.groupBy({ by: ["status"], _count: true }),
    db.shop.count({ where: { status: "live", documents: { some: { status: "unchecked" } } } }),
  ]);
  return { ...Object.fromEntries(groups.map((group) => [group.status, group._count])), papers };
}

const headSelect = {
  id: true,
  name: true,
  village: { select: { name: true } },
  business: { select: { ownerName: true } },
  members: {
    where: { role: "owner" as const },
    take: 1,
    select: { account: { select: { name: true } } },
  },
  participant: {
    select: {
      _count: { select: { attendances: true } },
      batch: { select: { number: true, _count: { select: { meetings: true } } } },
    },
  },
  documents: { select: { kind: true, expiresOn: true } },
  products: {
    orderBy: { id: "asc" as const },
    take: 1,
    select: { category: { select: { name: true, nameEn: true } } },
  },
} as const;

type Head = {
  readonly id: string;
  readonly name: string;
  readonly village: { readonly name: string };
  readonly business: { readonly ownerName: string } | null;
  readonly members: readonly { readonly account: { readonly name: string } }[];
  readonly participant: {
    readonly _count: { readonly attendances: number };
    readonly batch: { readonly number: number; readonly _count: { readonly meetings: number } };
  } | null;
  readonly products: readonly { readonly category: { readonly name: string; readonly nameEn: string } }[];
};

function headOf(shop: Head) {
  return {
    id: shop.id,
    name: shop.name,
    owner: shop.members[0]?.account.name ?? shop.business?.ownerName ?? null,
    category: shop.products[0]?.category ?? null,
    village: shop.village.name,
    attendance: shop.participant && {
      attended: shop.participant._count.attendances,
      meetings: shop.participant.batch._count.meetings,
    },
  };
}

function documentMarks(
  documents: readonly { readonly kind: DocumentKind; readonly expiresOn: Date | null }[],
  at: Date,
): { kind: DocumentKind; isExpired: boolean }[] {
  return documentKinds.flatMap((kind) => {
    const found = documents.find((one) => one.kind === kind);
    return found ? [{ kind, isExpired: expiryState(found.expiresOn, at) === "expired" }] : [];
  });
}
