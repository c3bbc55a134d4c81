import { Link } from "@remix-run/react";
import type { LetterView } from "~/domain/notices/queries.server";
import { accountsWords } from "~/messages/accounts";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { WholeNumbers } from "~/ui/kit/whole-numbers";
import { useWords } from "~/ui/kit/words";

type LetterListProps = {
  readonly letters: readonly LetterView[];
  /** Whom each went to, for developers. */
  readonly showsTo?: boolean;
};

/** Letters as they were written, the newest first. */
export function LetterList({ letters, showsTo }: LetterListProps) {
  return (
    <ul className="stack gap-3">
      {letters.map((letter) => (
        <li key={letter.id}>
          <Letter letter={letter} showsTo={showsTo} />
        </li>
      ))}
    </ul>
  );
}

function Letter({ letter, showsTo }: { readonly letter: LetterView; readonly showsTo?: boolean }) {
  const t = useWords(accountsWords);
  return (
    <article className="panel snug stack gap-2">
      <div className="row between nowrap items-start">
        <h2 className="text-17 leading-snug wrap-anywhere">
          <WholeNumbers text={letter.subject} />
        </h2>
        {letter.readAt || showsTo ? null : <Badge tone="buy">{t.newLetter}</Badge>}
      </div>
      <p className="muted text-13 wrap-anywhere">
        <DateTime at={letter.createdAt} />
        {showsTo ? (
          <>
            {" "}
            · {t.letterTo} {letter.toName} · {letter.toEmail ?? letter.toPhone} ·{" "}
            {letter.sentAt ? t.letterSent : t.letterKept}
          </>
        ) : null}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">
        <WholeNumbers text={letter.body} />
      </p>
      {letter.link ? (
        <p>
          <Link className="btn soft" to={pathOf(letter.link)}>
            {t.openLetter}
          </Link>
        </p>
      ) : null}
    </article>
  );
}

/** Letters carry whole addresses of this place; within it only the path counts. */
function pathOf(link: string): string {
  const { pathname, search, hash } = new URL(link, "http://etalase.invalid");
  return pathname + search + hash;
}
