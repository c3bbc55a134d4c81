import { z } from "zod";
import type { CitySettings } from "~/domain/city/settings";
import { lineText } from "./forms";

/** What may be chosen; messages are keys of `settingsWords.errors`. */
export const settingRanges = {
  acceptHours: [1, 168],
  // PP 80/2019: a buyer has at least two working days to exchange or cancel.
  completeAfterDays: [2, 30],
  deliveredAfterDays: [1, 60],
  // PP 80/2019 again; never less than two working days after receipt, whatever stands here.
  returnDays: [2, 60],
  returnAnswerHours: [12, 168],
  returnBuyerDays: [2, 30],
  payQris: [5, 1440],
  payCard: [5, 1440],
  payVa: [60, 10_080],
  payoutHoldDays: [0, 60],
  payoutWeekday: [1, 7],
} as const satisfies Record<string, readonly [number, number]>;

const whole = (name: keyof typeof settingRanges) => {
  const [least, most] = settingRanges[name];
  return lineText(8)
    .regex(/^\d{1,6}$/, name)
    .transform(Number)
    .refine((value) => value >= least && value <= most, name);
};
/** "2,5" and "2.5" are 250 basis points; at most `most` percent. */
const percent = (name: string, most: number) =>
  lineText(8)
    .regex(/^\d{1,2}([.,]\d{1,2})?$/, name)
    .transform((text) => Math.round(Number(text.replace(",", ".")) * 100))
    .refine((bps) => bps <= most * 100, name);
const tick = z.literal("1", "choice_invalid").optional();

export const settingsForm = z
  .object({
    requireTraining: tick,
    commission: percent("commission", 30),
    acceptHours: whole("acceptHours"),
    completeAfterDays: whole("completeAfterDays"),
    deliveredAfterDays: whole("deliveredAfterDays"),
    returnDays: whole("returnDays"),
    returnAnswerHours: whole("returnAnswerHours"),
    returnBuyerDays: whole("returnBuyerDays"),
    payQris: whole("payQris"),
    payCard: whole("payCard"),
    payVa: whole("payVa"),
    payoutHoldDays: whole("payoutHoldDays"),
    payoutWeekday: whole("payoutWeekday"),
    payoutMinimum: lineText(24)
      .transform((text) => text.replace(/^rp\s*/i, "").replace(/[.,\s](?=\d{3}(\D|$))/g, ""))
      .refine((text) => /^\d{1,9}$/.test(text), "payoutMinimum")
      .transform(Number),
    taxIsOn: tick,
    taxFrom: lineText(10).refine(
      (text) => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)),
      "taxFrom",
    ),
    taxRate: percent("taxRate", 5),
    /** The settings as the page showed them. */
    seen: z.string().max(2000),
  })
  .transform(({ seen, ...form }): { readonly seen: string; readonly next: CitySettings } => ({
    seen,
    next: {
      requireTraining: form.requireTraining === "1",
      commissionBps: form.commission,
      ...{ acceptHours: form.acceptHours, completeAfterDays: form.completeAfterDays },
      deliveredAfterDays: form.deliveredAfterDays,
      ...{ returnDays: form.returnDays, returnAnswerHours: form.returnAnswerHours },
      returnBuyerDays: form.returnBuyerDays,
      payMinutes: { qris: form.payQris, card: form.payCard, va: form.payVa },
      ...{ payoutHoldDays: form.payoutHoldDays, payoutWeekday: form.payoutWeekday },
      payoutMinimum: form.payoutMinimum,
      tax: { isOn: form.taxIsOn === "1", from: form.taxFrom, bps: form.taxRate },
    },
  }));
