import { Form } from "@remix-run/react";
import type { Connection } from "~/domain/payouts/connect-account.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";
import { formatDateTime } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

/** How far the shop's account at a sender of payouts is, and the way to the sender's own pages. */
export function ConnectionPage({ connection }: { readonly connection: Connection }) {
  const t = useWords(payoutsWords).connect;
  const locale = useLocale();
  const { label, state, last4, askedAt } = connection;
  const tone = state === "ready" ? "ok" : state === "missing" ? "warn" : "info";
  const canGoOn = state === "none" || state === "missing";
  return (
    <div className="wrap stack gap-5 pt-5 pb-8">
      <p>{t.lead(label)}</p>
      <section className="panel stack gap-3">
        <Banner tone={tone}>
          <strong className="block">{t.state[state]}</strong>
          {t.text[state]}
        </Banner>
        {last4 && askedAt ? <p className="hint">{t.asOf(last4, formatDateTime(askedAt, locale))}</p> : null}
        {canGoOn ? (
          <Form method="post" reloadDocument className="stack gap-3">
            <p className="hint">{t.leaves(label)}</p>
            <Button wide>{state === "none" ? t.open(label) : t.goOn(label)}</Button>
          </Form>
        ) : null}
        {state === "none" ? null : (
          <div>
            <LinkButton kind="line" icon="refresh-cw" to={paths.owner.connectionReturn()} reloadDocument>
              {t.ask}
            </LinkButton>
          </div>
        )}
      </section>
    </div>
  );
}
