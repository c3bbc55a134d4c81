import { Form } from "@remix-run/react";
import type { SettingsPage } from "~/domain/accounts/change-settings.server";
import { settingsWords } from "~/messages/settings";
import { formatSpan } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { Select } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { Group, ReturnRules, Rule } from "./settings-rules";

type Props = { readonly page: SettingsPage; readonly answer: FormAnswer };

/** Everything the city decides without a release, each with its sentence and who decided it last. */
export function SettingsScreen({ page, answer }: Props) {
  const t = useWords(settingsWords);
  return (
    <div className="wrap full stack max-w-[52rem] gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <Form method="post" noValidate className="stack gap-6">
        <FormErrorSummary answer={answer} labels={t} />
        <input type="hidden" name="seen" value={answer?.values.seen ?? page.seen} />
        <ShopRules page={page} answer={answer} />
        <OrderRules page={page} answer={answer} />
        <ReturnRules page={page} answer={answer} />
        <PayoutRules page={page} answer={answer} />
        <TaxRules page={page} answer={answer} />
        <div>
          <Button>{t.save}</Button>
        </div>
      </Form>
    </div>
  );
}

function ShopRules({ page, answer }: Props) {
  const t = useWords(settingsWords);
  const { settings } = page;
  return (
    <Group title={t.shops}>
      <Rule page={page} of="requireTraining">
        <Checkbox
          name="requireTraining"
          label={t.requireTraining}
          hint={t.requireTrainingHint}
          defaultChecked={checkedOf(answer, "requireTraining", settings.requireTraining)}
        />
      </Rule>
      <Rule page={page} of="commissionBps">
        <Field
          {...fieldOf(answer, "commission", percentText(settings.commissionBps))}
          label={t.commission}
          hint={t.commissionHint}
          suffix={t.percent}
          inputMode="decimal"
        />
      </Rule>
    </Group>
  );
}

function OrderRules({ page, answer }: Props) {
  const t = useWords(settingsWords);
  const { settings } = page;
  const { payMinutes } = settings;
  const whole = (name: string, saved: number) => ({
    ...fieldOf(answer, name, String(saved)),
    inputMode: "numeric" as const,
  });
  return (
    <Group title={t.orders}>
      <Rule page={page} of="acceptHours">
        <Field
          {...whole("acceptHours", settings.acceptHours)}
          label={t.acceptHours}
          hint={t.acceptHoursHint}
          suffix={t.hours}
        />
      </Rule>
      <Rule page={page} of="completeAfterDays">
        <Field
          {...whole("completeAfterDays", settings.completeAfterDays)}
          label={t.completeAfterDays}
          hint={t.completeAfterDaysHint}
          suffix={t.days}
        />
      </Rule>
      <Rule page={page} of="deliveredAfterDays">
        <Field
          {...whole("deliveredAfterDays", settings.deliveredAfterDays)}
          label={t.deliveredAfterDays}
          hint={t.deliveredAfterDaysHint}
          suffix={t.days}
        />
      </Rule>
      <Rule page={page} of="payMinutes">
        <h3 className="text-15">{t.payTimes}</h3>
        <p className="hint">{t.payTimesHint}</p>
        <div className="grid gap-3 md:grid-cols-3">
          <PayTime {...whole("payQris", payMinutes.qris)} label={t.payQris} minutes={payMinutes.qris} />
          <PayTime {...whole("payCard", payMinutes.card)} label={t.payCard} minutes={payMinutes.card} />
          <PayTime {...whole("payVa", payMinutes.va)} label={t.payVa} minutes={payMinutes.va} />
        </div>
      </Rule>
    </Group>
  );
}

type PayTimeProps = ReturnType<typeof fieldOf> & { readonly label: string; readonly minutes: number };

/** Minutes to type; whole hours and days are said as such too. */
function PayTime({ minutes, ...field }: PayTimeProps) {
  const t = useWords(settingsWords);
  const locale = useLocale();
  const isWhole = minutes % (minutes < 24 * 60 ? 60 : 24 * 60) === 0;
  const hint = isWhole ? `= ${formatSpan(minutes * 60, locale)}` : undefined;
  return <Field {...field} hint={hint} suffix={t.minutes} />;
}

function PayoutRules({ page, answer }: Props) {
  const t = useWords(settingsWords);
  const { settings } = page;
  return (
    <Group title={t.payouts}>
      <Rule page={page} of="payoutHoldDays">
        <Field
          {...fieldOf(answer, "payoutHoldDays", String(settings.payoutHoldDays))}
          label={t.payoutHoldDays}
          hint={t.payoutHoldDaysHint}
          suffix={t.days}
          inputMode="numeric"
        />
      </Rule>
      <Rule page={page} of="payoutWeekday">
        <Select
          {...fieldOf(answer, "payoutWeekday", String(settings.payoutWeekday))}
          label={t.payoutWeekday}
          hint={t.payoutWeekdayHint}
          options={t.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        />
      </Rule>
      <Rule page={page} of="payoutMinimum">
        <MoneyField
          {...fieldOf(answer, "payoutMinimum", String(settings.payoutMinimum))}
          label={t.payoutMinimum}
          hint={t.payoutMinimumHint}
        />
      </Rule>
    </Group>
  );
}

function TaxRules({ page, answer }: Props) {
  const t = useWords(settingsWords);
  const { tax } = page.settings;
  return (
    <Group title={t.tax}>
      <Banner tone="info">{t.taxLead}</Banner>
      <Rule page={page} of="tax">
        <Checkbox
          name="taxIsOn"
          label={t.taxIsOn}
          hint={t.taxIsOnHint}
          defaultChecked={checkedOf(answer, "taxIsOn", tax.isOn)}
        />
        <div className="grid gap-3 md:grid-cols-2">
          <Field
            {...fieldOf(answer, "taxFrom", tax.from)}
            type="date"
            label={t.taxFrom}
            hint={t.taxFromHint}
          />
          <Field
            {...fieldOf(answer, "taxRate", percentText(tax.bps))}
            label={t.taxRate}
            hint={t.taxRateHint}
            suffix={t.percent}
            inputMode="decimal"
          />
        </div>
      </Rule>
    </Group>
  );
}

/** 250 basis points → "2,5"; a form that is read as Indonesians write it. */
function percentText(bps: number): string {
  return String(bps / 100).replace(".", ",");
}
