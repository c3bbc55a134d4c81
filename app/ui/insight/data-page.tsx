import { type DataColumn, dataColumns, dataSets } from "~/domain/insight/open-data";
import { insightWords } from "~/messages/insight";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { useWords } from "~/ui/kit/words";

/** The files, the rules for using them, and what each column means. */
export function DataPage({ at }: { readonly at: Date }) {
  const t = useWords(insightWords).data;
  return (
    <div className="wrap stack max-w-[58rem] gap-6 py-8">
      <header className="stack gap-2">
        <h1>{t.title}</h1>
        <p className="muted text-17">{t.lead}</p>
        <p className="muted">
          {t.asOf} <DateTime at={at} />
        </p>
      </header>
      <Files />
      <section className="panel stack">
        <h2>{t.rules}</h2>
        <ul className="stack list-disc gap-2 pl-5">
          {t.rulesText.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <Dictionary />
    </div>
  );
}

function Files() {
  const t = useWords(insightWords).data;
  return (
    <section className="panel stack">
      <h2>{t.files}</h2>
      <ul className="divide-y divide-line">
        {dataSets.map((set) => (
          <li key={set} className="row between py-2">
            <span>
              <b>{t.sets[set]}</b>
            </span>
            <span className="row gap-4">
              {(["csv", "json"] as const).map((format) => (
                <a
                  key={format}
                  className="link inline-flex min-h-12 items-center px-2"
                  href={paths.openDataFile(set, format)}
                  aria-label={`${t.sets[set]}, ${format.toUpperCase()}`}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dictionary() {
  const t = useWords(insightWords).data;
  const columns = [...new Set<DataColumn>(dataSets.flatMap((set) => dataColumns[set]))];
  return (
    <section className="panel stack" id="kamus" aria-label={t.dictionary}>
      <h2>{t.dictionary}</h2>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{t.columns[column]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t.version}</p>
    </section>
  );
}
