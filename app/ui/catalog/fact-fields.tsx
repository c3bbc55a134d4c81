import type { ReactNode } from "react";
import { productLimits } from "~/domain/catalog/product";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";

export type SavedFacts = {
  readonly description: string;
  readonly isHalal: boolean;
  readonly shelfLife: string | null;
  readonly storage: string | null;
  readonly preorderDays: number | null;
};

type FactFieldsProps = {
  readonly answer: FormAnswer;
  readonly saved?: SavedFacts;
  readonly children?: ReactNode;
};

/** How long it keeps, how, whether it is halal, and whether it is made after the order. `children` come first. */
export function FactFields({ answer, saved, children }: FactFieldsProps) {
  const t = useWords(catalogOwnerWords);
  return (
    <div className="stack">
      {children}
      <div className="halves">
        <Field
          {...fieldOf(answer, "shelfLife", saved?.shelfLife)}
          label={t.shelfLife}
          hint={t.shelfLifeHint}
          optional
        />
        <Field
          {...fieldOf(answer, "storage", saved?.storage)}
          label={t.storage}
          hint={t.storageHint}
          optional
        />
      </div>
      <Field
        {...fieldOf(answer, "preorder", saved?.preorderDays?.toString())}
        label={t.preorderDays}
        hint={t.preorderHint}
        suffix={t.days}
        inputMode="numeric"
        optional
      />
      <Checkbox
        name="halal"
        label={t.halal}
        hint={t.halalHint}
        defaultChecked={checkedOf(answer, "halal", saved?.isHalal)}
      />
    </div>
  );
}

export function StoryField({ answer, saved }: Omit<FactFieldsProps, "children">) {
  const t = useWords(catalogOwnerWords);
  return (
    <TextArea
      {...fieldOf(answer, "description", saved?.description)}
      label={t.description}
      hint={t.descriptionHint}
      counter={productLimits.description}
      rows={6}
      optional
    />
  );
}
