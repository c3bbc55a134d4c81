import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Role, roles } from "./role";

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  readonly hasSecondFactor: boolean;
  readonly isDisabled: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  /** Names of the shops she works in. */
  readonly shops: readonly string[];
};

export type PeopleQuery = {
  /** A part of the name, the e-mail address or the phone number. */
  readonly q: string;
  readonly role: Role | null;
  /** From 1. */
  readonly page: number;
};

export type PeopleList = {
  readonly rows: readonly PersonRow[];
  readonly total: number;
  readonly perPage: number;
  /** How many match `q`, by role. */
  readonly counts: Readonly<Record<Role, number>>;
};

const perPage = 50;

const columns = Prisma.sql`
  a.id, a.name, a.email::text AS email, a.phone, a.role::text AS role,
  a."totpConfirmedAt" IS NOT NULL AS "hasSecondFactor", a."disabledAt" IS NOT NULL AS "isDisabled", a."createdAt",
  (SELECT max(s."lastSeenAt") FROM "Session" s WHERE s."accountId" = a.id) AS "lastSeenAt",
  ARRAY(
    SELECT s.name FROM "ShopMember" m JOIN "Shop" s ON s.id = m."shopId" WHERE m."accountId" = a.id ORDER BY s.name
  ) AS shops`;

/** Accounts by name. */
export async function peopleList({ q, role, page }: PeopleQuery): Promise<PeopleList> {
  const matching = q ? Prisma.sql`(${Prisma.join(matches(q), " OR ")})` : Prisma.sql`TRUE`;
  const ofRole = role ? Prisma.sql`a.role::text = ${role}` : Prisma.sql`TRUE`;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<PersonRow[]>`
      SELECT ${columns} FROM "Account" a WHERE ${matching} AND ${ofRole}
      ORDER BY lower(a.name), a.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
    db.$queryRaw<{ role: Role; count: number }[]>`
      SELECT a.role::text AS role, count(*)::int AS count FROM "Account" a WHERE ${matching} GROUP BY 1`,
  ]);
  const countOf = (one: Role) => counted.find((row) => row.role === one)?.count ?? 0;
  const counts = { buyer: countOf("buyer"), mentor: countOf("mentor"), admin: countOf("admin") };
  const total = role ? counts[role] : roles.reduce((sum, one) => sum + counts[one], 0);
  return { rows, total, perPage, counts };
}

/** One account; null for an unknown id. */
export async function personRow(accountId: string): Promise<PersonRow | null> {
  if (!isUuid(accountId)) return null;
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT ${columns} FROM "Account" a WHERE a.id = ${accountId}::uuid`;
  return rows[0] ?? null;
}

function matches(q: string): Prisma.Sql[] {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = q.replace(/[\s().+-]/g, "");
  return [
    Prisma.sql`a.name ILIKE ${like}`,
    Prisma.sql`a.email::text ILIKE ${like}`,
    ...(/^\d{4,15}$/.test(digits)
      ? [Prisma.sql`a.phone LIKE ${`%${digits.replace(/^(?:0|62)/, "")}%`}`]
      : []),
  ];
}
