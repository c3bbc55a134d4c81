import { Form } from "@remix-run/react";
import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";

type DecisionFormProps = {
  readonly shop: ShopReview;
  readonly answer: FormAnswer;
  /** Where to go on once it is decided: the next of the queue, or this shop. */
  readonly from: "queue" | "shop";
};

/** One note, three ways to go; each its own address. */
export function DecisionForm({ shop, answer, from }: DecisionFormProps) {
  const t = useWords(adminWords).decide;
  const locale = useLocale();
  const isComplete = shop.missing.length === 0 && !shop.lacksHalal && shop.isTrained;
  const [ask, approve] = isComplete ? (["line", "main"] as const) : (["main", "line"] as const);
  return (
    <Form
      method="post"
      noValidate
      action={paths.admin.shopRevision(shop.id)}
      className="stack gap-3"
      key={shop.id}
    >
      <FormErrorSummary answer={answer} />
      {from === "queue" ? <input type="hidden" name="from" value="queue" /> : null}
      <TextArea {...fieldOf(answer, "note")} label={t.note} hint={t.noteHint} rows={3} />
      <div className="row">
        <Button kind={ask} className="fill px-3">
          {t.ask}
        </Button>
        <Button kind={approve} className="px-3.5" formAction={paths.admin.shopApproval(shop.id)}>
          {t.approve}
        </Button>
        <Button kind="danger" className="px-3.5" formAction={paths.admin.shopRejection(shop.id)}>
          {t.reject}
        </Button>
      </div>
      <p className="hint">{t.recorded(formatDate(shop.at, locale))}</p>
    </Form>
  );
}
