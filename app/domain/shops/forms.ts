import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { villageByCode } from "~/domain/city/city";
import { type Phone, parsePhone } from "~/platform/phone";
import { readDay } from "./day";
import { tidyDocumentNumber } from "./document";
import { shopLimits } from "./limits";
import { type Hours, isHours, type OpenHours, tidyTime, type Weekday, weekdays } from "./open-hours";

/** One schema a verb; messages are keys of the room's `errors` words, or of the common ones. */
const phone = lineText(60).transform((text, context): Phone => {
  const parsed = parsePhone(text);
  if (!parsed) context.addIssue({ code: "custom", message: text === "" ? "required" : "phone_invalid" });
  return parsed ?? "+62";
});

const villageCode = z
  .string("village_unknown")
  .refine((code) => villageByCode(code) !== null, "village_unknown");

const name = lineText(shopLimits.name).min(3, "shop_name_short");

/** An empty date is none. */
const optionalDay = lineText(10)
  .default("")
  .transform((text, context): Date | null => {
    const day = text === "" ? null : readDay(text);
    if (text !== "" && !day) context.addIssue({ code: "custom", message: "date_invalid" });
    return day;
  });

export const openShopForm = z.object({ name, villageCode, whatsapp: phone });

const pageFields = {
  name,
  tagline: lineText(shopLimits.tagline).default(""),
  story: plainText(shopLimits.story).default(""),
  villageCode,
  address: lineText(shopLimits.address).default(""),
  whatsapp: phone,
  color: z
    .string("color_invalid")
    .transform((text) => text.toLowerCase())
    .refine((text) => /^#[0-9a-f]{6}$/.test(text), "color_invalid"),
  holidayUntil: optionalDay,
  holidayNote: lineText(shopLimits.holidayNote)
    .default("")
    .transform((text) => text || null),
  /** Ticked: the banner goes. */
  withoutBanner: z.string().optional(),
};

/**
 * The hours of a day stand in two fields, `mon-from` and `mon-until`; both empty mean closed. Asked even where other
 * fields are wrong, so that one round tells all.
 */
export const editShopForm = z
  .looseObject(pageFields)
  .superRefine(
    (form, context) => {
      for (const day of weekdays) {
        const problem = hoursProblem(form, day);
        if (problem) context.addIssue({ code: "custom", message: problem.message, path: [problem.field] });
      }
    },
    { when: () => true },
  )
  .transform((form) => {
    const { name, tagline, story, address, whatsapp, color, holidayUntil, holidayNote } = form;
    return {
      ...{ name, tagline, story, address, whatsapp, color, holidayUntil, holidayNote },
      villageCode: form.villageCode,
      openHours: readWeek(form),
      withoutBanner: form.withoutBanner === "1",
    };
  });

type Fields = Readonly<Record<string, unknown>>;

/** Null where no day has hours: then the page says nothing about them. */
function readWeek(form: Fields): OpenHours | null {
  const week = Object.fromEntries(weekdays.map((day) => [day, readHours(form, day)])) as OpenHours;
  return weekdays.some((day) => week[day]) ? week : null;
}

function readHours(form: Fields, day: Weekday): Hours | null {
  const [from, until] = typedHours(form, day);
  return from && until ? [from, until] : null;
}

function hoursProblem(form: Fields, day: Weekday): { field: string; message: string } | null {
  const [from, until] = typedHours(form, day);
  if ((!from && !until) || (from && until && isHours(from, until))) return null;
  const message = from && until && from >= until ? "hours_order" : "hours_invalid";
  return { field: from ? `${day}-until` : `${day}-from`, message };
}

function typedHours(form: Fields, day: Weekday): [string, string] {
  const typed = (end: "from" | "until") => {
    const text = form[`${day}-${end}`];
    return typeof text === "string" ? tidyTime(text) : "";
  };
  return [typed("from"), typed("until")];
}

export const documentForm = z.object({
  number: lineText(shopLimits.documentNumber)
    .transform(tidyDocumentNumber)
    .refine((text) => text !== "", "required"),
  expiresOn: optionalDay,
});
