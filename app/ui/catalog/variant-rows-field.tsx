import { useState } from "react";
import type { OwnerProduct } from "~/domain/catalog/owner-product.server";
import { parsePrice, priceProblem } from "~/domain/catalog/price";
import { productLimits } from "~/domain/catalog/product";
import { type SaleRates, takeHome } from "~/domain/catalog/take-home";
import { countRows, type RowField, rowField } from "~/domain/catalog/variant-rows";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FieldError } from "~/ui/kit/field-frame";
import { type FieldState, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { useReady } from "~/ui/kit/use-ready";
import { useLocale, useWords } from "~/ui/kit/words";

type VariantRowsProps = {
  readonly product: OwnerProduct;
  readonly answer: FormAnswer;
  /** What was typed, else what is saved. */
  readonly values: Readonly<Record<string, string>>;
};

const emptyRows = 2;

/** Up to two options and a row a variant; empty rows at the end wait for new ones, and need no script. */
export function VariantRows(props: VariantRowsProps & { readonly rates: SaleRates }) {
  const { product, answer, values, rates } = props;
  const t = useWords(catalogOwnerWords);
  const ready = useReady();
  const [added, setAdded] = useState(0);
  const filled = countRows(values);
  const total = Math.min(productLimits.variants, filled + (answer ? 1 : emptyRows) + added);
  return (
    <fieldset className="stack" id="options">
      <legend className="sr-only">{t.options}</legend>
      <p className="hint">{t.optionsHint}</p>
      <div className="halves">
        {([1, 2] as const).map((number) => (
          <Field
            key={number}
            {...fieldOf(answer, `optionName${number}`, product.optionNames[number - 1])}
            label={t.optionName(number)}
            hint={t.optionNameHint(number)}
            maxLength={productLimits.optionName}
            optional={number === 2}
          />
        ))}
      </div>
      <FieldError id="options" error={answer?.errors.options} />
      {Array.from({ length: total }, (_, row) => (
        <VariantRow key={row} row={row} isNew={row >= filled} {...{ product, answer, values, rates }} />
      ))}
      {ready && total < productLimits.variants ? (
        <Button type="button" kind="line" icon="plus" onClick={() => setAdded(added + 1)}>
          {t.addRow}
        </Button>
      ) : null}
    </fieldset>
  );
}

type VariantRowProps = VariantRowsProps & {
  readonly rates: SaleRates;
  readonly row: number;
  readonly isNew: boolean;
};

function VariantRow({ product, answer, values, rates, row, isNew }: VariantRowProps) {
  const t = useWords(catalogOwnerWords);
  const name = (field: RowField) => rowField(row, field);
  const state = (field: RowField) => fieldOf(answer, name(field), values[name(field)]);
  const held = product.variants.find((variant) => variant.id === values[name("id")])?.held ?? 0;
  return (
    <fieldset className="panel snug sunk stack gap-3">
      <legend className="sr-only">{isNew ? t.newVariantRow : t.variantRow(row + 1)}</legend>
      <input type="hidden" name={name("id")} value={values[name("id")] ?? ""} />
      <input type="hidden" name={name("seen")} value={values[name("seen")] ?? ""} />
      <div className="row between text-13">
        <b>{isNew ? t.newVariantRow : t.variantRow(row + 1)}</b>
        {held > 0 ? <span className="muted">{t.held(held)}</span> : null}
        {isNew ? null : (
          <Checkbox name={name("hapus")} label={t.removeRow} defaultChecked={name("hapus") in values} />
        )}
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
        {([1, 2] as const).map((number) => (
          <Field
            key={number}
            {...state(`option${number}`)}
            label={product.optionNames[number - 1] || t.optionValue(number)}
            maxLength={productLimits.optionValue}
          />
        ))}
        <PriceField {...state("price")} rates={rates} />
        <Field {...state("stock")} label={t.stock} inputMode="numeric" autoComplete="off" />
        <Field
          {...state("weight")}
          label={t.weight}
          suffix="g"
          defaultValue={state("weight").defaultValue ?? product.variants[0]?.weightGrams.toString()}
        />
        <Field {...state("sku")} label={t.sku} maxLength={productLimits.sku} />
      </div>
    </fieldset>
  );
}

type PriceFieldProps = FieldState & { readonly rates: SaleRates };

/** A variant's price, with what she receives of it below. */
function PriceField({ rates, ...field }: PriceFieldProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const [typed, setTyped] = useState(field.defaultValue ?? "");
  const amount = parsePrice(typed);
  const received = amount === null || priceProblem(amount) ? null : takeHome(amount, rates).received;
  return (
    <MoneyField
      {...field}
      label={t.price}
      hint={received === null ? undefined : t.receiveShort(formatRupiah(received, locale))}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** A product of one kind: no options, so no rows to look at; still the same fields. */
export function SingleVariant({
  answer,
  values,
  product,
  children,
}: VariantRowsProps & { readonly children: (price: string) => React.ReactNode }) {
  const t = useWords(catalogOwnerWords);
  const state = (field: RowField) => fieldOf(answer, rowField(0, field), values[rowField(0, field)]);
  const [price, setPrice] = useState(state("price").defaultValue ?? "");
  const held = product.variants[0]?.held ?? 0;
  return (
    <div className="stack">
      <input type="hidden" name={rowField(0, "id")} value={values[rowField(0, "id")] ?? ""} />
      <input type="hidden" name={rowField(0, "seen")} value={values[rowField(0, "seen")] ?? ""} />
      <div className="grid grid-cols-[1.35fr_1fr] gap-3">
        <MoneyField
          {...state("price")}
          label={t.price}
          required
          onInput={(event) => setPrice(event.currentTarget.value)}
        />
        <Field
          {...state("stock")}
          label={t.stock}
          hint={held > 0 ? t.held(held) : undefined}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      {children(price)}
      <div className="halves">
        <Field {...state("weight")} label={t.weight} hint={t.weightHint} suffix={t.grams} required />
        <Field {...state("sku")} label={t.sku} hint={t.skuHint} maxLength={productLimits.sku} optional />
      </div>
    </div>
  );
}
