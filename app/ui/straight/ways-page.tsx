import { Form } from "@remix-run/react";
import type { StraightOrder, StraightWays } from "~/domain/straight/queries.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { WaitingOrders } from "./waiting-orders";

type Props = { readonly ways: StraightWays; readonly orders: readonly StraightOrder[] };

/** How buyers pay the shop itself, and those who wait for its word. */
export function WaysPage({ ways, orders }: Props) {
  const t = useWords(straightWords);
  return (
    <div className="wrap stack max-w-[46rem] gap-6 pt-5 pb-8">
      <div>
        <h1>{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <Banner tone="warn">{t.noProtection}</Banner>
      <Waiting orders={orders} />
      <QrisPanel ways={ways} />
      <AccountPanel ways={ways} />
      <p className="hint">{t.oneShop}</p>
    </div>
  );
}

function Waiting({ orders }: Pick<Props, "orders">) {
  const t = useWords(straightWords);
  return (
    <section className="panel stack gap-3">
      <h2>{t.waiting}</h2>
      {orders.length === 0 ? (
        <EmptyState icon="inbox" title={t.waitingNone} />
      ) : (
        <>
          <p className="muted">{t.waitingLead}</p>
          <WaitingOrders orders={orders} />
        </>
      )}
    </section>
  );
}

function QrisPanel({ ways: { qris, draft } }: Pick<Props, "ways">) {
  const t = useWords(straightWords);
  return (
    <section className="panel stack gap-3">
      <div className="row between nowrap items-start">
        <h2>{t.qris}</h2>
        {qris ? <Badge tone="ok">{t.inUse}</Badge> : draft ? <Badge tone="warn">{t.notYet}</Badge> : null}
      </div>
      {qris ? (
        <Facts
          facts={[
            { label: t.name, value: <b>{qris.name}</b> },
            { label: t.city, value: qris.city ?? "–" },
            { label: t.nmid, value: qris.nmid ?? "–" },
          ]}
        />
      ) : (
        <p className="muted">{t.qrisNone}</p>
      )}
      <div className="row">
        <LinkButton kind="line" icon="qr-code" to={paths.owner.straightQris()}>
          {qris ? t.qrisChange : t.qrisAdd}
        </LinkButton>
        {qris || draft ? (
          <Form method="post" action={paths.owner.straightQrisRemoval()}>
            <Button kind="danger">{t.qrisRemove}</Button>
          </Form>
        ) : null}
      </div>
    </section>
  );
}

function AccountPanel({ ways: { account } }: Pick<Props, "ways">) {
  const t = useWords(straightWords);
  return (
    <section className="panel stack gap-3">
      <div className="row between nowrap items-start">
        <h2>{t.account}</h2>
        {account ? <Badge tone="ok">{t.inUse}</Badge> : null}
      </div>
      {account ? (
        <p>
          {account.bank} <b className="num">{account.number}</b>
          <span className="muted block text-13">{t.pay.holder(account.holderName)}</span>
        </p>
      ) : (
        <p className="muted">{t.accountNone}</p>
      )}
      <div className="row">
        <LinkButton kind="line" icon="landmark" to={paths.owner.straightAccount()}>
          {account ? t.accountChange : t.accountAdd}
        </LinkButton>
        {account ? (
          <Form method="post" action={paths.owner.straightAccountRemoval()}>
            <Button kind="danger">{t.accountRemove}</Button>
          </Form>
        ) : null}
      </div>
    </section>
  );
}
