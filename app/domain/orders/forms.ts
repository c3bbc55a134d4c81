import { z } from "zod";
import { parseEmail } from "~/domain/accounts/contact";
import { lineText, plainText } from "~/domain/accounts/forms";
import { type PaymentMethod, paymentMethods } from "~/domain/payments/gateway";
import { type Rupiah, rupiah } from "~/platform/money";
import { parsePhone } from "~/platform/phone";
import { orderLimits, otherReason, pickedDeliveries } from "./checkout";

const phone = lineText(60)
  .min(1, "phone_missing")
  .transform((text, context) => {
    const parsed = parsePhone(text);
    if (parsed) return parsed;
    const digits = text.replace(/\D/g, "").length;
    const message = digits < 10 ? "phone_short" : digits > 14 ? "phone_long" : "phone_invalid";
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  });

const email = lineText(254)
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const parsed = parseEmail(text);
    if (!parsed) context.issues.push({ code: "custom", message: "email_invalid", input: text });
    return parsed;
  });

/** A hidden field that we wrote ourselves: what can't be a sum is none, and the sum is asked again. */
const expectedTotal = z
  .string()
  .default("")
  .transform((text): Rupiah => (/^\d{1,12}$/.test(text) ? rupiah(BigInt(text)) : rupiah(0)));

/** Hidden too: what is none of ours equals nothing, and the page is shown again. */
const seenPrint = z
  .string()
  .default("")
  .transform((text) => (/^[0-9a-f]{24}\.[0-9a-f]{24}$/.test(text) ? text : ""));

const filledOrNull = (text: string) => (text === "" ? null : text);

/** `va` with a bank beside it is that bank's virtual account. */
function methodOf(method: string, bank: string): PaymentMethod | null {
  const wanted = method === "va" ? bank : method;
  return paymentMethods.find((known) => known === wanted) ?? null;
}

export const paymentChoiceForm = z
  .object({ method: z.string().default(""), bank: z.string().default("") })
  .transform(({ method, bank }, context) => {
    const chosen = methodOf(method, bank);
    if (chosen) return { method: chosen };
    context.issues.push({ code: "custom", message: "method_missing", input: method, path: ["method"] });
    return z.NEVER;
  });

/** All of the checkout but the deliveries, which have a field for each shop. */
const checkoutFields = z.looseObject({
  checkoutKey: z.string().default(""),
  expectedTotal,
  seenPrint,
  buyerName: lineText(80).min(2, "name_short"),
  phone,
  email,
  place: z.string("place_missing").min(1, "place_missing").max(40, "place_unknown"),
  addressLine: plainText(orderLimits.address).default(""),
  landmark: lineText(orderLimits.landmark).default("").transform(filledOrNull),
  city: lineText(80).default("").transform(filledOrNull),
  postal: lineText(10)
    .default("")
    .refine((text) => text === "" || /^\d{5}$/.test(text), "postal_invalid")
    .transform(filledOrNull),
  method: z.string().default(""),
  bank: z.string().default(""),
  keepAddress: z.string().optional(),
  /** A code that was typed and not put in yet. */
  voucher: lineText(60).default(""),
});

/** Asked even where other fields are wrong, so that one round tells all. */
const always = { when: () => true };

export const checkoutForm = checkoutFields
  .refine(({ method, bank }) => methodOf(String(method), String(bank)) !== null, {
    ...always,
    path: ["method"],
    error: "method_missing",
  })
  .refine((form) => String(form.addressLine ?? "").length >= 5 || isPickedUp(form), {
    ...always,
    path: ["addressLine"],
    error: "address_short",
  })
  .refine((form) => !String(form.place ?? "").startsWith("luar:") || Boolean(form.city), {
    ...always,
    path: ["city"],
    error: "city_missing",
  })
  .transform(({ method, bank, ...form }) => ({
    checkoutKey: form.checkoutKey,
    expectedTotal: form.expectedTotal,
    seenPrint: form.seenPrint,
    buyerName: form.buyerName,
    phone: form.phone,
    email: form.email,
    place: form.place,
    addressLine: form.addressLine,
    landmark: form.landmark,
    // Typed for a place outside the city, then another was chosen.
    city: form.place.startsWith("luar:") ? form.city : null,
    postal: form.place.startsWith("luar:") ? form.postal : null,
    keepAddress: form.keepAddress === "1",
    typedVoucher: form.voucher,
    deliveries: pickedDeliveries(Object.entries(form)),
    method: methodOf(method, bank) ?? paymentMethods[0],
  }));

/** Everything is fetched at the shops: no address is needed. */
function isPickedUp(form: Readonly<Record<string, unknown>>): boolean {
  const kinds = Object.values(pickedDeliveries(Object.entries(form)));
  return kinds.length > 0 && kinds.every((kind) => kind === "pickup");
}

/** `et 2611 7k3qx9` as typed from a letter, in the spelling that we print. */
const typedNomor = lineText(40).transform((text) => {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, month, code] = /^(?:ET)?(\d{4})([A-Z0-9]{6})$/.exec(letters) ?? [];
  return month && code ? `ET-${month}-${code}` : text;
});

export const findOrderForm = z.object({
  nomor: typedNomor.refine((text) => text !== "", "nomor_missing"),
  phone,
});

export const cancelForm = z
  .object({
    reason: lineText(orderLimits.reason)
      .default("")
      .refine((text) => text !== "", "reason_missing"),
    other: lineText(orderLimits.reason).default(""),
  })
  .transform(({ reason, other }, context) => {
    if (reason !== otherReason) return { reason };
    if (other !== "") return { reason: other };
    context.issues.push({ code: "custom", message: "reason_missing", input: other, path: ["other"] });
    return z.NEVER;
  });

export const messageForm = z.object({
  body: plainText(orderLimits.message).refine((text) => text.length > 0, "message_empty"),
});
