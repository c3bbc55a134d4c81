import { Form } from "@remix-run/react";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import type { VariantView } from "~/domain/catalog/variant";
import { variantName } from "~/domain/catalog/variant";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Stepper } from "~/ui/kit/stepper";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";

/** Both the buttons beside the product and those in the bar of a phone send this form. */
const formId = "beli";

type BuyProps = { readonly product: ProductPage; readonly variant: VariantView };

export type BuyState = "can_buy" | "sold_out" | "preview";

export function buyState({ product, variant }: BuyProps): BuyState {
  if (!product.isVisible) return "preview";
  return variant.available > 0 ? "can_buy" : "sold_out";
}

/** How many, into the cart, or straight to the checkout. */
export function BuyForm({ product, variant }: BuyProps) {
  const t = useWords(catalogWords);
  const state = buyState({ product, variant });
  if (state !== "can_buy") return <CannotBuy state={state} />;
  return (
    <Form
      method="post"
      noValidate
      action={paths.cartLines()}
      id={formId}
      className="row nowrap items-end gap-3"
    >
      <input type="hidden" name="variantId" value={variant.id} />
      <input
        type="hidden"
        name="asal"
        value={paths.product(product.shop.slug, product.slug, { varian: variant.id })}
      />
      <span className="stack gap-2">
        <strong aria-hidden="true">{t.quantity}</strong>
        <Stepper
          key={variant.id}
          name="quantity"
          label={t.quantityOf(product.name)}
          max={Math.min(variant.available, 999)}
        />
      </span>
      <span className="only-wide fill flex gap-3">
        <BuyButtons />
      </span>
    </Form>
  );
}

function CannotBuy({ state }: { readonly state: Exclude<BuyState, "can_buy"> }) {
  const t = useWords(catalogWords);
  return (
    <p className="banner plain" id="tidak-bisa-dibeli">
      {state === "sold_out" ? `${t.soldOut}. ${t.soldOutHelp}` : t.onlyPreview}
    </p>
  );
}

function BuyButtons() {
  const t = useWords(catalogWords);
  return (
    <>
      <Button kind="line" className="fill" form={formId}>
        {t.toCart}
      </Button>
      <Button kind="buy" className="fill" form={formId} name="langsung" value="1">
        {t.buyNow}
      </Button>
    </>
  );
}

/** What is chosen and costs, and the two acts, within reach of the thumb. */
export function ProductBuyBar({ product, variant }: BuyProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const state = buyState({ product, variant });
  return (
    <BuyBar
      label={t.buyRegion}
      detail={variantName(variant) || product.name}
      price={formatRupiah(variant.price, locale)}
    >
      {state === "can_buy" ? (
        <>
          <Button kind="line" icon="shopping-cart" className="px-3.5" form={formId} aria-label={t.toCart} />
          <Button kind="buy" form={formId} name="langsung" value="1">
            {t.buyNow}
          </Button>
        </>
      ) : (
        <Button kind="buy" type="button" aria-disabled="true" aria-describedby="tidak-bisa-dibeli">
          {state === "sold_out" ? t.soldOut : t.buyNow}
        </Button>
      )}
    </BuyBar>
  );
}
