import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inboxOf, lettersPerPage } from "~/domain/notices/queries.server";
import { readLetters } from "~/domain/notices/read-letters.server";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { accountsWords } from "~/messages/accounts";
import { paths } from "~/paths";
import { LetterList } from "~/ui/accounts/letter-list";
import { EmptyState } from "~/ui/kit/empty-state";
import { Pagination } from "~/ui/kit/pagination";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "signed_in", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].noticesTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** What is shown is read from now on; the page itself still marks what was new. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  const page = pageIn(new URL(request.url).searchParams);
  const { letters, total } = await inboxOf(accountId, page);
  if (letters.length === 0 && page > 1) throw redirect(paths.accountNotices());
  await readLetters(
    accountId,
    letters.filter((letter) => !letter.readAt).map((letter) => letter.id),
  );
  return { letters, total, page, perPage: lettersPerPage };
}

export default function NoticesRoute() {
  const { letters, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useWords(accountsWords);
  return (
    <StorefrontShell {...useFrame()} current="account" back={paths.account()} title={t.noticesTitle}>
      <div className="wrap stack max-w-[46rem] gap-4 pt-6 pb-10">
        <h1 className="only-wide">{t.noticesTitle}</h1>
        {letters.length === 0 ? (
          <EmptyState icon="bell" title={t.noNotices}>
            <p>{t.noNoticesHint}</p>
          </EmptyState>
        ) : (
          <>
            <LetterList letters={letters} />
            <Pagination
              {...{ page, perPage, total }}
              hrefFor={(hal) => paths.accountNotices(hal > 1 ? { hal } : {})}
            />
          </>
        )}
      </div>
    </StorefrontShell>
  );
}
