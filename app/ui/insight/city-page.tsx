import { Link } from "@remix-run/react";
import type { CityFigures, Figure } from "~/domain/insight/city-figures.server";
import type { CityReport } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { paths } from "~/paths";
import { Money } from "~/ui/kit/money";
import { Stat } from "~/ui/kit/stat";
import { useWords } from "~/ui/kit/words";
import { CohortPanel } from "./cohort-panel";
import { FunnelPanel } from "./funnel-panel";
import { MapPanel } from "./map-panel";
import { SalesPanel, TurnoverPanel } from "./month-panels";
import { DistrictPanel, SectorPanel } from "./sales-panels";
import { useCount, usePercent } from "./use-count";

export type CityView = {
  readonly report: CityReport;
  readonly figures: CityFigures;
  readonly measure: Figure;
};

/** What the city's training achieved, as plots; each carries its table. */
export function CityPage({ report, figures, measure }: CityView) {
  const t = useWords(insightWords);
  return (
    <div className="wrap stack gap-4 py-6 lg:gap-6">
      <Stats report={report} />
      <div className="grid gap-4 lg:grid-cols-[1fr_1.25fr] lg:gap-6">
        <FunnelPanel report={report} />
        <MapPanel figures={figures} measure={measure} />
        <SalesPanel report={report} />
        <CohortPanel report={report} />
        <TurnoverPanel report={report} />
        <DistrictPanel report={report} figures={figures} />
      </div>
      <SectorPanel report={report} />
      <p className="hint">
        {t.source}{" "}
        <Link className="link" to={`${paths.openData()}#kamus`}>
          {t.dictionary}
        </Link>
        . {t.licence}
      </p>
    </div>
  );
}

function Stats({ report }: { readonly report: CityReport }) {
  const t = useWords(insightWords);
  const count = useCount();
  const percent = usePercent();
  const { funnel, newLive, soldPercent, turnover30, medianDays } = report;
  return (
    <section className="panel" aria-label={t.summary}>
      <div className="stats">
        <Stat
          big
          value={count(funnel.live)}
          label={newLive ? t.stat.live(count(newLive)) : t.stat.liveOnly}
        />
        <Stat big value={percent(soldPercent)} label={t.stat.sold} />
        <Stat
          big
          value={turnover30 === null ? t.few : <Money amount={turnover30} short />}
          label={t.stat.turnover}
        />
        <Stat
          big
          value={medianDays === null ? t.few : t.stat.days(count(medianDays))}
          label={t.stat.median}
        />
      </div>
    </section>
  );
}
