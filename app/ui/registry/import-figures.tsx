import type { ImportSummary } from "~/domain/registry/import-summary";
import { registryWords } from "~/messages/registry";
import { formatNumber } from "~/platform/format";
import { Stat } from "~/ui/kit/stat";
import { useLocale, useWords } from "~/ui/kit/words";

type FiguresProps = { readonly summary: ImportSummary; readonly isDone: boolean };

/** The import in figures, and what it could not read. */
export function ImportFigures({ summary, isDone }: FiguresProps) {
  const { figures: t, warnings: w } = useWords(registryWords);
  const locale = useLocale();
  const said = (count: number) => formatNumber(count, locale);
  const kinds = ["phone", "nik", "nib", "revenue", "date", "district_conflict"] as const;
  const warned = kinds.filter((kind) => summary.warnings[kind] > 0);
  return (
    <>
      <section className="stats">
        <Stat value={said(summary.rows)} label={t.rows} />
        <Stat value={said(summary.imported)} label={isDone ? t.imported : t.wouldImport} />
        <Stat value={said(summary.merged)} label={t.merged} />
        <Stat value={said(summary.rejected)} label={t.rejected} />
        <Stat value={said(summary.ignored)} label={t.ignored} />
        <Stat value={said(summary.trained)} label={t.trained} />
      </section>
      <section className="panel stack gap-3">
        <h2>{w.title}</h2>
        <p className="muted">{warned.length > 0 ? w.text : w.none}</p>
        <ul className="stack gap-1">
          {warned.map((kind) => (
            <li key={kind} className="row between nowrap gap-3">
              <span>{w[kind]}</span>
              <b className="num">{said(summary.warnings[kind])}</b>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
