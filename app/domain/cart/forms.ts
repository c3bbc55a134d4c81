import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { isUuid } from "~/platform/id";
import { cartNoteLimit, maxQuantity } from "./cart";

/** Whole numbers only, as people type them: "２", "1e2", "0x10" and "1,5" are none. */
const quantity = (least: number) =>
  lineText(20)
    .refine((text) => /^\d{1,4}$/.test(text), "quantity_invalid")
    .transform(Number)
    .refine((count) => count >= least && count <= maxQuantity, "quantity_invalid");

export const addToCartForm = z.object({
  variantId: z.string("not_for_sale").refine(isUuid, "not_for_sale"),
  quantity: quantity(1),
  /** "1": straight on to the checkout. */
  langsung: lineText(10).optional(),
  /** A page of ours to come back to, checked by the door. */
  lanjut: z.string().max(500, "invalid").optional(),
  /** The page of ours she came from: there she goes back when it can't be put in. */
  asal: z.string().max(500, "invalid").optional(),
});

/** Zero takes the line out. `jadi` is the number on the minus or plus that was pressed, whatever stood in the field. */
export const cartLineForm = z
  .looseObject({ jadi: lineText(20).optional(), quantity: z.unknown() })
  .transform(({ jadi, quantity: typed }) => ({ quantity: jadi ?? typed }))
  .pipe(z.object({ quantity: quantity(0) }));

export const cartNoteForm = z.object({ note: plainText(cartNoteLimit).default("") });
