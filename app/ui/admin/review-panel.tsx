import { Link } from "@remix-run/react";
import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { useWords } from "~/ui/kit/words";
import { DecisionForm } from "./decision-form";
import { PaperList, useConcerns } from "./paper-list";
import { GoodsGlanceBlock, ReviewBadges, ReviewHead } from "./review-head";

/** One shop of the queue beside the table: what there is to see, and the decision. */
export function ReviewPanel({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords).review;
  const concerns = useConcerns(shop);
  return (
    <section
      id="tinjau"
      className="panel snug stack scroll-mt-4 lg:scroll-mt-64"
      aria-label={t.region(shop.name)}
    >
      <ReviewHead shop={shop} />
      <ReviewBadges shop={shop} />
      <GoodsGlanceBlock shop={shop} />
      <p className="row gap-4 text-13">
        <Link className="link inline-flex min-h-12 items-center lg:min-h-0" to={paths.shop(shop.slug)}>
          {t.preview}
        </Link>
        <Link className="link inline-flex min-h-12 items-center lg:min-h-0" to={paths.admin.shop(shop.id)}>
          {t.openPage}
        </Link>
      </p>
      <PaperList shop={shop} />
      {concerns.map((concern) => (
        <Banner key={concern} tone="warn">
          {concern}
        </Banner>
      ))}
      <DecisionForm shop={shop} answer={null} from="queue" />
    </section>
  );
}
