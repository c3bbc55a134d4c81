import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "./bare-shell";
import { errorWords } from "./error-words";

/** What went wrong, in words, and the way on. */
export function ErrorPage({ status }: { readonly status: number }) {
  const t = useWords(shellWords);
  const { icon, title, text } = errorWords(status, t);
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
