import type { ShopReturns } from "~/domain/returns/shop-queries.server";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { ReturnCard } from "./shop-return-list";

const shownAtOnce = 4;

/** On the shop's home: returns that wait for its answer, the most urgent first. */
export function WaitingReturns({ returns }: { readonly returns: ShopReturns }) {
  const t = useWords(returnsShopWords);
  if (returns.total === 0) return null;
  return (
    <section className="stack gap-3">
      <h2 className="text-20">{t.home}</h2>
      <div className="halves">
        {returns.rows.slice(0, shownAtOnce).map((row) => (
          <ReturnCard key={row.id} row={row} />
        ))}
      </div>
      {returns.total > shownAtOnce ? (
        <div>
          <LinkButton kind="line" to={paths.owner.returns()}>
            {t.homeAll(returns.total)}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
