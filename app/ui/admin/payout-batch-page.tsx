import { Form, Link } from "@remix-run/react";
import type { BatchPage } from "~/domain/payouts/desk-queries.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { SectionHead } from "~/ui/kit/section";
import { Table } from "~/ui/kit/table";
import { type Fact, Facts } from "~/ui/kit/totals";
import { WholeNumbers } from "~/ui/kit/whole-numbers";
import { useWords } from "~/ui/kit/words";
import { usePayoutColumns } from "./payout-columns";
import { batchTone } from "./payouts-page";

export type BatchView = {
  readonly batch: BatchPage;
  /** Who looks at it prepared it. */
  readonly isOwn: boolean;
  readonly isDemo: boolean;
};

/** One batch: who prepared and approved it, what it holds, and what is to be done next. */
export function PayoutBatchScreen(view: BatchView) {
  const { batch } = view;
  const t = useWords(payoutDeskWords);
  const title = t.batch.title(batch.number);
  const isHand = batch.status === "approved" && batch.isByHand;
  return (
    <div className="wrap full stack gap-6 py-5">
      <Breadcrumbs label={t.title} crumbs={[{ text: t.title, to: paths.admin.payouts() }, { text: title }]} />
      <div className="row between">
        <h1 className="text-25">
          <WholeNumbers text={title} />
        </h1>
        <Badge tone={batchTone[batch.status]}>{t.batchStatus[batch.status]}</Badge>
      </div>
      <section className="panel stack max-w-[44rem]">
        <Facts facts={useBatchFacts(batch)} />
        {batch.status === "prepared" ? <NextStep {...view} /> : null}
        {isHand ? (
          <div className="stack gap-2">
            <div>
              <LinkButton
                kind="line"
                icon="download"
                to={paths.admin.payoutBatchFile(batch.id)}
                reloadDocument
              >
                {t.batch.file}
              </LinkButton>
            </div>
            <p className="hint">{t.batch.fileHint}</p>
          </div>
        ) : null}
      </section>
      <section>
        <SectionHead title={t.batch.payouts} />
        <Table
          caption={t.batch.payouts}
          columns={usePayoutColumns(isHand ? "hand" : "batch")}
          rows={batch.rows}
          rowKey={(row) => row.id}
          empty={<p className="muted">{t.none}</p>}
        />
      </section>
    </div>
  );
}

function NextStep({ batch, isOwn, isDemo }: BatchView) {
  const t = useWords(payoutDeskWords).batch;
  return (
    <>
      {isOwn ? (
        <Banner>
          <p>{t.own}</p>
          {isDemo ? <p>{t.ownDemo}</p> : null}
        </Banner>
      ) : null}
      <div className="row">
        {isOwn ? null : <LinkButton to={paths.admin.payoutBatchApproval(batch.id)}>{t.approve}</LinkButton>}
        <Form method="post" action={paths.admin.payoutBatchCancellation(batch.id)}>
          <Button kind="quiet">{t.cancel}</Button>
        </Form>
      </div>
    </>
  );
}

function useBatchFacts(batch: BatchPage): readonly Fact[] {
  const t = useWords(payoutDeskWords);
  const names: Readonly<Record<string, string>> = t.sender;
  return [
    {
      label: t.batch.total,
      value: (
        <span className="price">
          <Money amount={batch.total} />
        </span>
      ),
    },
    { label: t.columns.count, value: batch.payouts },
    { label: t.by, value: names[batch.sender] ?? batch.sender },
    {
      label: t.batch.preparedBy,
      value: (
        <>
          {batch.preparedBy}, <DateTime at={batch.createdAt} />
        </>
      ),
    },
    ...(batch.approvedBy === null ? [] : [{ label: t.batch.approvedBy, value: batch.approvedBy }]),
  ];
}

type ApprovalProps = {
  readonly batch: BatchPage;
  readonly hasFactor: boolean;
  readonly answer: FormAnswer;
};

/** What goes where, once more, and the second officer's code. */
export function PayoutApprovalScreen({ batch, hasFactor, answer }: ApprovalProps) {
  const t = useWords(payoutDeskWords);
  const words = t.approve;
  return (
    <div className="wrap full stack gap-6 py-5">
      <Breadcrumbs
        label={t.title}
        crumbs={[
          { text: t.title, to: paths.admin.payouts() },
          { text: t.batch.title(batch.number), to: paths.admin.payoutBatch(batch.id) },
          { text: t.batch.approve },
        ]}
      />
      <div>
        <h1 className="text-25">
          <WholeNumbers text={words.title(batch.number)} />
        </h1>
        <p className="muted max-w-[44rem]">{words.lead}</p>
      </div>
      <Table
        caption={t.batch.payouts}
        columns={usePayoutColumns("gathered")}
        rows={batch.rows}
        rowKey={(row) => row.id}
      />
      <section className="panel stack max-w-[44rem]">
        <Facts facts={useBatchFacts(batch)} />
        {hasFactor ? (
          <Form method="post" noValidate className="stack gap-4" autoComplete="off">
            <FormErrorSummary answer={answer} />
            <Field
              {...fieldOf(answer, "code")}
              label={words.code}
              hint={words.codeHint}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
            <div>
              <Button kind="buy">{words.act}</Button>
            </div>
          </Form>
        ) : (
          <Banner tone="warn" icon="shield-check">
            <p>{words.factorMissing}</p>
            <p>
              <Link
                className="link"
                to={paths.accountSecurity({ lanjut: paths.admin.payoutBatchApproval(batch.id) })}
              >
                {words.setFactor}
              </Link>
            </p>
          </Banner>
        )}
      </section>
    </div>
  );
}
