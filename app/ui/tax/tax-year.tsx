import { Form } from "@remix-run/react";
import type { TaxSums } from "~/domain/tax/sums.server";
import { taxWords } from "~/messages/tax";
import { formatMonth } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Money } from "~/ui/kit/money";
import { Select } from "~/ui/kit/select";
import type { Column } from "~/ui/kit/table";
import { type Locale, useWords } from "~/ui/kit/words";

/** Chooses the year that is shown. */
export function YearPicker({ year, years }: { readonly year: number; readonly years: readonly number[] }) {
  const t = useWords(taxWords);
  const all = years.includes(year) ? years : [...years, year];
  return (
    <Form method="get" className="row items-end gap-3">
      <Select
        name="tahun"
        label={t.year}
        defaultValue={String(year)}
        options={all.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <Button kind="line">{t.show}</Button>
    </Form>
  );
}

/** Turnover, what buyers paid straight, what carried tax, and the tax. */
export function useTaxColumns(): readonly Column<TaxSums>[] {
  const t = useWords(taxWords);
  return (["gross", "straight", "base", "tax"] as const).map((key) => ({
    ...{
      key,
      label: t[key],
      align: "end" as const,
      phone: key === "tax" ? ("end" as const) : ("line" as const),
    },
    cell: (row) =>
      key === "tax" ? (
        <b>
          <Money amount={row[key]} />
        </b>
      ) : (
        <Money amount={row[key]} />
      ),
  }));
}

/** "2026-11" → "November 2026" */
export function monthName(month: string, locale: Locale): string {
  return formatMonth(new Date(`${month}-15T00:00:00Z`), locale);
}
