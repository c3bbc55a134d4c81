import type { CasePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { casesWords } from "~/messages/cases";
import { useWords } from "~/ui/kit/words";

/** What a choice is called, and what it does: to give up a dispute is to tell the gateway as well. */
export function useChoiceWords(
  row: Pick<CasePage["row"], "kind">,
  choice: CaseChoice,
): { readonly title: string; readonly effect: string } {
  const t = useWords(casesWords);
  const effects: Readonly<Record<string, string>> = t.effect;
  const conceded: Readonly<Record<string, string>> = t.concede.choice;
  const title = row.kind === "disputed" ? conceded[choice] : undefined;
  const effect = effects[choice] ?? "";
  return {
    title: title ?? t.choice[choice],
    effect: title === undefined ? effect : `${effect} ${t.concede.warning}`,
  };
}
