import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { formatNumber } from "~/platform/format";
import { useLocale, useWords } from "../words";
import { binOf, round } from "./scale";
import { mapSize, type VillagePoint, villagePoints } from "./village-points";
import shapes from "./villages.svg?no-inline";

export type MapLabel = {
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: "start" | "middle" | "end";
};

type VillageMapProps = {
  /** What it shows, in one sentence. */
  readonly title: string;
  /** Figures by village code colour the areas by `bounds`; below the first bound they are hidden. */
  readonly values?: Readonly<Record<string, number | null>>;
  /** Five rising bounds; the first is the least that is shown at all (5). */
  readonly bounds?: readonly number[];
  /** Villages that stand out in mid green. */
  readonly marked?: readonly string[];
  /** A pin on this village. */
  readonly pin?: string;
  /** Numbers in coral circles, by village code. */
  readonly bubbles?: Readonly<Record<string, number>>;
  /** Names to write, by village code, each moved from the middle of its village. */
  readonly labels?: Readonly<Record<string, MapLabel>>;
  /** Each village leads somewhere. */
  readonly hrefFor?: (code: string) => string;
  readonly width?: number;
  readonly height?: number;
};

/** Around the island, in units of the drawing. */
const pad = 10;

/** The island by kelurahan. The shapes are one small picture that every map shares. */
export function VillageMap(props: VillageMapProps) {
  const { title, values, bounds, labels = {}, bubbles = {}, pin, hrefFor, width = 440, height = 430 } = props;
  const scale = Math.min((width - pad * 2) / mapSize.width, (height - pad * 2) / mapSize.height);
  const left = round((width - mapSize.width * scale) / 2);
  const top = round((height - mapSize.height * scale) / 2);
  return (
    <figure className="relative">
      <svg
        className={`map ${Object.keys(labels).length ? "named" : ""}`}
        viewBox={`0 0 ${width} ${height}`}
        role={hrefFor ? "group" : "img"}
        aria-label={title}
      >
        <Waves width={width} height={height} />
        <g transform={`translate(${left} ${top}) scale(${scale.toFixed(4)})`}>
          {villagePoints.map(({ code, name }) => (
            <Area
              key={code}
              code={code}
              name={name}
              href={hrefFor?.(code)}
              className={areaClass(code, props)}
            />
          ))}
        </g>
        {villagePoints
          .map((place) => ({ ...place, x: round(left + place.x * scale), y: round(top + place.y * scale) }))
          .map((place) => (
            <g key={place.code}>
              <Bubble place={place} count={bubbles[place.code]} />
              {place.code === pin ? <Pin place={place} /> : null}
              <Name place={place} label={labels[place.code]} />
            </g>
          ))}
      </svg>
      <MapTable title={title} figures={values ?? bubbles} least={bounds?.[0]} />
    </figure>
  );
}

function areaClass(code: string, { values, bounds, marked, bubbles }: VillageMapProps): string {
  if (values && bounds) return `area fill${binOf(values[code], bounds)}`;
  return marked?.includes(code) || bubbles?.[code] ? "area hit" : "area";
}

type AreaProps = {
  readonly code: string;
  readonly name: string;
  readonly href?: string;
  readonly className: string;
};

function Area({ code, name, href, className }: AreaProps) {
  const shape = (
    <use className={className} href={`${shapes}#v${code}`}>
      <title>{name}</title>
    </use>
  );
  return href ? (
    <a href={href} aria-label={name}>
      {shape}
    </a>
  ) : (
    shape
  );
}

function Name({ place, label }: { readonly place: VillagePoint; readonly label?: MapLabel }) {
  if (!label) return null;
  const { dx = 0, dy = 0, anchor = "middle" } = label;
  return (
    <text className="name" x={place.x + dx} y={place.y + dy} textAnchor={anchor}>
      {place.name}
    </text>
  );
}

function Bubble({ place, count }: { place: VillagePoint; count?: number }): ReactNode {
  if (!count) return null;
  return (
    <g>
      <circle className="bubble" cx={place.x} cy={place.y} r={10 + Math.min(6, String(count).length * 2)} />
      <text x={place.x} y={place.y + 4} textAnchor="middle">
        {count}
      </text>
    </g>
  );
}

function Pin({ place: { x, y } }: { place: VillagePoint }) {
  return (
    <g>
      <path className="pin" d={`M${x} ${y + 2}c-3-9-13-15-13-26a13 13 0 0 1 26 0c0 11-10 17-13 26z`} />
      <circle cx={x} cy={y - 24} r={4.6} fill="var(--white)" />
    </g>
  );
}

const waves = [
  [0.1, 0.12],
  [0.86, 0.3],
  [0.1, 0.52],
  [0.9, 0.74],
  [0.16, 0.84],
] as const;

function Waves({ width, height }: { width: number; height: number }) {
  return (
    <>
      {waves.map(([across, down]) => (
        <path
          key={down}
          className="wave"
          d={`M${round(width * across - 12)} ${round(height * down)}q6-6 12 0t12 0`}
        />
      ))}
    </>
  );
}

function MapTable({
  title,
  figures,
  least,
}: {
  title: string;
  figures: Readonly<Record<string, number | null>>;
  least?: number;
}) {
  const t = useWords(kitWords);
  const locale = useLocale();
  const rows = villagePoints.filter(({ code }) => code in figures);
  if (!rows.length) return null;
  return (
    <div className="sr-only">
      <table>
        <caption>{title}</caption>
        <tbody>
          {rows.map(({ code, name }) => {
            const value = figures[code];
            const isHidden = value === null || value === undefined || (least !== undefined && value < least);
            return (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td>{isHidden ? t.fewerThan(least ?? 1) : formatNumber(value, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type MapLegendProps = {
  readonly bounds: readonly number[];
  /** One under the other on a desktop, where it stands beside the map. */
  readonly column?: boolean;
};

/** The colour steps of a map in words: "<5", "5–39", … "110+". */
export function MapLegend({ bounds, column }: MapLegendProps) {
  const t = useWords(kitWords);
  const [least = 1] = bounds;
  const steps = bounds.map((bound, index) => {
    const next = bounds[index + 1];
    if (next === undefined) return `${bound}+`;
    return next - 1 === bound ? String(bound) : `${bound}–${next - 1}`;
  });
  return (
    <ul className={`legend ${column ? "lg:grid" : ""}`}>
      {[t.fewerThan(least), ...steps].map((text, step) => (
        <li key={text}>
          <i className={`seq${step}`} />
          {text}
        </li>
      ))}
    </ul>
  );
}
