import { Form } from "@remix-run/react";
import { useState } from "react";
import { type CategoryChoice, guessCategory } from "~/domain/catalog/category";
import { productLimits } from "~/domain/catalog/product";
import type { SaleRates } from "~/domain/catalog/take-home";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { Button } from "~/ui/kit/button";
import { Disclosure } from "~/ui/kit/disclosure";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { Select } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";
import { FactFields, StoryField } from "./fact-fields";
import { PhotoInputs } from "./photo-inputs";
import { TakeHomeLine } from "./take-home-line";

const formId = "tambah";

export type AddProductProps = {
  readonly answer: FormAnswer;
  readonly categories: readonly CategoryChoice[];
  /** Of the product this form makes: sent twice, it is made once. */
  readonly productId: string;
  readonly rates: SaleRates;
  readonly defaultWeight: number;
};

/** One screen: photo, name, price, stock. The rest may wait. */
export function AddProductForm({ answer, categories, productId, rates, defaultWeight }: AddProductProps) {
  const t = useWords(catalogOwnerWords);
  const [price, setPrice] = useState(answer?.values.price ?? "");
  const [name, setName] = useState(answer?.values.name ?? "");
  const errors = answer?.errors ?? {};
  const kept = answer?.values.simpanan?.split(",").filter(Boolean) ?? [];
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      id={formId}
      className="stack max-w-[40rem] gap-6"
      noValidate
    >
      <FormErrorSummary answer={answer} labels={t} />
      <input type="hidden" name="barang" value={answer?.values.barang ?? productId} />
      <PhotoInputs key={kept.join()} kept={kept} error={errors.galeri} />
      <Field
        {...fieldOf(answer, "name")}
        label={t.name}
        hint={t.nameHint}
        counter={productLimits.name}
        required
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <div className="grid grid-cols-[1.35fr_1fr] gap-3">
        <MoneyField
          {...fieldOf(answer, "price")}
          label={t.price}
          required
          onInput={(event) => setPrice(event.currentTarget.value)}
        />
        <Field {...fieldOf(answer, "stock")} label={t.stock} inputMode="numeric" autoComplete="off" />
      </div>
      <TakeHomeLine price={price} rates={rates} />
      <CategoryField answer={answer} categories={categories} name={name} />
      <div className="stack gap-3">
        <Disclosure
          title={t.detailsTitle}
          open={["weight", "sku", "shelfLife", "storage", "preorder"].some((field) => errors[field])}
        >
          <FactFields answer={answer}>
            <div className="halves">
              <Field
                {...fieldOf(answer, "weight", String(defaultWeight))}
                label={t.weight}
                hint={t.weightHint}
                suffix={t.grams}
              />
              <Field
                {...fieldOf(answer, "sku")}
                label={t.sku}
                hint={t.skuHint}
                maxLength={productLimits.sku}
                optional
              />
            </div>
          </FactFields>
        </Disclosure>
        <Disclosure title={t.storyTitle} aside={t.later} open={Boolean(errors.description)}>
          <StoryField answer={answer} />
        </Disclosure>
      </div>
      <p className="hint">{t.optionsLater}</p>
    </Form>
  );
}

type CategoryFieldProps = Pick<AddProductProps, "answer" | "categories"> & { readonly name: string };

/** Chosen by the name until she chooses; without a script the server chooses when it is left empty. */
function CategoryField({ answer, categories, name }: CategoryFieldProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const [picked, setPicked] = useState(answer?.values.category || null);
  const guessed = picked ? null : guessCategory(name, categories);
  return (
    <Select
      name="category"
      label={t.category}
      hint={guessed ? t.categoryGuessed : t.categoryHint}
      error={answer?.errors.category}
      placeholder={t.categoryPick}
      value={picked ?? guessed?.id ?? ""}
      onChange={(event) => setPicked(event.currentTarget.value || null)}
      options={categories.map((one) => ({ value: one.id, label: locale === "en" ? one.nameEn : one.name }))}
    />
  );
}

/** Look at it first, or show it to the city. */
export function AddProductBar({ busy }: { readonly busy: boolean }) {
  const t = useWords(catalogOwnerWords);
  return (
    <BuyBar label={t.save} everywhere>
      <Button kind="line" form={formId} name="terbit" value="0">
        {t.preview}
      </Button>
      <Button className="fill max-w-[26rem]" form={formId} name="terbit" value="1" busy={busy}>
        {busy ? t.saving : t.publish}
      </Button>
    </BuyBar>
  );
}
