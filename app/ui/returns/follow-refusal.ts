import type { returnsWords } from "~/messages/returns";

/** Why an act on a return did nothing, in one sentence for the next page. */
export function refusalSentence(
  code: "moved_on" | "taken_back" | "nothing_left",
  t: Pick<(typeof returnsWords)["id"], "movedOn" | "takenBack" | "nothingLeft">,
): string {
  if (code === "taken_back") return t.takenBack;
  return code === "nothing_left" ? t.nothingLeft : t.movedOn;
}
