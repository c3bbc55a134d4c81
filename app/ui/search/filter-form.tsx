import type { ReactNode } from "react";
import type { LabelledCount } from "~/domain/search/facet-labels";
import type { SearchPage } from "~/domain/search/search-page.server";
import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { MoneyField } from "~/ui/kit/money-field";
import { useLocale, useWords } from "~/ui/kit/words";
import { isOn } from "./search-address";

type FilterFormProps = {
  /** Two forms stand on one page: each needs ids of its own. */
  readonly id: string;
  readonly page: SearchPage;
  readonly button: string;
};

/** All that narrows, as a plain GET form. The light script leaves fields without a word out of the address. */
export function FilterForm({ id, page, button }: FilterFormProps) {
  const t = useWords(searchWords);
  const { typed, facets, names, problems } = page;
  return (
    <form className="stack gap-4" id={id} action={paths.search()} method="get" noValidate data-tidy>
      {typed.q ? <input type="hidden" name="q" value={typed.q} /> : null}
      {typed.urut ? <input type="hidden" name="urut" value={typed.urut} /> : null}
      <Choices
        {...{ id, legend: t.category, name: "kategori" }}
        chosen={typed.kategori}
        chosenName={names.category}
        values={facets.category}
      />
      {facets.category.length > 0 ? <hr className="hr" /> : null}
      <fieldset className="stack gap-2">
        <legend className="font-semibold pb-2">{t.price}</legend>
        <div className="grid grid-cols-2 items-start gap-3">
          <MoneyField
            id={`${id}-min`}
            name="min"
            label={t.minPrice}
            defaultValue={typed.min}
            error={problems.min && t.problems[problems.min]}
          />
          <MoneyField
            id={`${id}-maks`}
            name="maks"
            label={t.maxPrice}
            defaultValue={typed.maks}
            error={problems.maks && t.problems[problems.maks]}
          />
        </div>
      </fieldset>
      <hr className="hr" />
      <Choices
        {...{ id, legend: t.district, name: "kecamatan" }}
        chosen={typed.kecamatan}
        chosenName={names.district}
        values={facets.district}
      />
      {typed.kecamatan || typed.kelurahan ? (
        <Choices
          {...{ id, legend: t.village, name: "kelurahan" }}
          chosen={typed.kelurahan}
          chosenName={names.village}
          values={facets.village}
        />
      ) : null}
      {facets.district.length > 0 ? <hr className="hr" /> : null}
      <Flags id={id} page={page} />
      <Deliveries id={id} page={page} />
      <Button kind="line" wide>
        {button}
      </Button>
    </form>
  );
}

type ChoicesProps = {
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  /** The chosen value as the address has it, and its name; without a name it means nothing and falls away. */
  readonly chosen: string | undefined;
  readonly chosenName: string | null;
  readonly values: readonly LabelledCount[];
};

const shownAtOnce = 6;

/** One of the values that remain, or all; the chosen one leads where it stands far or nothing is left of it. */
function Choices({ id, name, legend, chosen, chosenName, values }: ChoicesProps) {
  const t = useWords(searchWords);
  const isChosen = (one: { readonly label: string }) => one.label === chosenName;
  const isNear = values.slice(0, shownAtOnce).some(isChosen);
  const gone = chosen && chosenName && !values.some(isChosen) ? [{ value: chosen, label: chosenName }] : [];
  const ordered = isNear
    ? values
    : [...gone, ...values.filter(isChosen), ...values.filter((one) => !isChosen(one))];
  if (ordered.length === 0) return null;
  const rest = ordered.slice(shownAtOnce);
  const line = (one: Omit<LabelledCount, "count"> & { readonly count?: number }) => (
    <Choice key={one.value} {...{ id, name }} {...one} isChosen={isChosen(one)}>
      {one.label}
    </Choice>
  );
  return (
    <fieldset>
      <legend className="font-semibold pb-1">{legend}</legend>
      <Choice {...{ id, name }} isChosen={chosenName === null} value="">
        {t.any}
      </Choice>
      {ordered.slice(0, shownAtOnce).map(line)}
      {rest.length > 0 ? (
        <details>
          <summary className="link py-2 text-15">{t.more}</summary>
          {rest.map(line)}
        </details>
      ) : null}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly count?: number;
  readonly children: ReactNode;
};

function Choice({ id, name, value, isChosen, count, children }: ChoiceProps) {
  const locale = useLocale();
  const inputId = `${id}-${name}-${value || "all"}`;
  return (
    <label className="check" htmlFor={inputId}>
      <input id={inputId} type="radio" name={name} value={value} defaultChecked={isChosen} />
      <span className="leading-snug">{children}</span>
      {count === undefined ? null : <span className="count">{formatNumber(count, locale)}</span>}
    </label>
  );
}

function Flags({ id, page: { typed, facets } }: Pick<FilterFormProps, "id" | "page">) {
  const t = useWords(searchWords);
  const locale = useLocale();
  return (
    <fieldset>
      <legend className="font-semibold pb-1">{t.other}</legend>
      <Checkbox
        id={`${id}-halal`}
        name="halal"
        label={t.halal}
        count={formatNumber(facets.isHalal, locale)}
        defaultChecked={isOn(typed.halal)}
      />
      <Checkbox
        id={`${id}-stok`}
        name="stok"
        label={t.inStock}
        count={formatNumber(facets.inStock, locale)}
        defaultChecked={isOn(typed.stok)}
      />
      <Checkbox
        id={`${id}-nilai`}
        name="nilai"
        value="4.5"
        label={t.wellRated}
        count={formatNumber(facets.isWellRated, locale)}
        defaultChecked={typed.nilai !== undefined}
      />
    </fieldset>
  );
}

const deliveryWords = {
  pickup: "ambil",
  shop_courier: "kurir",
  local_ojek: "ojek",
  parcel: "paket",
} as const;

function Deliveries({ id, page: { typed, facets } }: Pick<FilterFormProps, "id" | "page">) {
  const t = useWords(searchWords);
  if (facets.delivery.length === 0) return null;
  return (
    <fieldset>
      <legend className="font-semibold pb-1">{t.delivery}</legend>
      <Choice {...{ id, name: "kirim" }} isChosen={!typed.kirim} value="">
        {t.any}
      </Choice>
      {facets.delivery.map(({ value, count }) => (
        <Choice
          key={value}
          {...{ id, name: "kirim", count }}
          isChosen={typed.kirim === deliveryWords[value]}
          value={deliveryWords[value]}
        >
          {t.deliveries[value]}
        </Choice>
      ))}
    </fieldset>
  );
}
