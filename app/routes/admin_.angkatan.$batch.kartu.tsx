import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimCards } from "~/domain/shops/claim-cards.server";
import { batchHead } from "~/domain/training/batch-head.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { qrOutline } from "~/platform/qr";
import { Banner } from "~/ui/kit/banner";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { ClaimCardList } from "~/ui/training/claim-card-list";
import paper from "~/ui/training/paper.css?url";
import { PrintBar } from "~/ui/training/print-bar";

/** Outside the admin's frame: made for paper. */
export const handle: RouteHandle = { policy: "admin" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: paper }];
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${trainingOfficeWords[localeOf(matches)].cards.title} ${data?.batch.number ?? ""} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const batch = (await batchHead(params.batch ?? "")) ?? notFound();
  const { cards, pending, haveShop } = await claimCards(batch.id);
  const address = (code?: string) => new URL(paths.claim(code), context.publicUrl).href;
  return {
    batch,
    pending,
    haveShop,
    typeAt: address().replace(/^https?:\/\//, ""),
    cards: cards.map((card) => ({ ...card, url: address(card.code), qr: qrOutline(address(card.code)) })),
  };
}

export default function ClaimCardsPage() {
  const { batch, cards, pending, haveShop, typeAt } = useLoaderData<typeof loader>();
  const words = useWords(trainingOfficeWords);
  const t = words.cards;
  return (
    <>
      <PrintBar
        back={{ to: paths.admin.batchGraduation(batch.id), text: words.batch(batch.number) }}
        print={cards.length > 0 ? t.print : null}
      />
      <main id="isi" tabIndex={-1}>
        <header className="mx-auto max-w-[52rem] p-4 pb-0 print:hidden">
          <h1>{t.title}</h1>
          {cards.length > 0 ? <p className="muted">{t.lead(cards.length)}</p> : null}
          {haveShop > 0 ? <p className="muted">{t.haveShop(haveShop)}</p> : null}
          {pending > 0 ? <Banner className="mt-3">{t.pending(pending)}</Banner> : null}
        </header>
        {cards.length + pending + haveShop === 0 ? (
          <EmptyState icon="qr-code" title={t.emptyTitle}>
            <p>{t.emptyText}</p>
            <LinkButton to={paths.admin.batchGraduation(batch.id)}>{t.toGraduation}</LinkButton>
          </EmptyState>
        ) : (
          <ClaimCardList cards={cards} typeAt={typeAt} />
        )}
      </main>
    </>
  );
}
