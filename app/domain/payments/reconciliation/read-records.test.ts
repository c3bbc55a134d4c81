import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settlementHeader } from "./formats";
import { wholeAmount } from "./read-amount";
import { recordReader } from "./read-records";

function read(text: string) {
  const [first = "", ...lines] = text.trim().split("\n");
  const found = settlementHeader(first.split(","));
  if (!("header" in found)) throw new Error(`missing ${found.missing.join()}`);
  const reader = recordReader(found.header);
  for (const [index, line] of lines.entries()) reader.take(line.split(","), index + 2);
  return { format: found.header.format, ...reader.done() };
}
const brief = (text: string) =>
  read(text).movements.map(({ rowKey, gross, fee, net, isPaidOut }) => [rowKey, gross, fee, net, isPaidOut]);
const wrong = (text: string) =>
  read(text).problems.map(({ line, problem, column }) => [line, problem, column]);

describe("a gateway's settlement report", () => {
  it("of our own columns is read in any order, refunds with a sign or without", () => {
    const text = `Neto,Biaya,Referensi,Bruto,Jenis
124125,875,ET-1-A1,125000.00,pembayaran
-28000,0,ET-1-A1,28000,refund
124125,875,ET-1-A1,125000,`;
    expect(brief(text)).toEqual([
      ["payment:ET-1-A1", 125_000n, 875n, 124_125n, true],
      ["refund:ET-1-A1", -28_000n, 0n, -28_000n, true],
      ["payment:ET-1-A1#2", 125_000n, 875n, 124_125n, true],
    ]);
  });

  it("of Midtrans is known by the words of its API", () => {
    const text = `order_id,transaction_id,transaction_type,gross_amount,fee,net
ET-1-A1,af9a-1,on-us,125000.00,875,124125`;
    expect(read(text).format).toBe("midtrans");
    expect(brief(text)).toEqual([["payment:af9a-1", 125_000n, 875n, 124_125n, true]]);
  });

  it("of Stripe has its payouts: by a line of their own, or as the sum of the lines that name one", () => {
    const head =
      "balance_transaction_id,currency,gross,fee,net,reporting_category,source_id,automatic_payout_id,payment_metadata[reference]";
    const text = `${head}
txn_1,idr,125000.00,4250.00,120750.00,charge,ch_1,po_1,ET-1-A1
txn_2,idr,-28000.00,0.00,-28000.00,refund,re_1,po_1,ET-1-A1
txn_3,idr,36000.00,1224.00,34776.00,charge,ch_2,,ET-2-A1
txn_4,usd,12.50,0.50,12.00,charge,ch_3,,ET-3-A1`;
    expect(brief(text)).toEqual([
      ["payment:txn_1", 125_000n, 4250n, 120_750n, false],
      ["refund:txn_2", -28_000n, 0n, -28_000n, false],
      ["payment:txn_3", 36_000n, 1224n, 34_776n, false],
      ["payment:txn_4", 0n, 0n, 0n, false],
      ["payout:po_1", 92_750n, 0n, 92_750n, false],
    ]);
    expect(read(text).movements[3]?.evidence).toBe("USD 12.50");
    expect(brief(`${head}\ntxn_5,idr,-92750,0,-92750,payout,po_1,,`)).toEqual([
      ["payout:po_1", 92_750n, 0n, 92_750n, false],
    ]);
  });

  it("of Xendit tells a payment on three lines in one, on one line in the other", () => {
    const balance = `Transaction ID,Transaction Type,Line Type,Reference,Currency,Amount,Balance
tx1,QR PAYMENT,TRANSACTION,ET-1-A1,IDR,125000,125000
tx1,QR PAYMENT,FEE,ET-1-A1,IDR,-788,124212
tx1,QR PAYMENT,VAT,ET-1-A1,IDR,-87,124125
tx2,WITHDRAWAL,TRANSACTION,,IDR,-120000,4125
tx2,WITHDRAWAL,FEE,,IDR,-2500,1625`;
    expect(read(balance).format).toBe("xendit_balance");
    expect(brief(balance)).toEqual([
      ["payment:tx1", 125_000n, 875n, 124_125n, false],
      ["payout:tx2", 120_000n, 2500n, 120_000n, false],
    ]);
    const list = `Status,Type,Currency,Amount,Total Fee,Total VAT,Net Amount,Reference,Transaction ID
SUCCESSFUL,PAYMENT,IDR,125000,788,87,124125,ET-1-A1,tx1
FAILED,PAYMENT,IDR,9000,0,0,9000,ET-9-A1,tx9`;
    expect(brief(list)).toEqual([["payment:tx1", 125_000n, 875n, 124_125n, false]]);
  });

  it("that can't be believed says where: line, column and what stands there", () => {
    const head = "referensi,bruto,biaya,neto,jenis";
    const cases: readonly [string, string, string][] = [
      ["=1+1,125000,875,124125,", "reference_invalid", "referensi"],
      ["@SUM(A1),125000,875,124125,", "reference_invalid", "referensi"],
      [",125000,875,124125,", "reference_invalid", "referensi"],
      ["ET-1,125.000,875,124125,", "amount_invalid", "bruto"],
      ["ET-1,1e5,875,99125,", "amount_invalid", "bruto"],
      ["ET-1,+125000,875,124125,", "amount_invalid", "bruto"],
      ["ET-1,-125000,875,-125875,", "amount_invalid", "bruto"],
      ["ET-1,125000.50,875,124125,", "amount_invalid", "bruto"],
      ["ET-1,125000,0x10,124125,", "amount_invalid", "biaya"],
      ["ET-1,125000,875,,", "amount_invalid", "neto"],
      ["ET-1,125000,875,125000,", "net_differs", "neto"],
      ["ET-1,1000,2000,-1000,", "fee_above_gross", "biaya"],
      ["ET-1,125000,875,124125,hadiah", "kind_unknown", "jenis"],
    ];
    for (const [row, problem, column] of cases)
      expect([row, ...wrong(`${head}\n${row}`)]).toEqual([row, [2, problem, column]]);
  });

  it("of more money than the books can hold is stopped at the line that passes it", () => {
    const most = "9".repeat(15);
    const lines = ["X1", "X2"].map((reference) => `${reference},${most},0,${most},`);
    const text = ["referensi,bruto,biaya,neto,jenis", ...lines].join("\n");
    expect(wrong(text)).toEqual([[3, "total_too_large", "bruto"]]);
  });

  it("without its columns is told which are missing", () => {
    expect(settlementHeader(["foo", "biaya"])).toEqual({ missing: ["referensi", "bruto", "neto"] });
    expect(settlementHeader(["hello"])).toEqual({ missing: ["referensi", "bruto", "biaya", "neto"] });
    expect(settlementHeader(["order_id", "gross_amount", "fee"])).toEqual({ missing: ["net"] });
  });

  it("takes whole rupiah alone: no separators, exponents, or signs of other kinds", () => {
    expect(["125000", "125000.00", "-5000", "7,0"].map(wholeAmount)).toEqual([
      125_000n,
      125_000n,
      -5000n,
      7n,
    ]);
    for (const text of ["125.000", "1e5", "+5", "٣", "12.5", "0x10", "", "NaN", "1 000", "9".repeat(16)])
      expect(wholeAmount(text)).toBeNull();
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), (amount) => {
        expect(wholeAmount(String(amount))).toBe(amount);
      }),
    );
  });
});
