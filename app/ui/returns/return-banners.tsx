import { Link } from "@remix-run/react";
import { isClosed, turnOf } from "~/domain/returns/return";
import type { PartReturnLine } from "~/domain/returns/shop-queries.server";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { formatDateTime } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { useLocale, useWords } from "~/ui/kit/words";

/** On the shop's page of an order: what of it was asked to go back, and until when to answer. */
export function ReturnBanners({ returns }: { readonly returns: readonly PartReturnLine[] }) {
  const t = useWords(returnsShopWords);
  const { see, status } = useWords(returnsWords);
  const locale = useLocale();
  return returns.map((one) => {
    const isTurn = turnOf(one.status) === "shop";
    const sentence = isClosed(one.status)
      ? null
      : one.status === "asked" && one.dueAt
        ? t.banner(formatDateTime(one.dueAt, locale))
        : t.bannerOpen;
    return (
      <Banner key={one.id} tone={isTurn ? "warn" : "plain"} icon="undo-2">
        <b>{status[one.status]}.</b> {sentence}{" "}
        <Link className="link inline-flex min-h-12 items-center" to={paths.owner.return(one.id)}>
          {see}
        </Link>
      </Banner>
    );
  });
}
