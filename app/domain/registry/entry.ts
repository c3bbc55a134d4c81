import type { Rupiah } from "~/platform/money";
import type { Phone } from "~/platform/phone";
import type { CalendarDay } from "./survey-date";

/** What a row says about a business, null where it says nothing that can be used. The NIK is not in here. */
export type RegisterEntry = {
  readonly name: string;
  readonly ownerName: string;
  readonly villageCode: string;
  readonly nikLast4: string | null;
  readonly phone: Phone | null;
  readonly sector: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly nib: string | null;
  /** Whole rupiah a year. */
  readonly yearlyRevenue: Rupiah | null;
  readonly workers: number | null;
  readonly startedYear: number | null;
  readonly isTrained: boolean | null;
  readonly surveyedOn: CalendarDay | null;
};

/** What a later row of the same business may add. */
export const fillable = [
  "nikLast4",
  "phone",
  "sector",
  "address",
  "rt",
  "nib",
  "yearlyRevenue",
  "workers",
  "startedYear",
  "isTrained",
  "surveyedOn",
] as const satisfies readonly (keyof RegisterEntry)[];

export type Fillable = (typeof fillable)[number];

/** The later row fills the earlier one's blanks and changes nothing else; `{}` where it has nothing to add. */
export function blanksFilledBy(
  earlier: Pick<RegisterEntry, Fillable>,
  later: Pick<RegisterEntry, Fillable>,
): Partial<Pick<RegisterEntry, Fillable>> {
  const added = fillable.filter((field) => earlier[field] === null && later[field] !== null);
  return Object.fromEntries(added.map((field) => [field, later[field]]));
}
