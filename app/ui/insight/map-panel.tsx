import { villages } from "~/domain/city/city";
import type { CityFigures, Figure } from "~/domain/insight/city-figures.server";
import { mapBounds } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { paths } from "~/paths";
import { type MapLabel, MapLegend, VillageMap } from "~/ui/kit/chart/village-map";
import { Disclosure } from "~/ui/kit/disclosure";
import { FilterChips } from "~/ui/kit/filter-chips";
import { useWords } from "~/ui/kit/words";
import { Panel } from "./panel";
import { useCount } from "./use-count";

export const measures: readonly Figure[] = ["shopsLive", "registered", "trained", "products"];

/**
 * The figure to begin with: live shops where at least half the villages have enough of them to be told, else the
 * one that is told of the most villages.
 */
export function firstMeasure({ villages: places }: CityFigures): Figure {
  const toldOf = (measure: Figure) => places.filter((place) => place[measure]).length;
  if (toldOf("shopsLive") * 2 >= places.length) return "shopsLive";
  return [...measures].sort((one, other) => toldOf(other) - toldOf(one))[0] ?? "shopsLive";
}

/** A few large villages at the island's edges, for the eye to find its way. */
const labels: Readonly<Record<string, MapLabel>> = {
  "65.71.04.1001": {},
  "65.71.01.1003": { dx: -8, anchor: "end" },
  "65.71.03.1006": { dx: 12, anchor: "start" },
  "65.71.03.1005": { dy: 16 },
};

type MapPanelProps = { readonly figures: CityFigures; readonly measure: Figure };

/** One figure by village, on the island. */
export function MapPanel({ figures, measure }: MapPanelProps) {
  const t = useWords(insightWords).map;
  const values = valuesByCode(figures, measure);
  const bounds = mapBounds(Object.values(values));
  return (
    <Panel title={t.title[measure]} lead={t.lead}>
      <FilterChips
        label={t.choose}
        chips={measures
          .filter((one) => one !== measure)
          .map((one) => ({ key: one, text: t.measure[one], to: `${paths.city({ ukuran: one })}#peta` }))}
      >
        <span className="chip on" aria-current="true">
          {t.measure[measure]}
        </span>
      </FilterChips>
      <div id="peta" className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_11rem] lg:items-center">
        <VillageMap title={t.title[measure]} values={values} bounds={bounds} labels={labels} />
        <div className="stack gap-3">
          <MapLegend bounds={bounds} column />
          <TopVillages figures={figures} measure={measure} />
        </div>
      </div>
      <AllVillages figures={figures} measure={measure} />
    </Panel>
  );
}

function valuesByCode(figures: CityFigures, measure: Figure): Readonly<Record<string, number | null>> {
  const bySlug = new Map(figures.villages.map((village) => [village.slug, village[measure]]));
  return Object.fromEntries(villages.map(({ code, slug }) => [code, bySlug.get(slug) ?? null]));
}

function TopVillages({ figures, measure }: MapPanelProps) {
  const count = useCount();
  const top = figures.villages
    .filter((village) => (village[measure] ?? 0) > 0)
    .sort((one, other) => (other[measure] ?? 0) - (one[measure] ?? 0))
    .slice(0, 5);
  if (top.length === 0) return null;
  return (
    <ol className="divide-y divide-line text-13">
      {top.map((village) => (
        <li key={village.slug} className="row nowrap between py-2">
          {village.name}
          <b className="num">{count(village[measure])}</b>
        </li>
      ))}
    </ol>
  );
}

function AllVillages({ figures, measure }: MapPanelProps) {
  const t = useWords(insightWords).map;
  const count = useCount();
  return (
    <Disclosure title={t.all(figures.villages.length)}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t.village}</th>
            <th scope="col">{t.district}</th>
            <th scope="col" className="end">
              {t.measure[measure]}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.villages.map((village) => (
            <tr key={village.slug}>
              <th scope="row">{village.name}</th>
              <td>{village.district}</td>
              <td className="end">{count(village[measure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
