import { Form } from "@remix-run/react";
import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { DecisionForm } from "./decision-form";

type DecisionPanelProps = { readonly shop: ShopReview; readonly answer: FormAnswer };

/** What can be decided about a shop as it stands. */
export function DecisionPanel({ shop, answer }: DecisionPanelProps) {
  const t = useWords(adminWords).decide;
  if (shop.status === "live") return <SuspendForm shop={shop} answer={answer} />;
  if (shop.status === "suspended") return <ReinstateForm shop={shop} />;
  return (
    <section className="panel stack gap-3">
      <h2>{t.title}</h2>
      {shop.status === "submitted" ? (
        <DecisionForm shop={shop} answer={answer} from="shop" />
      ) : (
        <p className="muted">{t.nothing[shop.status]}</p>
      )}
    </section>
  );
}

function SuspendForm({ shop, answer }: DecisionPanelProps) {
  const t = useWords(adminWords).decide;
  return (
    <section className="panel stack gap-3">
      <h2>{t.suspendTitle}</h2>
      <p className="muted">{t.suspendLead}</p>
      <Form method="post" noValidate action={paths.admin.shopSuspension(shop.id)} className="stack gap-3">
        <FormErrorSummary answer={answer} />
        <TextArea {...fieldOf(answer, "note")} label={t.suspendNote} hint={t.suspendHint} rows={3} />
        <div>
          <Button kind="danger" icon="pause">
            {t.suspend}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function ReinstateForm({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords).decide;
  return (
    <section className="panel stack gap-3">
      <h2>{t.reinstateTitle}</h2>
      <p className="muted">{t.reinstateLead}</p>
      <Form method="post" noValidate action={paths.admin.shopSuspension(shop.id)} className="stack gap-3">
        <input type="hidden" name="_method" value="delete" />
        <TextArea name="note" label={t.note} optional rows={2} />
        <div>
          <Button icon="play">{t.reinstate}</Button>
        </div>
      </Form>
    </section>
  );
}
