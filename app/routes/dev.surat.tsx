import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recentLetters } from "~/domain/notices/queries.server";
import type { RouteHandle } from "~/http/policy";
import { accountsWords } from "~/messages/accounts";
import { LetterList } from "~/ui/accounts/letter-list";
import { EmptyState } from "~/ui/kit/empty-state";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "dev" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].lettersTitle} · Etalase` },
];

export async function loader() {
  return { letters: await recentLetters() };
}

export default function LettersRoute() {
  const { letters } = useLoaderData<typeof loader>();
  const t = useWords(accountsWords);
  return (
    <BareShell>
      <div className="stack max-w-[46rem] gap-4 pt-4">
        <div>
          <h1>{t.lettersTitle}</h1>
          <p className="muted">{t.lettersLead}</p>
        </div>
        {letters.length === 0 ? (
          <EmptyState icon="mail" title={t.lettersNone} />
        ) : (
          <LetterList letters={letters} showsTo />
        )}
      </div>
    </BareShell>
  );
}
