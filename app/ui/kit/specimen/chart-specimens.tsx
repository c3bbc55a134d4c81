import { kitPageWords } from "~/messages/kit-page";
import { formatRupiahShort } from "~/platform/format";
import { rupiah } from "~/platform/money";
import { BarChart, Columns } from "../chart/bar-chart";
import { Funnel } from "../chart/funnel";
import { HeatTable } from "../chart/heat-table";
import { LineChart } from "../chart/line-chart";
import { Sparkline } from "../chart/sparkline";
import { partColors, StackedBar } from "../chart/stacked-bar";
import { MapLegend, VillageMap } from "../chart/village-map";
import { Money } from "../money";
import { Stat } from "../stat";
import { useLocale, useWords } from "../words";
import * as figures from "./samples";
import { Specimen } from "./specimen";

export function ChartSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="grafik" title={t.charts}>
      <div className="panel stats">
        <Stat big value="1.284" label={t.liveShops} />
        <Stat big value="67%" label={t.everSold} />
        <Stat big value={<Money amount={rupiah(186_000)} />} label={t.costPerSale} />
        <Stat big value={t.days(19)} label={t.daysToSale} />
      </div>
      <div className="halves">
        <FunnelPlot />
        <LinePlot />
        <BarPlot />
        <SharePlot />
        <StepPlot />
        <CohortPlot />
      </div>
    </Specimen>
  );
}

function useStepNames(): readonly string[] {
  const t = useWords(kitPageWords);
  return [t.accepted, t.stock, t.price, t.name, t.delivery, t.status, t.live];
}

function FunnelPlot() {
  const t = useWords(kitPageWords);
  const steps = useStepNames();
  return (
    <section className="panel stack">
      <h3>{t.funnelTitle}</h3>
      <Funnel
        cutNote={t.cutNote}
        steps={figures.funnelFigures.map((value, index) => ({ label: steps[index] ?? "", value }))}
      />
    </section>
  );
}

function LinePlot() {
  const t = useWords(kitPageWords);
  return (
    <section className="panel stack">
      <h3>{t.firstSales}</h3>
      <LineChart
        title={t.lineTitle}
        across={t.month}
        labels={figures.months}
        series={[
          { name: t.firstSales, values: figures.firstSales },
          { name: t.active, values: figures.activeShops },
        ]}
      />
    </section>
  );
}

function BarPlot() {
  const t = useWords(kitPageWords);
  const locale = useLocale();
  return (
    <section className="panel stack">
      <h3>{t.sales}</h3>
      <BarChart
        title={t.barTitle}
        across={t.month}
        up={t.sales}
        bars={figures.turnover.map((value, index) => ({ label: figures.months[index] ?? "", value }))}
        format={(value) => formatRupiahShort(BigInt(Math.round(value)), locale)}
      />
      <Sparkline values={figures.turnover} />
    </section>
  );
}

function SharePlot() {
  const t = useWords(kitPageWords);
  return (
    <section className="panel stack">
      <h3>{t.stackedTitle}</h3>
      <StackedBar
        title={t.stackedTitle}
        across={t.district}
        parts={[t.live, t.waiting, t.closed].map((name, index) => ({
          name,
          color: partColors[index] ?? "",
        }))}
        rows={[
          { label: "Tarakan Barat", values: [438, 22, 9] },
          { label: "Tarakan Timur", values: [408, 15, 12] },
          { label: "Tarakan Utara", values: [166, 8, 0] },
        ]}
      />
    </section>
  );
}

function StepPlot() {
  const t = useWords(kitPageWords);
  const steps = useStepNames();
  return (
    <section className="panel stack">
      <h3>{t.columnsTitle}</h3>
      <Columns
        label={t.columnsTitle}
        bars={[1, 2, 3, 12, 6, 8, 18].map((value, index) => ({
          label: steps[index] ?? "",
          value,
          tone: index === 3 ? "hot" : index === 6 ? "good" : undefined,
        }))}
      />
    </section>
  );
}

function CohortPlot() {
  const t = useWords(kitPageWords);
  return (
    <section className="panel stack">
      <h3>{t.heatTitle}</h3>
      <HeatTable
        caption={t.heatTitle}
        across={t.batch}
        columns={["B0", "B1", "B2", "B3", "B4", "B5"]}
        rows={figures.cohorts}
        bounds={figures.heatBounds}
        missing={t.notYet}
      />
    </section>
  );
}

export function MapSpecimens() {
  const t = useWords(kitPageWords);
  const five = ["65.71.04.1001", "65.71.01.1003", "65.71.03.1006", "65.71.03.1005", "65.71.04.1002"];
  return (
    <Specimen id="peta" title={t.map}>
      <div className="grid gap-4 lg:grid-cols-3 items-start">
        <div className="panel stack">
          <VillageMap
            title={t.mapTitle}
            values={figures.shopsByVillage}
            bounds={figures.mapBounds}
            labels={{
              "65.71.04.1001": {},
              "65.71.01.1003": { dx: -30, dy: 8, anchor: "end" },
              "65.71.03.1006": { dx: 14, anchor: "start" },
            }}
          />
          <MapLegend bounds={figures.mapBounds} />
        </div>
        <div className="panel">
          <VillageMap
            title={t.bubbleTitle}
            width={380}
            bubbles={Object.fromEntries(five.map((code) => [code, figures.shopsByVillage[code] ?? 0]))}
            hrefFor={(code) => `?kelurahan=${code}`}
          />
        </div>
        <div className="panel">
          <VillageMap
            title={t.pinTitle}
            width={360}
            height={270}
            marked={["65.71.01.1003"]}
            pin="65.71.01.1003"
            labels={{ "65.71.01.1003": { dy: 26 } }}
          />
        </div>
      </div>
    </Specimen>
  );
}
