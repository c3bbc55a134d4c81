import { z } from "zod";
import { villageByCode } from "~/domain/city/city";
import { parsePhone } from "~/platform/phone";
import { lineText, plainText } from "./forms";

/** In the list of places, for an address outside the city. */
export const outsideCity = "luar";

const filledOrNull = (text: string) => (text === "" ? null : text);

const phone = lineText(60)
  .min(1, "phone_missing")
  .transform((text, context) => {
    const parsed = parsePhone(text);
    if (parsed) return parsed;
    context.issues.push({ code: "custom", message: "phone_invalid", input: text });
    return z.NEVER;
  });

/** Asked even where other fields are wrong, so that one round tells all. */
const always = { when: () => true };

/** An address as she keeps it, in the checkout's own fields. */
export const addressForm = z
  .object({
    recipient: lineText(80).min(2, "name_short"),
    phone,
    place: z
      .string("place_missing")
      .min(1, "place_missing")
      .refine((place) => place === outsideCity || villageByCode(place) !== null, "place_unknown"),
    line: plainText(300).min(5, "address_short"),
    landmark: lineText(120).default("").transform(filledOrNull),
    city: lineText(80).default(""),
    postal: lineText(10)
      .default("")
      .refine((text) => text === "" || /^\d{5}$/.test(text), "postal_invalid"),
  })
  .refine((form) => form.place !== outsideCity || String(form.city ?? "") !== "", {
    ...always,
    path: ["city"],
    error: "city_missing",
  })
  .transform(({ place, city, postal, ...form }) => {
    const isOutside = place === outsideCity;
    return {
      ...form,
      villageCode: isOutside ? null : place,
      city: isOutside ? city : null,
      postal: isOutside ? filledOrNull(postal) : null,
    };
  });
