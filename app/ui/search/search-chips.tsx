import type { PageField, SearchPage } from "~/domain/search/search-page.server";
import { searchWords } from "~/messages/search";
import { formatNumber, formatRupiah } from "~/platform/format";
import { type FilterChip, FilterChips } from "~/ui/kit/filter-chips";
import type { Locale } from "~/ui/kit/words";
import { useLocale, useWords } from "~/ui/kit/words";
import { isOn, searchHref } from "./search-address";

type SearchText = ReturnType<typeof useWords<typeof searchWords.id>>;

/** What is chosen, each chip taking itself away; then a few proposals with what they would leave. */
export function SearchChips({
  page,
  children,
}: {
  readonly page: SearchPage;
  readonly children?: React.ReactNode;
}) {
  const t = useWords(searchWords);
  const locale = useLocale();
  const on = chosenChips(page, t, locale).map(
    ({ field, text }): FilterChip => ({
      key: field,
      text,
      to: searchHref(page.typed, { [field]: null }),
      isOn: true,
    }),
  );
  return (
    <FilterChips label={t.filtersOn} chips={[...on, ...proposedChips(page, t, locale)]}>
      {children}
    </FilterChips>
  );
}

type Chosen = { readonly field: PageField; readonly text: string };

function chosenChips({ typed, names, problems }: SearchPage, t: SearchText, locale: Locale): Chosen[] {
  const chips: [PageField, string | null | undefined][] = [
    ["kategori", typed.kategori && (names.category ?? typed.kategori)],
    ["kecamatan", typed.kecamatan && (names.district ?? typed.kecamatan)],
    ["kelurahan", typed.kelurahan && (names.village ?? typed.kelurahan)],
    ["min", typed.min && t.from(priceText(typed.min, locale))],
    ["maks", typed.maks && t.upTo(priceText(typed.maks, locale))],
    ["halal", isOn(typed.halal) ? t.halal : null],
    ["stok", isOn(typed.stok) ? t.inStock : null],
    ["nilai", typed.nilai && t.wellRated],
    ["kirim", typed.kirim && deliveryText(typed.kirim, t)],
  ];
  return chips.flatMap(([field, text]) => (text && !problems[field] ? [{ field, text }] : []));
}

/** The three that leave the most but narrow at all. */
function proposedChips({ typed, facets, total }: SearchPage, t: SearchText, locale: Locale): FilterChip[] {
  const proposals: { field: PageField; value: string; text: string; count: number }[] = [
    { field: "stok" as const, value: "1", text: t.inStock, count: facets.inStock },
    { field: "halal" as const, value: "1", text: t.halal, count: facets.isHalal },
    ...facets.district.map(({ value, label, count }) => ({
      field: "kecamatan" as const,
      value,
      text: label,
      count,
    })),
  ];
  return proposals
    .filter(({ field, count }) => typed[field] === undefined && count > 0 && count < total)
    .slice(0, 4)
    .map(({ field, value, text, count }) => ({
      key: `${field}-${value}`,
      text,
      count: formatNumber(count, locale),
      to: searchHref(typed, { [field]: value }),
    }));
}

function priceText(typed: string, locale: Locale): string {
  const digits = typed.replace(/[.\s]/g, "");
  return /^\d+$/.test(digits) ? formatRupiah(BigInt(digits), locale) : typed;
}

function deliveryText(kirim: string, t: SearchText): string {
  const { pickup, shop_courier, local_ojek, parcel } = t.deliveries;
  const words: Readonly<Record<string, string>> = {
    ambil: pickup,
    kurir: shop_courier,
    ojek: local_ojek,
    paket: parcel,
  };
  return words[kirim] ?? kirim;
}
