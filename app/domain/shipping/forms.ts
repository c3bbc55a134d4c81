import { z } from "zod";
import { lineText } from "~/domain/accounts/forms";
import { parsePrice } from "~/domain/catalog/price";
import type { Rupiah } from "~/platform/money";
import { type DeliveryKind, deliveryKinds, type Tariff } from "./delivery";
import { deliveryLimits, tariffField, zonesOf } from "./form-fields";
import type { DeliverySettings } from "./set-delivery.server";

/** Days on the way where the owner says nothing. */
const usualDays: Readonly<Record<string, readonly [number, number]>> = {
  kaltara: [1, 4],
  kalimantan: [2, 5],
  indonesia: [3, 7],
};
const usualReadyHours = 24;

type Fields = Readonly<Record<string, unknown>>;
type Issues = { addIssue(issue: { code: "custom"; message: string; path: string[] }): void };

/** A zone whose fee is empty isn't served. Messages are keys of `shippingWords.errors`. */
export const deliveryForm = z
  .looseObject({})
  .transform(
    (fields, issues): DeliverySettings => deliveryKinds.map((kind) => readWay(fields, kind, issues)),
  );

function readWay(fields: Fields, kind: DeliveryKind, issues: Issues): DeliverySettings[number] {
  const problem = (field: string, message: string) =>
    issues.addIssue({ code: "custom", message, path: [field] });
  const note = lineText(deliveryLimits.note).safeParse(textOf(fields, `${kind}-note`));
  if (!note.success) problem(`${kind}-note`, note.error.issues[0]?.message ?? "invalid");
  const hours = wholeOf(fields, `${kind}-hours`, deliveryLimits.readyHours);
  if (hours === "wrong") problem(`${kind}-hours`, "hours_wrong");
  const tariffs = zonesOf(kind).flatMap((zone) => readTariff(fields, kind, zone, problem) ?? []);
  return {
    kind,
    isActive: fields[`${kind}-on`] === "1",
    note: note.success ? note.data : "",
    readyHours: typeof hours === "number" ? hours : usualReadyHours,
    tariffs,
  };
}

function readTariff(
  fields: Fields,
  kind: DeliveryKind,
  zone: string,
  problem: (field: string, message: string) => void,
): Tariff | null {
  const name = (part?: "perKg" | "min" | "max") => tariffField(kind, zone, part);
  const fee = moneyOf(fields, name());
  if (fee === null) return null;
  if (fee === "wrong") problem(name(), "fee_wrong");
  const perKg = kind === "parcel" ? moneyOf(fields, name("perKg")) : null;
  if (perKg === "wrong") problem(name("perKg"), "fee_wrong");
  const [usualMin, usualMax] = usualDays[zone] ?? [0, 1];
  const [min, max] = (["min", "max"] as const).map((end) => {
    const days = wholeOf(fields, name(end), deliveryLimits.days);
    if (days === "wrong") problem(name(end), "days_wrong");
    return days === "wrong" ? null : days;
  });
  const daysMin = min ?? Math.min(usualMin, max ?? usualMin);
  const daysMax = max ?? Math.max(usualMax, daysMin);
  if (daysMin > daysMax) problem(name("max"), "days_order");
  return fee === "wrong" ? null : { zone, fee, perKg: perKg === "wrong" ? null : perKg, daysMin, daysMax };
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value.trim() : "";
}

function wholeOf(fields: Fields, name: string, most: number): number | null | "wrong" {
  const text = textOf(fields, name);
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : "wrong";
}

function moneyOf(fields: Fields, name: string): Rupiah | null | "wrong" {
  const text = textOf(fields, name);
  if (text === "") return null;
  const amount = parsePrice(text);
  return amount !== null && amount >= 0n && amount <= deliveryLimits.fee ? amount : "wrong";
}
