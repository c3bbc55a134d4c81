import { expect, test } from "vitest";
import { postJournals } from "~/domain/ledger/post-journals.server";
import { saleLines } from "~/domain/ledger/posting";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { bookSettlement } from "~/domain/payments/book-settlement.server";
import { settlementPage } from "~/domain/payments/settlement-queries.server";
import { db, inTransaction, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { balanceOf, report, type SettledLine, treasurer, upload } from "./settlement-cast";

useDatabase();

const rows = 10_000;

/** Paid attempts with their sales, made in bulk. */
async function manyPayments(): Promise<string[]> {
  const made = Array.from({ length: rows }, (_, at) => ({
    ...{ id: newId(), orderId: newId(), reference: `ET-BANYAK-${at}-A1`, amount: 20_000 + at },
  }));
  await db.$executeRaw`
    INSERT INTO "PaymentAttempt" (id, "orderId", reference, provider, method, amount, status, "idempotencyKey", "returnUrl", "expiresAt", "paidAt")
    SELECT r.id, r."orderId", r.reference, 'local', 'qris', r.amount, 'paid', r.reference, '', now(), now() - interval '1 hour'
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS r(id uuid, "orderId" uuid, reference text, amount bigint)`;
  await inTransaction(
    (tx) =>
      postJournals(
        tx,
        made.map((one) => ({
          ...{ kind: "sale", sourceId: one.id, orderId: one.orderId, memo: one.reference },
          lines: saleLines("local", rupiah(one.amount)),
        })),
      ),
    { timeoutMs: 60_000 },
  );
  await db.$executeRaw`ANALYZE`;
  return made.map(({ reference }) => reference);
}

/** How many statements the database runs meanwhile. */
async function statements(work: () => Promise<unknown>): Promise<{ count: number; ms: number }> {
  let count = 0;
  const connections = pool();
  const seen = new Set<object>();
  const watch = (client: { query: (...args: never[]) => unknown }) => {
    if (seen.has(client)) return;
    seen.add(client);
    const query = client.query.bind(client);
    client.query = (...args: never[]) => {
      count += 1;
      return query(...args);
    };
  };
  connections.on("acquire", watch);
  const start = performance.now();
  await work();
  connections.off("acquire", watch);
  return { count, ms: Math.round(performance.now() - start) };
}

test("a report of 10,000 lines is checked, compared and booked in seconds, with few statements", async () => {
  const ani = await treasurer();
  const references = await manyPayments();
  const lines = references.map(
    (reference, at): SettledLine => [reference, 20_000 + at, at % 100 === 0 ? 0 : 140],
  );
  let fileId = "";
  const read = await statements(async () => {
    const kept = await upload(ani, report(lines));
    if (!kept.ok) throw new Error(kept.code);
    fileId = kept.value.fileId;
  });
  const preview = await statements(async () => {
    expect((await settlementPage(fileId))?.preview).toMatchObject({ newRows: rows, findings: [] });
  });
  const booked = await statements(async () => {
    expect(await bookSettlement(ani, { fileId })).toMatchObject({
      ok: true,
      value: { newRows: rows, breaks: 0 },
    });
  });
  await db.$executeRaw`ANALYZE`;
  expect(await balanceOf("gateway_clearing")).toBe(0n);
  expect((await verifyLedger()).problems).toEqual([]);
  expect(preview.count).toBeLessThan(20);
  expect(booked.count).toBeLessThan(80);
  expect(read.ms + preview.ms + booked.ms).toBeLessThan(60_000);
}, 180_000);
