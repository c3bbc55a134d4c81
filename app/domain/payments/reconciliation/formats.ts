import type { SettlementFormat, SettlingProvider } from "../settlement";

/**
 * Columns of settlement reports, by their names in lower case with `_` between words.
 *
 * - Stripe, "Payout reconciliation" and "Balance change from activity" itemized: docs.stripe.com/reports/report-types
 *   (`balance_transaction_id`, `currency`, `gross`, `fee`, `net` in major units, `reporting_category`, `source_id`,
 *   `automatic_payout_id`). Our reference is the payment's metadata: pick the column `payment_metadata[reference]`.
 * - Xendit, balance report: docs.xendit.co/docs/balance-report (a line each for TRANSACTION, FEE and VAT of one
 *   `Transaction ID`; `Reference` is our reference_id). Transactions report, version 2: docs.xendit.co/v1/docs/id/
 *   transactions-report (`Type`, `Currency`, `Amount`, `Total Fee`, `Total VAT`, `Net Amount` on one line).
 * - Midtrans: no public description of its settlement export was found; it is taken by the words of its API
 *   (`order_id`, `transaction_id`, `gross_amount`, payments.md B) with columns for fee and net beside them.
 * - Sheet: Etalase's own columns, as the local gateway exports them.
 */
export type FormatColumns = {
  readonly needed: Readonly<Record<string, readonly string[]>>;
  readonly optional: Readonly<Record<string, readonly string[]>>;
};

export const formatColumns: Readonly<Record<SettlementFormat, FormatColumns>> = {
  stripe: {
    needed: {
      id: ["balance_transaction_id"],
      kind: ["reporting_category"],
      currency: ["currency"],
      gross: ["gross"],
      fee: ["fee"],
      net: ["net"],
      reference: ["payment_metadata_reference", "payment_metadata[reference]"],
    },
    optional: { payout: ["automatic_payout_id"], source: ["source_id"] },
  },
  xendit_balance: {
    needed: {
      id: ["transaction_id"],
      line: ["line_type"],
      kind: ["transaction_type"],
      reference: ["reference"],
      currency: ["currency"],
      gross: ["amount"],
    },
    optional: {},
  },
  xendit_transactions: {
    needed: {
      kind: ["type"],
      reference: ["reference"],
      currency: ["currency"],
      gross: ["amount"],
      fee: ["total_fee"],
      net: ["net_amount"],
    },
    optional: { id: ["transaction_id", "product_id"], vat: ["total_vat"], status: ["status"] },
  },
  midtrans: {
    needed: {
      reference: ["order_id"],
      gross: ["gross_amount", "amount"],
      fee: ["fee", "fees", "total_fee", "mdr"],
      net: ["net", "net_amount", "settlement_amount"],
    },
    optional: { id: ["transaction_id"], kind: ["transaction_type", "type"], currency: ["currency"] },
  },
  sheet: {
    needed: {
      reference: ["referensi", "reference", "reference_id", "external_id"],
      gross: ["bruto", "gross", "jumlah", "amount"],
      fee: ["biaya", "fee"],
      net: ["neto", "net"],
    },
    optional: {
      id: ["id_transaksi", "id", "transaction_id"],
      kind: ["jenis", "type", "kind"],
      currency: ["mata_uang", "currency"],
    },
  },
};

/** In this order a header is tried: the narrow ones first. */
const tried: readonly SettlementFormat[] = [
  "stripe",
  "xendit_balance",
  "xendit_transactions",
  "midtrans",
  "sheet",
];

export const providerOfFormat: Readonly<Record<SettlementFormat, SettlingProvider>> = {
  sheet: "local",
  midtrans: "midtrans",
  xendit_balance: "xendit",
  xendit_transactions: "xendit",
  stripe: "stripe",
};

export type SettlementHeader = {
  readonly format: SettlementFormat;
  /** Where each column stands, from 0. */
  readonly at: Readonly<Record<string, number>>;
  /** The columns' names as the file has them. */
  readonly names: Readonly<Record<string, string>>;
};

/** Which report a header row is of; what is missing is told of the format that comes nearest. */
export function settlementHeader(
  cells: readonly string[],
): { readonly header: SettlementHeader } | { readonly missing: readonly string[] } {
  const words = cells.map(columnWord);
  let nearest: readonly string[] = formatColumns.sheet.needed.reference ?? [];
  let least = Number.POSITIVE_INFINITY;
  for (const format of tried) {
    const { needed, optional } = formatColumns[format];
    const at: Record<string, number> = {};
    const names: Record<string, string> = {};
    const missing: string[] = [];
    for (const [column, known] of Object.entries({ ...needed, ...optional })) {
      const place = words.findIndex((word) => known.includes(word));
      if (place !== -1) {
        at[column] = place;
        names[column] = (cells[place] ?? "").trim();
      } else if (column in needed) missing.push(known[0] ?? column);
    }
    if (missing.length === 0) return { header: { format, at, names } };
    // compared by what is there: a format with more columns isn't farther off for that
    const lack = missing.length / Object.keys(needed).length;
    if (lack < least) [least, nearest] = [lack, missing];
  }
  const isNothing = least === 1;
  return {
    missing: isNothing ? Object.values(formatColumns.sheet.needed).map(([name]) => name ?? "") : nearest,
  };
}

function columnWord(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s[\]().-]+/g, "_")
    .replace(/^_+|_+$/g, "");
}
