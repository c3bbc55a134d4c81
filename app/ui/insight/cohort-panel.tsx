import { type CityReport, cohortMonths } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { HeatTable } from "~/ui/kit/chart/heat-table";
import { useWords } from "~/ui/kit/words";
import { Panel } from "./panel";
import { useCount } from "./use-count";

/** Rising steps of the colour, in percent. */
const bounds = [1, 40, 60, 75, 90];

/** How many of a batch's shops sold in each month after graduation. */
export function CohortPanel({ report: { batches } }: { readonly report: CityReport }) {
  const t = useWords(insightWords).batches;
  const count = useCount();
  return (
    <Panel title={t.title} lead={t.lead}>
      {batches.length === 0 ? (
        <p className="muted">{t.empty}</p>
      ) : (
        <HeatTable
          caption={t.title}
          across={t.batch}
          columns={[t.live, ...Array.from({ length: cohortMonths }, (_, index) => t.month(index + 1))]}
          rows={batches.map((batch) => ({
            label: t.row(batch.number, count(batch.graduates)),
            values: [batch.live, ...batch.months],
          }))}
          bounds={bounds}
          missing={t.missing}
        />
      )}
    </Panel>
  );
}
