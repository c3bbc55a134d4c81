import { Form } from "@remix-run/react";
import { dayOf } from "~/domain/city/calendar";
import type { VoucherRow } from "~/domain/vouchers/desk-queries.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { RadioCards } from "~/ui/kit/radio-cards";
import { useWords } from "~/ui/kit/words";

export type VoucherFormProps = {
  /** Null: a new one. */
  readonly voucher: VoucherRow | null;
  readonly answer: FormAnswer;
  /** The city's has a budget. */
  readonly isCity: boolean;
  readonly formToken?: string;
  /** The day it is in the city, for a new one's first day. */
  readonly today: string;
};

/** A voucher's terms. Where the browser can tell by style, only the fields of the chosen kind show. */
export function VoucherForm({ voucher, answer, isCity, formToken, today }: VoucherFormProps) {
  const t = useWords(vouchersDeskWords);
  const days = daysOf(voucher, today);
  return (
    <Form method="post" noValidate autoComplete="off" className="panel stack group/voucher">
      <FormErrorSummary answer={answer} />
      {voucher ? null : (
        <>
          <input type="hidden" name="token" value={answer?.values.token ?? formToken} />
          <Field
            {...fieldOf(answer, "code")}
            label={t.code}
            hint={t.codeHint}
            maxLength={60}
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
        </>
      )}
      <Worth voucher={voucher} answer={answer} />
      <MoneyField
        {...money(answer, "minSpend", voucher && voucher.minSpend > 0n ? voucher.minSpend : null)}
        label={t.minSpend}
        hint={t.minSpendHint}
        optional
      />
      <div className="halves">
        <Field {...fieldOf(answer, "from", days.from)} type="date" label={t.from} required />
        <Field
          {...fieldOf(answer, "until", days.until)}
          type="date"
          label={t.until}
          hint={t.untilHint}
          optional
        />
      </div>
      <Limits voucher={voucher} answer={answer} isCity={isCity} />
      <Checkbox
        name="isPublic"
        label={t.isPublic}
        hint={t.isPublicHint}
        defaultChecked={checkedOf(answer, "isPublic", voucher?.isPublic ?? true)}
      />
      <p className="hint">{t.rules}</p>
      <div>
        <Button>{t.save}</Button>
      </div>
    </Form>
  );
}

type Part = Pick<VoucherFormProps, "voucher" | "answer">;

function Worth({ voucher, answer }: Part) {
  const t = useWords(vouchersDeskWords);
  const kind = fieldOf(answer, "kind", voucher?.kind ?? "fixed");
  const isFixed = voucher?.kind === "fixed";
  return (
    <>
      <RadioCards
        name="kind"
        legend={t.kind}
        defaultValue={kind.defaultValue}
        error={kind.error}
        choices={(["fixed", "percent"] as const).map((value) => ({
          value,
          label: t.kinds[value],
          detail: t.kindHints[value],
        }))}
      />
      <div className="group-has-[input[value=percent]:checked]/voucher:hidden">
        <MoneyField
          {...money(answer, "amount", isFixed ? (voucher?.amount ?? null) : null)}
          label={t.amount}
        />
      </div>
      <div className="halves group-has-[input[value=fixed]:checked]/voucher:hidden">
        <Field
          {...fieldOf(answer, "percent", voucher && !isFixed ? String(voucher.percent) : null)}
          label={t.percent}
          suffix="%"
          inputMode="numeric"
          maxLength={10}
        />
        <MoneyField {...money(answer, "cap", voucher?.cap ?? null)} label={t.cap} hint={t.capHint} optional />
      </div>
    </>
  );
}

function Limits({ voucher, answer, isCity }: Part & Pick<VoucherFormProps, "isCity">) {
  const t = useWords(vouchersDeskWords);
  const perPerson = voucher ? String(voucher.perPerson) : "1";
  const total = voucher?.totalLimit ? String(voucher.totalLimit) : null;
  return (
    <>
      {isCity ? (
        <MoneyField
          {...money(answer, "budget", voucher?.budget ?? null)}
          label={t.budget}
          hint={t.budgetHint}
          required
        />
      ) : null}
      <div className="halves">
        <Field
          {...fieldOf(answer, "perPerson", perPerson)}
          label={t.perPerson}
          hint={t.perPersonHint}
          suffix={t.times}
          inputMode="numeric"
          maxLength={20}
        />
        <Field
          {...fieldOf(answer, "totalLimit", total)}
          label={t.totalLimit}
          hint={t.totalLimitHint}
          suffix={t.times}
          inputMode="numeric"
          maxLength={20}
          optional
        />
      </div>
    </>
  );
}

function money(answer: FormAnswer, name: string, saved: bigint | null) {
  return fieldOf(answer, name, saved === null ? null : String(saved));
}

/** As date fields take them: the days of the city, the last one included. */
function daysOf(voucher: VoucherRow | null, today: string) {
  if (!voucher) return { from: today, until: null };
  return {
    from: dayOf(voucher.startsAt),
    until: voucher.endsAt && dayOf(new Date(voucher.endsAt.getTime() - 1)),
  };
}
