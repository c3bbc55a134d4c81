import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/kit/empty-state";
import type { IconName } from "~/ui/kit/icon-names";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "./bare-shell";

/** What went wrong, in words, and the way on. */
export function ErrorPage({ status }: { readonly status: number }) {
  const t = useWords(shellWords);
  const [icon, title, text] = ((): [IconName, string, string] => {
    if (status === 404 || status === 410) return ["package-open", t.notFoundTitle, t.notFoundText];
    if (status === 401 || status === 403) return ["lock", t.forbiddenTitle, t.forbiddenText];
    if (status === 429) return ["clock", t.tooManyTitle, t.tooManyText];
    return ["triangle-alert", t.brokenTitle, t.brokenText];
  })();
  return (
    <BareShell>
      <EmptyState icon={icon} title={title} level={1}>
        <p>{text}</p>
        <div className="row justify-center">
          <LinkButton to={paths.home()}>{t.goHome}</LinkButton>
          <LinkButton kind="line" to={paths.search()}>
            {t.searchGoods}
          </LinkButton>
        </div>
      </EmptyState>
    </BareShell>
  );
}
