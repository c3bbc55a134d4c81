import type { OwnerPaper } from "~/domain/shops/owner-papers.server";
import { shopSettingsWords } from "~/messages/shop-settings";
import { formatDate } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Icon } from "~/ui/kit/icon";
import { useLocale, useWords } from "~/ui/kit/words";
import { PaperForm } from "./paper-form";

/** The four proofs: how each stands, and its form behind a line. */
export function PaperList({ papers }: { readonly papers: readonly OwnerPaper[] }) {
  const t = useWords(shopSettingsWords).papers;
  return (
    <ul className="stack">
      {papers.map((paper) => (
        <li key={paper.kind} id={paper.kind} className="panel stack gap-3">
          <div className="row between nowrap items-start">
            <h2>{t.kinds[paper.kind]}</h2>
            <PaperState paper={paper} />
          </div>
          <PaperFacts paper={paper} />
          <details>
            <summary className="btn line">
              <Icon name={paper.kept ? "pencil" : "plus"} />
              {paper.kept ? t.change : t.add}
            </summary>
            <PaperForm paper={paper} />
          </details>
        </li>
      ))}
    </ul>
  );
}

const tones = { unchecked: "plain", verified: "ok", refused: "bad" } as const;
const icons = { unchecked: "clock", verified: "badge-check", refused: "circle-x" } as const;

function PaperState({ paper: { kept } }: { readonly paper: OwnerPaper }) {
  const t = useWords(shopSettingsWords).papers;
  if (!kept) return <Badge>{t.none}</Badge>;
  return (
    <Badge tone={tones[kept.status]} icon={icons[kept.status]}>
      {t.status[kept.status]}
    </Badge>
  );
}

function PaperFacts({ paper: { kind, kept } }: { readonly paper: OwnerPaper }) {
  const t = useWords(shopSettingsWords).papers;
  const locale = useLocale();
  if (!kept) return <p className="muted">{t.about[kind]}</p>;
  const until = kept.expiresOn ? formatDate(kept.expiresOn, locale) : "";
  return (
    <>
      <p className="leading-snug wrap-anywhere">
        <b className="num">{kept.number}</b>{" "}
        {kept.hasRightShape ? <span className="muted text-13">({t.shapeRight})</span> : null}
        {kept.expiry === "valid" ? <span className="muted block text-13">{t.until(until)}</span> : null}
      </p>
      {kept.hasRightShape ? null : <Banner tone="warn">{t.shapeWrong}</Banner>}
      {kept.expiry === "soon" ? <Banner tone="warn">{t.soon(until)}</Banner> : null}
      {kept.expiry === "expired" ? <Banner tone="bad">{t.expired(until)}</Banner> : null}
      {kept.status === "refused" && kept.note ? (
        <Banner tone="bad">
          <b>{t.officerSays}</b> {kept.note}
        </Banner>
      ) : null}
    </>
  );
}
