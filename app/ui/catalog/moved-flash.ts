import type { MoveRefused } from "~/domain/catalog/publish-product.server";
import type { catalogOwnerWords } from "~/messages/catalog-owner";
import type { Words } from "~/messages/words";
import type { Ok } from "~/platform/result";
import type { FlashView } from "~/ui/kit/flash-line";

/** What the next page says of a product that was led to another status, or wasn't; null where there is none. */
export function movedFlash(
  result: Ok<undefined> | MoveRefused,
  done: string,
  t: Words<typeof catalogOwnerWords.id>,
): FlashView | null {
  if (result.ok) return { kind: "ok", text: done };
  return result.code === "not_found" ? null : { kind: "bad", text: t.refusals.wrong_status[result.status] };
}
