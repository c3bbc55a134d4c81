import type { ReactNode } from "react";
import { shellWords } from "~/messages/shell";
import { IconLink } from "~/ui/kit/link-button";
import { SkipLink } from "~/ui/kit/skip-link";
import { useWords } from "~/ui/kit/words";
import { Logo } from "./logo";

type BareShellProps = {
  /** An arrow to this address; without it the logo stands there. */
  readonly back?: string;
  /** The page's h1, in the header. Leave it out where the page has its own. */
  readonly title?: ReactNode;
  /** At the header's right: "Aman". */
  readonly aside?: ReactNode;
  /** A column for one form (sign in), centred. */
  readonly narrow?: boolean;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** Nothing that leads away: sign-in, checkout, a claim. Brings its own `.wrap`. */
export function BareShell({ back, title, aside, narrow, bar, children }: BareShellProps) {
  const t = useWords(shellWords);
  return (
    <>
      <SkipLink />
      <header className="site-head">
        <div className="wrap">
          {back ? <IconLink className="-ml-3" to={back} icon="arrow-left" label={t.back} /> : <Logo />}
          {title ? <h1 className="fill clamp1 text-17">{title}</h1> : <span className="fill" />}
          {aside ? <span className="row nowrap muted text-13">{aside}</span> : null}
        </div>
      </header>
      <main id="isi" tabIndex={-1} className={`wrap pt-4 pb-8 ${narrow ? "max-w-[30rem]" : ""}`}>
        {children}
      </main>
      {bar}
    </>
  );
}
