import type { ReactNode } from "react";
import type { SettingsPage } from "~/domain/accounts/change-settings.server";
import type { SettingKey } from "~/domain/city/settings";
import { settingsWords } from "~/messages/settings";
import { formatDateTime } from "~/platform/format";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useLocale, useWords } from "~/ui/kit/words";

type ReturnRulesProps = { readonly page: SettingsPage; readonly answer: FormAnswer };

/** How long a buyer may ask for a return, and each side may take to answer. */
export function ReturnRules({ page, answer }: ReturnRulesProps) {
  const t = useWords(settingsWords);
  const rules = [
    ["returnDays", t.days],
    ["returnAnswerHours", t.hours],
    ["returnBuyerDays", t.days],
  ] as const;
  return (
    <Group title={t.returns}>
      <p className="muted">{t.returnsLead}</p>
      {rules.map(([name, suffix]) => (
        <Rule key={name} page={page} of={name}>
          <Field
            {...fieldOf(answer, name, String(page.settings[name]))}
            label={t[name]}
            hint={t[`${name}Hint`]}
            suffix={suffix}
            inputMode="numeric"
          />
        </Rule>
      ))}
    </Group>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel stack gap-5">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type RuleProps = {
  readonly page: SettingsPage;
  readonly of: SettingKey;
  readonly children: ReactNode;
};

export function Rule({ page, of, children }: RuleProps) {
  const t = useWords(settingsWords);
  const locale = useLocale();
  const change = page.changes[of];
  return (
    <div className="stack gap-2">
      {children}
      {change ? (
        <p className="muted text-13">
          {t.changedBy(change.by ?? t.someone, formatDateTime(change.at, locale))}
        </p>
      ) : null}
    </div>
  );
}
