import type { AdminActor } from "~/domain/accounts/actor";
import { bookSettlement } from "~/domain/payments/book-settlement.server";
import { receiveSettlement } from "~/domain/payments/receive-settlement.server";
import type { SettlingProvider } from "~/domain/payments/settlement";
import { db } from "~/platform/db.server";

/** Bu Ani counts the city's money. */
export async function treasurer(): Promise<AdminActor> {
  const account = await db.account.create({
    data: { name: "Bu Ani", passwordHash: "x", role: "admin" },
    select: { id: true },
  });
  return { kind: "admin", accountId: account.id, name: "Bu Ani" };
}

export type SettledLine = readonly [
  reference: string,
  gross: number,
  fee: number,
  kind?: string,
  id?: string,
];

/** The local gateway's report of these movements: refunds below zero. */
export function report(lines: readonly SettledLine[], currency = "IDR"): Uint8Array {
  const rows = lines.map(([reference, gross, fee, kind = "pembayaran", id = reference]) =>
    [id, reference, kind, currency, gross, fee, gross - fee].join(";"),
  );
  return new TextEncoder().encode(
    ["id_transaksi;referensi;jenis;mata_uang;bruto;biaya;neto", ...rows].join("\r\n"),
  );
}

export function upload(actor: AdminActor, bytes: Uint8Array, provider: SettlingProvider | null = null) {
  return receiveSettlement(actor, { fileName: "penyelesaian.csv", bytes, provider });
}

/** Uploaded, looked at, booked. */
export async function settleWith(actor: AdminActor, bytes: Uint8Array) {
  const kept = await upload(actor, bytes);
  if (!kept.ok) throw new Error(`${kept.code}`);
  const booked = await bookSettlement(actor, { fileId: kept.value.fileId });
  if (!booked.ok) throw new Error(booked.code);
  return booked.value;
}

/** Debit-positive balance of an account over all its keys. */
export async function balanceOf(
  kind: "gateway_clearing" | "bank" | "breaks" | "gateway_fees" | "losses",
): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({ where: { account: { kind } }, _sum: { amount: true } });
  return _sum.amount ?? 0n;
}

export async function breaks() {
  const rows = await db.reconciliationBreak.findMany({
    where: { closedAt: null },
    orderBy: { openedAt: "asc" },
  });
  return rows.map(({ kind, reference, difference, booked }) => ({ kind, reference, difference, booked }));
}
