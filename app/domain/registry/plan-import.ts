import type { SheetRecord } from "~/platform/sheet/record";
import { type Columns, isHeader, readColumns } from "./columns";
import type { RegisterEntry } from "./entry";
import { nameKey, tidyText } from "./name-key";
import type { Nik } from "./nik";
import { cellsOf, type Rejection, type Repair, readRow, type WarningKind } from "./read-row";
import { type RowKind, rowKind } from "./row-kind";

/** Where the header stands and which columns it names. */
export type RegisterHeader = { readonly line: number; readonly columns: Columns };

/**
 * What makes two rows one business. `nik`: the same valid NIK and business name. `content`: a row without a valid NIK
 * is itself only, told apart from its like in the same file by counting them, so that the same file again finds it.
 */
export type Identity =
  | { readonly by: "nik"; readonly nik: Nik; readonly nameKey: string }
  | { readonly by: "content"; readonly content: string; readonly occurrence: number };

/** `imported`: first seen in this file. The writer turns it into `merged` where the city already has the business. */
export type BusinessRow = {
  readonly outcome: "imported" | "merged";
  readonly line: number;
  readonly identity: Identity;
  /** For the writer alone, which hashes and encrypts it. */
  readonly nik: Nik | null;
  readonly entry: RegisterEntry;
  readonly warnings: readonly WarningKind[];
  readonly repairs: readonly Repair[];
  /** The row makes one more trained business of this file: true once a business at most. */
  readonly countsTrained: boolean;
  readonly villageText: string;
};

export type RejectedRow = {
  readonly outcome: "rejected";
  readonly line: number;
  readonly rejections: readonly Rejection[];
  readonly businessName: string | null;
  readonly villageText: string;
};

export type IgnoredRow = { readonly outcome: "ignored"; readonly line: number; readonly kind: RowKind };

export type PlannedRow = BusinessRow | RejectedRow | IgnoredRow;

/** The text that stands for an identity: the writer keeps a keyed hash of it and never the text. */
export function identityText(identity: Identity): string {
  return identity.by === "nik"
    ? ["nik", identity.nik, identity.nameKey].join("\u001f")
    : ["content", identity.content, String(identity.occurrence)].join("\u001f");
}

/**
 * Plans an import record by record: call what it returns with each record of the file in order, the header itself left
 * out. It remembers what the file said so far and touches nothing else, so the same
 * records always give the same plan: a killed import plans again from the top and writes from where it was.
 */
export function planImport(header: RegisterHeader): (record: SheetRecord) => PlannedRow {
  let columns = header.columns;
  const seen: Seen = { trained: new Map(), occurrences: new Map() };
  return (record) => {
    const { line, cells } = record;
    if (line < header.line) return { outcome: "ignored", line, kind: isBlank(cells) ? "blank" : "title" };
    const kind = rowKind(cells, columns);
    if (kind === "header") columns = columnsAgain(cells, columns);
    if (kind !== "business") return { outcome: "ignored", line, kind };
    return planBusiness(record, columns, seen);
  };
}

/** The same row where the city already has its business. */
export function asMerged(row: BusinessRow): BusinessRow {
  return { ...row, outcome: "merged" };
}

/** What the file said so far: whether a business is trained, and how often a row without NIK came up. */
type Seen = {
  readonly trained: Map<string, boolean | null>;
  readonly occurrences: Map<string, number>;
};

function planBusiness({ line, cells }: SheetRecord, columns: Columns, seen: Seen): BusinessRow | RejectedRow {
  const cell = cellsOf(cells, columns);
  const read = readRow(cell);
  const villageText = tidyText(cell("village"));
  if (!read.ok) {
    const businessName = tidyText(cell("businessName")) || null;
    return { outcome: "rejected", line, rejections: read.rejections, businessName, villageText };
  }
  const { entry, nik, warnings, repairs } = read;
  const identity = identityOf(entry, nik, seen.occurrences);
  const key = identityText(identity);
  const saidEarlier = seen.trained.get(key);
  const isTrained = saidEarlier ?? entry.isTrained;
  seen.trained.set(key, isTrained);
  return {
    outcome: saidEarlier === undefined ? "imported" : "merged",
    line,
    identity,
    nik,
    entry,
    warnings,
    repairs,
    countsTrained: isTrained === true && saidEarlier !== true,
    villageText,
  };
}

/**
 * Without a NIK the names, the village and the address tell a business: what a later edition of the register may
 * correct (phone, revenue, training) stays out, so that it fills blanks instead of making the business twice.
 */
function identityOf(entry: RegisterEntry, nik: Nik | null, occurrences: Map<string, number>): Identity {
  if (nik !== null) return { by: "nik", nik, nameKey: nameKey(entry.name) };
  const facts = [entry.name, entry.ownerName, entry.villageCode, entry.address ?? "", entry.rt ?? ""];
  const content = facts.map(nameKey).join("\u001f");
  const occurrence = (occurrences.get(content) ?? 0) + 1;
  occurrences.set(content, occurrence);
  return { by: "content", content, occurrence };
}

/** Sheets pasted below each other may order their columns anew. */
function columnsAgain(cells: readonly string[], columns: Columns): Columns {
  const again = readColumns(cells);
  return isHeader(again) ? again : columns;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
