import { city } from "~/domain/city/city";
import type { CheckoutPayment } from "~/domain/orders/checkout";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { checkoutWords } from "~/messages/checkout";
import { SimulatedBadge } from "~/ui/kit/badge";
import { FieldError } from "~/ui/kit/field-frame";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { RadioPills } from "~/ui/kit/radio-cards";
import { useWords } from "~/ui/kit/words";

type PaymentChoiceProps = {
  readonly payments: readonly CheckoutPayment[];
  /** What was chosen before: a method, or `va` with its bank. */
  readonly method?: string;
  readonly bank?: string;
  readonly error?: string;
};

type Group = { readonly value: string; readonly icon: IconName; readonly isSimulation: boolean };

/** QRIS, virtual accounts as one with their banks below, e-wallets, card, cash. The banks show without a script too. */
export function PaymentChoice({ payments, method, bank, error }: PaymentChoiceProps) {
  const t = useWords(checkoutWords);
  const banks = payments.filter((payment) => isBank(payment.method));
  const groups = groupsOf(payments);
  const chosen = method?.startsWith("va") ? "va" : (method ?? groups[0]?.value);
  return (
    <fieldset
      id="method"
      aria-describedby={error ? "method-error" : undefined}
      aria-invalid={error ? true : undefined}
      className="group/pay"
    >
      <legend className="sr-only">{t.payWith}</legend>
      <div className="choices">
        {groups.map((group) => (
          <div key={group.value} className="border-line not-first:border-t">
            <label className="choice">
              <input type="radio" name="method" value={group.value} defaultChecked={group.value === chosen} />
              <GroupWords group={group} banks={banks} />
              <Icon name={group.icon} />
            </label>
            {group.value === "va" ? (
              <div className="px-4 pb-4 supports-[selector(:has(*))]:hidden group-has-[[value=va]:checked]/pay:block!">
                <RadioPills
                  name="bank"
                  legend={t.bank}
                  choices={banks.map((one) => ({ value: one.method, label: bankName(t, one.method) }))}
                  defaultValue={bank ?? (method?.startsWith("va_") ? method : banks[0]?.method)}
                />
              </div>
            ) : null}
          </div>
        ))}
      </div>
      <FieldError id="method" error={error} />
    </fieldset>
  );
}

function GroupWords({ group, banks }: { readonly group: Group; readonly banks: readonly CheckoutPayment[] }) {
  const t = useWords(checkoutWords);
  const hints: Readonly<Record<string, string>> = {
    ...t.methodHints,
    cash: t.methodHints.cash(city.shortName),
    va: banks.map((one) => bankName(t, one.method)).join(", "),
  };
  const names: Readonly<Record<string, string>> = t.methods;
  return (
    <span className="fill">
      <span className="row">
        <b>{names[group.value]}</b>
        {group.isSimulation ? <SimulatedBadge /> : null}
      </span>
      <span className="muted block text-13">{hints[group.value]}</span>
    </span>
  );
}

function isBank(method: PaymentMethod): boolean {
  return method.startsWith("va_");
}

function bankName(t: { readonly methods: Readonly<Record<PaymentMethod, string>> }, method: PaymentMethod) {
  return t.methods[method];
}

const icons: Readonly<Record<string, IconName>> = {
  qris: "qr-code",
  va: "landmark",
  gopay: "smartphone",
  ovo: "smartphone",
  dana: "smartphone",
  shopeepay: "smartphone",
  card: "credit-card",
  cash: "banknote",
  qris_shop: "qr-code",
  transfer_shop: "landmark",
};

function groupsOf(payments: readonly CheckoutPayment[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { method, isSimulation } of payments) {
    const value = isBank(method) ? "va" : method;
    if (!groups.has(value)) groups.set(value, { value, icon: icons[value] ?? "wallet", isSimulation });
  }
  return [...groups.values()];
}
