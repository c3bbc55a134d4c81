import { isClosed } from "~/domain/returns/return";
import type { ReturnStepView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { Timeline } from "~/ui/kit/timeline";
import { useLocale, useWords } from "~/ui/kit/words";

/** What happened to a return, who did it, and what they wrote with it. */
export function ReturnHistory({ steps }: { readonly steps: readonly ReturnStepView[] }) {
  const t = useWords(returnsWords);
  const locale = useLocale();
  return (
    <section className="panel stack">
      <h2>{t.history}</h2>
      <Timeline
        steps={steps.map((step, index) => ({
          state: stateOf(step, index === steps.length - 1),
          title: titleOf(step, t, locale),
          detail: (
            <>
              {formatDateTime(step.at, locale)} · {t.by[step.by ?? "time"]}
              {step.note && step.status !== "asked" ? (
                <span className="block wrap-anywhere whitespace-pre-line">“{step.note}”</span>
              ) : null}
            </>
          ),
        }))}
      />
    </section>
  );
}

function stateOf({ status }: ReturnStepView, isLast: boolean): "done" | "now" | "failed" {
  if (isLast && !isClosed(status)) return "now";
  return status === "declined" || status === "rejected" || status === "lapsed" || status === "withdrawn"
    ? "failed"
    : "done";
}

function titleOf(step: ReturnStepView, t: (typeof returnsWords)["id"], locale: "id" | "en"): string {
  const words = t.step[step.status];
  return typeof words === "string" ? words : words(formatRupiah(step.amount, locale));
}
