import { Form } from "@remix-run/react";
import { villageByCode } from "~/domain/city/city";
import type { RegisterHit, RegisterHits } from "~/domain/training/register-picker.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { LinkButton } from "~/ui/kit/link-button";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";
import { villageOptions } from "./village-options";

type PickerProps = {
  readonly batchId: string;
  readonly query: { readonly q: string; readonly village: string };
  readonly result: RegisterHits;
};

/** Search the register, tick, add. The search stands in the address, so the ticks of one page are one form. */
export function RegisterPicker({ batchId, query, result }: PickerProps) {
  const t = useWords(trainingOfficeWords).participants;
  const isAsked = query.q !== "" || query.village !== "";
  return (
    <section className="panel stack">
      <h2>{t.search}</h2>
      <Form
        method="get"
        noValidate
        action={paths.admin.batchParticipants(batchId)}
        className="stack gap-3"
        role="search"
      >
        <Field
          name="q"
          type="search"
          defaultValue={query.q}
          label={t.searchLabel}
          placeholder={t.searchHint}
        />
        <Select
          name="kelurahan"
          defaultValue={query.village}
          label={t.village}
          placeholder={t.allVillages}
          options={villageOptions}
        />
        <div>
          <Button kind="line" icon="search">
            {t.find}
          </Button>
        </div>
      </Form>
      {isAsked ? null : <p className="muted">{t.askSearch}</p>}
      {isAsked && result.hits.length === 0 ? (
        <p className="muted" role="status">
          {t.nothing}
        </p>
      ) : null}
      {result.hits.length > 0 ? <Hits batchId={batchId} query={query} result={result} /> : null}
    </section>
  );
}

function Hits({ batchId, query, result }: PickerProps) {
  const t = useWords(trainingOfficeWords).participants;
  const to = (hal: number) =>
    paths.admin.batchParticipants(batchId, { q: query.q, kelurahan: query.village, hal });
  return (
    <Form method="post" noValidate action={to(result.page)} className="stack gap-3" key={to(result.page)}>
      <fieldset>
        <legend className="sr-only">{t.found}</legend>
        <ul className="todo">
          {result.hits.map((hit) => (
            <HitLine key={hit.id} hit={hit} />
          ))}
        </ul>
      </fieldset>
      <div className="row between">
        <Button>{t.add}</Button>
        <span className="row">
          {result.page > 1 ? (
            <LinkButton kind="quiet" to={to(result.page - 1)}>
              {t.earlierHits}
            </LinkButton>
          ) : null}
          {result.hasMore ? (
            <LinkButton kind="quiet" to={to(result.page + 1)}>
              {t.moreHits}
            </LinkButton>
          ) : null}
        </span>
      </div>
    </Form>
  );
}

function HitLine({ hit }: { readonly hit: RegisterHit }) {
  const t = useWords(trainingOfficeWords).participants;
  return (
    <li>
      <label className="check fill items-start">
        <input type="checkbox" name="business" value={hit.id} disabled={hit.isInBatch} />
        <span className="fill leading-snug">
          <b>{hit.ownerName}</b>
          <span className="meta">
            <span>{hit.name}</span>
            <span>{villageByCode(hit.villageCode)?.name}</span>
            {hit.phone ? <span className="num">{formatPhone(hit.phone)}</span> : null}
          </span>
        </span>
        {hit.isInBatch ? <Badge tone="ok">{t.isIn}</Badge> : null}
        {!hit.isInBatch && hit.isTrained ? <Badge>{t.wasTrained}</Badge> : null}
      </label>
    </li>
  );
}
