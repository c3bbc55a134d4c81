import type { Village } from "~/domain/city/city";
import { parsePhone } from "~/platform/phone";
import type { Column, Columns } from "./columns";
import { readStartedYear, readWorkers } from "./counts";
import type { RegisterEntry } from "./entry";
import { isName, nameKey, tidyText } from "./name-key";
import { readNib } from "./nib";
import { lastFour, type Nik, readNik } from "./nik";
import { resolveDistrict } from "./resolve-district";
import { isOwnName, resolveVillage } from "./resolve-village";
import { readRevenue } from "./revenue";
import { readSurveyDate } from "./survey-date";
import { readTrained } from "./trained";

/** Something in a row that was left empty, or overruled, and that somebody may want to look up. In the contract's words. */
export const warningKinds = ["phone", "nik", "nib", "revenue", "date", "district_conflict"] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Why a row can't be a business of the city. */
export type Rejection =
  | "business_name_missing"
  | "owner_name_missing"
  | "village_missing"
  | "village_unknown";

/** Something that was written unusually and still understood. */
export type Repair =
  | "phone_zero"
  | "phone_first_of_two"
  | "village_spelling"
  | "nik_apostrophe"
  | "nib_spaces";

export type ReadRow =
  | { readonly ok: false; readonly rejections: readonly Rejection[] }
  | {
      readonly ok: true;
      readonly entry: RegisterEntry;
      readonly nik: Nik | null;
      readonly warnings: readonly WarningKind[];
      readonly repairs: readonly Repair[];
    };

/** Cell by column, empty where the sheet has no such column or the row is short. */
export type Cells = (column: Column) => string;

export function cellsOf(cells: readonly string[], columns: Columns): Cells {
  return (column) => {
    const index = columns[column];
    return index === undefined ? "" : (cells[index] ?? "");
  };
}

/** Reads one business. A rejected row gives its reasons only: nothing of it is kept, so nothing was left empty. */
export function readRow(cell: Cells): ReadRow {
  const name = tidyText(cell("businessName"));
  const ownerName = tidyText(cell("ownerName"));
  const village = villageOf(cell("village"));
  const rejections: Rejection[] = [];
  if (!isName(name)) rejections.push("business_name_missing");
  if (!isName(ownerName)) rejections.push("owner_name_missing");
  if (village === null)
    rejections.push(tidyText(cell("village")) === "" ? "village_missing" : "village_unknown");
  if (village === null || rejections.length > 0) return { ok: false, rejections };
  return readFields(cell, { name, ownerName, village });
}

function readFields(cell: Cells, known: { name: string; ownerName: string; village: Village }): ReadRow {
  const phone = parsePhone(cell("phone"));
  const nik = readNik(cell("nik"));
  const nib = readNib(cell("nib"));
  const revenue = readRevenue(cell("revenue"));
  const surveyedOn = readSurveyDate(cell("surveyedOn"));
  const warned: Record<WarningKind, boolean> = {
    phone: phone === null && cell("phone").trim() !== "",
    nik: nik.warns,
    nib: nib.warns,
    revenue: revenue.warns,
    date: surveyedOn.warns,
    district_conflict: isConflict(cell("district"), known.village),
  };
  const entry: RegisterEntry = {
    name: known.name,
    ownerName: known.ownerName,
    villageCode: known.village.code,
    nikLast4: nik.value === null ? null : lastFour(nik.value),
    phone,
    sector: orNull(cell("sector")),
    address: orNull(cell("address")),
    rt: orNull(cell("rt")),
    nib: nib.value,
    yearlyRevenue: revenue.value,
    workers: readWorkers(cell("workers")),
    startedYear: readStartedYear(cell("startedYear")),
    isTrained: readTrained(cell("trained")),
    surveyedOn: surveyedOn.value,
  };
  const warnings = warningKinds.filter((kind) => warned[kind]);
  return { ok: true, entry, nik: nik.value, warnings, repairs: repairsOf(cell, entry, known.village) };
}

/** The sheet has few spellings and many rows: each is resolved once. */
const resolved = new Map<string, Village | null>();

function villageOf(text: string): Village | null {
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const village = resolveVillage(text);
  if (resolved.size > 5_000) resolved.clear();
  resolved.set(text, village);
  return village;
}

/** A kecamatan that says nothing (blank, dashes) can't disagree; one that is no district of the city does. */
function isConflict(district: string, village: Village): boolean {
  if (!isName(district) || nameKey(district) === nameKey(village.district)) return false;
  return resolveDistrict(district)?.code !== village.districtCode;
}

function repairsOf(cell: Cells, entry: RegisterEntry, village: Village): Repair[] {
  const repairs: Repair[] = [];
  if (entry.phone !== null && /^\s*['’]?8/.test(cell("phone"))) repairs.push("phone_zero");
  if (entry.phone !== null && (cell("phone").match(/\d{3}/g)?.length ?? 0) > 5)
    repairs.push("phone_first_of_two");
  if (!isOwnName(cell("village"), village)) repairs.push("village_spelling");
  if (entry.nikLast4 !== null && /^\s*['’‘`]/.test(cell("nik"))) repairs.push("nik_apostrophe");
  if (entry.nib !== null && /\s/.test(cell("nib").trim())) repairs.push("nib_spaces");
  return repairs;
}

function orNull(text: string): string | null {
  const tidy = tidyText(text);
  return isName(tidy) ? tidy : null;
}
