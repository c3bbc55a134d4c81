import { Form } from "@remix-run/react";
import { districts, villagesIn } from "~/domain/city/city";
import { shopListWords } from "~/messages/shop-list";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";

/** By name and place; a plain GET form, so that a list can be shared. */
export function ShopListForm({ text, place }: { readonly text: string; readonly place: string }) {
  const t = useWords(shopListWords);
  return (
    <Form method="get" action={paths.shops()} className="grid items-end gap-3 md:grid-cols-[1fr_1fr_auto]">
      <Field name="q" id="nama-toko" label={t.name} defaultValue={text} type="search" maxLength={80} />
      <Select
        name="tempat"
        label={t.place}
        defaultValue={place}
        placeholder={t.everywhere}
        options={districts.map((district) => ({
          label: district.name,
          options: [
            { value: district.code, label: t.whole(district.name) },
            ...villagesIn(district.code).map(({ code, name }) => ({ value: code, label: name })),
          ],
        }))}
      />
      <Button>{t.show}</Button>
    </Form>
  );
}
