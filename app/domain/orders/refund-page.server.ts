import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { newId } from "~/platform/id.server";
import type { Rupiah } from "~/platform/money";
import { type Refusal, type Result, refuse } from "~/platform/result";
import type { RefundWishRefusal } from "./part-refund";
import { previewRefund, type RefundDesk, type RefundScope, refundDesk } from "./refund-desk.server";
import { refundPart } from "./refund-part.server";
import type { RefundPreview } from "./refund-preview";
import { piecesField, readWish, type WishErrors } from "./refund-wish";

export type RefundPage = {
  readonly desk: RefundDesk;
  /** The fields that say what goes back, as they were typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly refusal: WishErrors | RefundWishRefusal | null;
  readonly preview: RefundPreview | null;
  readonly formKey: string;
};

/** The page of a refund: without a choice the plain form, with one what it would do. Null outside the scope. */
export async function refundPage(
  scope: RefundScope,
  typed: Readonly<Record<string, string>>,
): Promise<RefundPage | null> {
  const desk = await refundDesk(scope);
  if (!desk) return null;
  const plain = { desk, values: {}, refusal: null, preview: null, formKey: newId() };
  if (!("jenis" in typed) || desk.closed) return plain;
  const values = wishFields(typed, desk);
  const wish = readWish(
    values,
    desk.lines.map((line) => line.id),
  );
  if (!wish.ok) return { ...plain, values, refusal: wish };
  const preview = await previewRefund(scope, wish.value);
  return preview.ok ? { ...plain, values, preview: preview.value } : { ...plain, values, refusal: preview };
}

/** Only what belongs to the wish: nothing else of an address is sent along. */
function wishFields(typed: Readonly<Record<string, string>>, desk: RefundDesk): Record<string, string> {
  const names = ["jenis", "ongkir", "jumlah", ...desk.lines.map((line) => piecesField(line.id))];
  return Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name].slice(0, 40)]] : [])));
}

type RefundPart = Awaited<ReturnType<typeof refundPart>>;

/** The deed of that page, from the same fields. */
export async function refundFromPage(
  actor: AdminActor | OwnerActor,
  scope: RefundScope,
  typed: Readonly<Record<string, string>>,
  how: {
    readonly reason: string;
    readonly restock: boolean;
    readonly key: string;
    readonly seen?: Rupiah;
  },
): Promise<RefundPart | Result<never, WishErrors> | Refusal<"not_found">> {
  const desk = await refundDesk(scope);
  if (!desk) return refuse("not_found");
  if (desk.closed === "paid_to_shop") return refuse("paid_to_shop");
  const wish = readWish(
    wishFields(typed, desk),
    desk.lines.map((line) => line.id),
  );
  if (!wish.ok) return wish;
  return refundPart(actor, { partId: desk.partId, wish: wish.value, ...how });
}
