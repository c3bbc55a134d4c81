import type { Tx } from "~/platform/db.server";
import type { VoucherPerson } from "./person";
import type { VoucherTerms } from "./voucher";

/** The columns that the rules ask for. */
export const termsColumns = {
  ...{ id: true, code: true, bearer: true, kind: true, amount: true, percent: true, cap: true },
  ...{ minSpend: true, startsAt: true, endsAt: true, perPerson: true, totalLimit: true, budget: true },
  ...{ usedCount: true, usedAmount: true, stoppedAt: true },
} as const;
const termsSelect = { ...termsColumns, shop: { select: { id: true, name: true } } } as const;

export type StoredTerms = VoucherTerms & { readonly id: string };

export function findTerms(tx: Tx, code: string): Promise<StoredTerms | null> {
  return tx.voucher.findUnique({ where: { code }, select: termsSelect });
}

/** As it is now, until the transaction ends: everybody who uses this voucher waits for each other here. */
export async function lockTerms(
  tx: Tx,
  where: { id: string } | { code: string },
): Promise<StoredTerms | null> {
  if ("id" in where) await tx.$queryRaw`SELECT id FROM "Voucher" WHERE id = ${where.id}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT id FROM "Voucher" WHERE code = ${where.code} FOR UPDATE`;
  return tx.voucher.findUnique({ where, select: termsSelect });
}

/** Uses that she holds or kept, by whichever of her names they bear. */
export function usesOfPerson(tx: Tx, voucherId: string, person: VoucherPerson): Promise<number> {
  const names = [
    ...(person.accountId ? [{ accountId: person.accountId }] : []),
    ...(person.phone ? [{ phone: person.phone }] : []),
    ...(person.email ? [{ email: person.email }] : []),
  ];
  if (names.length === 0) return Promise.resolve(0);
  return tx.voucherUse.count({ where: { voucherId, status: { not: "released" }, OR: names } });
}
