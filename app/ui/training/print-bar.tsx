import type { ReactNode } from "react";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { useReady } from "~/ui/kit/use-ready";

type PrintBarProps = {
  readonly back: { readonly to: string; readonly text: string };
  /** null: nothing here is worth paper yet. */
  readonly print: string | null;
  readonly children?: ReactNode;
};

/** Above a page for paper; not printed itself. The button needs JavaScript, the browser's own menu does not. */
export function PrintBar({ back, print, children }: PrintBarProps) {
  const ready = useReady();
  return (
    <header className="row between border-b border-line bg-card px-4 py-2 print:hidden">
      <LinkButton kind="quiet" icon="arrow-left" to={back.to}>
        {back.text}
      </LinkButton>
      <span className="row">
        {children}
        {ready && print ? (
          <Button type="button" icon="printer" onClick={() => window.print()}>
            {print}
          </Button>
        ) : null}
      </span>
    </header>
  );
}
