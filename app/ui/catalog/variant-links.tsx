import { Link } from "@remix-run/react";
import { type OptionNames, optionValues, siblingOf, type VariantView } from "~/domain/catalog/variant";
import { catalogWords } from "~/messages/catalog";
import { formatRupiah } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";

type VariantLinksProps = {
  readonly optionNames: OptionNames;
  readonly variants: readonly VariantView[];
  readonly chosen: VariantView;
  readonly hrefFor: (variantId: string) => string;
  readonly choose: (variantId: string) => void;
};

/**
 * Flavours and sizes as links to the same page with another variant, which a script answers at once without
 * loading. The last option shows prices where they differ.
 */
export function VariantLinks({ optionNames, ...rest }: VariantLinksProps) {
  const [first, second] = optionNames;
  if (!first) return null;
  return (
    <>
      <OptionLinks option={1} name={first} withPrices={!second} {...rest} />
      {second ? <OptionLinks option={2} name={second} withPrices {...rest} /> : null}
    </>
  );
}

type OptionLinksProps = Omit<VariantLinksProps, "optionNames"> & {
  readonly option: 1 | 2;
  readonly name: string;
  readonly withPrices: boolean;
};

function OptionLinks({ option, name, withPrices, variants, chosen, hrefFor, choose }: OptionLinksProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const values = optionValues(variants, option);
  const pricesDiffer = withPrices && new Set(variants.map((variant) => variant.price)).size > 1;
  return (
    <nav aria-label={t.chooseOption(name)}>
      <p className="label pb-2" aria-hidden="true">
        {name}
      </p>
      <div className="variants">
        {values.map((value) => {
          const leadsTo = siblingOf(variants, chosen, option, value);
          if (!leadsTo) return null;
          const isChosen = (option === 1 ? chosen.option1 : chosen.option2) === value;
          const isGone = leadsTo.available <= 0;
          return (
            <Link
              key={value}
              to={hrefFor(leadsTo.id)}
              className={isGone ? "gone" : undefined}
              aria-current={isChosen ? "true" : undefined}
              preventScrollReset
              replace
              onClick={(event) => {
                event.preventDefault();
                choose(leadsTo.id);
              }}
            >
              {value}
              {pricesDiffer ? <small className="num">{formatRupiah(leadsTo.price, locale)}</small> : null}
              {isGone ? <span className="sr-only"> ({t.gone})</span> : null}
            </Link>
          );
        })}
      </div>
    </nav>
  );
}
