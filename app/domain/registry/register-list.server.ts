import type { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";

export type RegisterQuery = {
  /** A part of the business's or the owner's name, of a phone number, or the last four digits of a NIK. */
  readonly q: string;
  readonly villageCode: string | null;
  /** From 1. */
  readonly page: number;
};

export type RegisterRow = {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly nikLast4: string | null;
  readonly phone: string | null;
  readonly sector: string | null;
  readonly villageCode: string;
  readonly yearlyRevenue: bigint | null;
  readonly isTrained: boolean | null;
  /** The shop that grew out of it, by slug. */
  readonly shop: { readonly slug: string; readonly name: string } | null;
};

export type RegisterList = {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly perPage: number;
};

const perPage = 50;

/** The city's businesses by name. */
export async function registerList({ q, villageCode, page }: RegisterQuery): Promise<RegisterList> {
  const where: Prisma.BusinessWhereInput = {
    ...(villageCode ? { villageCode } : {}),
    ...(q ? { OR: matches(q) } : {}),
  };
  const [found, total] = await Promise.all([
    db.business.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: {
        id: true,
        name: true,
        ownerName: true,
        nikLast4: true,
        phone: true,
        sector: true,
        villageCode: true,
        yearlyRevenue: true,
        isTrained: true,
        shops: { take: 1, select: { slug: true, name: true } },
      },
    }),
    db.business.count({ where }),
  ]);
  return { rows: found.map(({ shops, ...row }) => ({ ...row, shop: shops[0] ?? null })), total, perPage };
}

function matches(q: string): Prisma.BusinessWhereInput[] {
  const contains = { contains: q, mode: "insensitive" as const };
  const digits = q.replace(/[\s().+-]/g, "");
  const isNumber = /^\d{4,15}$/.test(digits);
  return [
    { name: contains },
    { ownerName: contains },
    ...(isNumber ? [{ phone: { contains: digits.replace(/^(?:0|62)/, "") } }] : []),
    ...(/^\d{4}$/.test(digits) ? [{ nikLast4: digits }] : []),
  ];
}
