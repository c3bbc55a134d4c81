import { type CityReport, funnelSteps } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { Funnel } from "~/ui/kit/chart/funnel";
import { useWords } from "~/ui/kit/words";
import { Panel } from "./panel";

/** From the register to a shop that still sells. */
export function FunnelPanel({ report }: { readonly report: CityReport }) {
  const t = useWords(insightWords).funnel;
  const steps = funnelSteps.flatMap((step) => {
    const value = report.funnel[step];
    return value === null ? [] : [{ label: t.steps[step], value }];
  });
  return (
    <Panel title={t.title} lead={t.lead}>
      {steps.length === 0 ? <p className="muted">{t.empty}</p> : <Funnel steps={steps} cutNote={t.cut} />}
      {steps.length < funnelSteps.length ? <p className="hint">{t.hidden}</p> : null}
    </Panel>
  );
}
