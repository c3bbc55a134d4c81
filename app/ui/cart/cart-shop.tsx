import { Link } from "@remix-run/react";
import { type CartPage, cartNoteLimit, isBuyable } from "~/domain/cart/cart";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { sum, times } from "~/platform/money";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { Money } from "~/ui/kit/money";
import { ShopMark } from "~/ui/kit/shop-mark";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { CartLine } from "./cart-line";

export type CartProblemAt = { readonly variantId: string; readonly sentence: string } | null;

type CartShopProps = {
  readonly shop: CartPage["shops"][number];
  readonly problem: CartProblemAt;
};

/** What is in the cart from one shop, with a word to it. */
export function CartShop({ shop, problem }: CartShopProps) {
  const t = useWords(cartWords);
  const total = sum(shop.lines.filter(isBuyable), (line) => times(line.price, line.quantity));
  return (
    <section className="panel stack" aria-labelledby={`toko-${shop.id}`}>
      <div className="row nowrap">
        <ShopMark name={shop.name} color={shop.color} size="small" />
        <div className="fill leading-snug">
          <h2 id={`toko-${shop.id}`} className="text-17 wrap-anywhere">
            <Link className="-my-3 inline-block py-3" to={paths.shop(shop.slug)}>
              {shop.name}
            </Link>
          </h2>
          <p className="muted text-13">{shop.village}</p>
        </div>
      </div>
      <ul className="stack gap-5">
        {shop.lines.map((line) => (
          <CartLine
            key={line.variantId}
            line={line}
            problem={problem?.variantId === line.variantId ? problem.sentence : undefined}
          />
        ))}
      </ul>
      <hr className="hr" />
      <Note shop={shop} />
      <p className="row between num font-semibold">
        <span className="muted">{t.shopTotal}</span>
        <Money amount={total} />
      </p>
    </section>
  );
}

/** Behind a line, since few need it; open where something is written. */
function Note({ shop }: { readonly shop: CartShopProps["shop"] }) {
  const t = useWords(cartWords);
  return (
    <details open={shop.note !== ""}>
      <summary className="row nowrap min-h-(--tap) cursor-pointer font-semibold text-accent-text">
        <Icon name="message-circle" />
        {t.noteTitle}
      </summary>
      <form
        method="post"
        action={paths.cartNote(shop.id)}
        className="stack gap-2"
        data-swap="page"
        data-kept=""
      >
        <TextArea
          id={`catatan-${shop.id}`}
          name="note"
          label={<span className="sr-only">{t.noteTitle}</span>}
          hint={t.noteHint}
          rows={2}
          defaultValue={shop.note}
          counter={cartNoteLimit}
        />
        <div>
          <Button kind="line" compact>
            {t.saveNote}
          </Button>
        </div>
      </form>
    </details>
  );
}
