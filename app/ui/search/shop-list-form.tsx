import { Form } from "@remix-run/react";
import { districts, villagesIn } from "~/domain/city/city";
import { shopListWords } from "~/messages/shop-list";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useWords } from "~/ui/kit/words";

/** By name and place; a plain GET form, so that a list can be shared. */
export function ShopListForm({ text, place }: { readonly text: string; readonly place: string }) {
  const t = useWords(shopListWords);
  return (
    <Form method="get" action={paths.shops()} className="grid items-end gap-3 md:grid-cols-[1fr_1fr_auto]">
      <Field name="q" label={t.name} defaultValue={text} type="search" maxLength={80} />
      <div className="field">
        <label className="label" htmlFor="tempat">
          {t.place}
        </label>
        <select id="tempat" name="tempat" className="input" defaultValue={place}>
          <option value="">{t.everywhere}</option>
          {districts.map((district) => (
            <optgroup key={district.code} label={district.name}>
              <option value={district.code}>{t.whole(district.name)}</option>
              {villagesIn(district.code).map((village) => (
                <option key={village.code} value={village.code}>
                  {village.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Button>{t.show}</Button>
    </Form>
  );
}
