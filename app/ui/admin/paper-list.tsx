import { Link } from "@remix-run/react";
import type { PaperView, ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { useWords } from "~/ui/kit/words";

/** The shop's papers, each with the worst that is known of it and the way to its check. */
export function PaperList({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords);
  if (shop.papers.length === 0 && !shop.lacksHalal)
    return <p className="muted text-13">{t.review.noPapers}</p>;
  return (
    <ul className="divide-y divide-line border-t border-line">
      {shop.papers.map((paper) => (
        <li key={paper.id} className="row nowrap between py-2.5">
          <PaperName name={t.paper[paper.kind]} number={paper.number} />
          <PaperBadge paper={paper} />
          <Link
            className="link -my-2.5 inline-flex min-h-12 items-center pl-2 text-13"
            to={paths.admin.documentCheck(paper.id)}
          >
            {t.review.open}
            <span className="sr-only"> {t.paper[paper.kind]}</span>
          </Link>
        </li>
      ))}
      {shop.lacksHalal ? (
        <li className="row nowrap between py-2.5">
          <PaperName name={t.paper.halal} number={t.review.notUploaded} />
          <Badge tone="bad">{t.review.mustHave}</Badge>
        </li>
      ) : null}
    </ul>
  );
}

function PaperName({ name, number }: { readonly name: string; readonly number: string }) {
  return (
    <span className="fill leading-snug">
      <b>{name}</b>
      <br />
      <span className="muted num text-13 break-all">{number}</span>
    </span>
  );
}

export function PaperBadge({ paper }: { readonly paper: PaperView }) {
  const t = useWords(adminWords).review;
  if (paper.expiry === "expired") return <Badge tone="bad">{t.expired}</Badge>;
  if (paper.status === "refused") return <Badge tone="bad">{t.refused}</Badge>;
  if (!paper.hasRightShape) return <Badge tone="bad">{t.wrongShape}</Badge>;
  if (paper.status === "verified") return <Badge tone="ok">{t.verified}</Badge>;
  if (paper.expiry === "soon") return <Badge tone="warn">{t.soon}</Badge>;
  return paper.hasFile ? <Badge tone="warn">{t.unchecked}</Badge> : <Badge tone="ok">{t.rightShape}</Badge>;
}

/** What an officer should know before she approves. */
export function useConcerns(shop: ShopReview): readonly string[] {
  const t = useWords(adminWords).review;
  return [
    ...(shop.lacksHalal ? [t.lacksHalal] : []),
    ...(shop.missing.length > 0 ? [t.missing(shop.missing.map((step) => t.steps[step]).join(", "))] : []),
  ];
}
