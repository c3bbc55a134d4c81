import { round } from "./scale";

/** The drawing's size and the room around it. */
export type Box = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** From a value to its height in the drawing, for marks that start at zero. */
export function heights(box: Box, marks: readonly number[]): (value: number) => number {
  const most = marks.at(-1) ?? 1;
  return (value) => round(box.top + (1 - value / most) * (box.height - box.top - box.bottom));
}

type MarkLinesProps = {
  readonly box: Box;
  readonly marks: readonly number[];
  readonly y: (value: number) => number;
  readonly say: (value: number) => string;
};

/** The pale lines across, each with its figure at the left. */
export function MarkLines({ box, marks, y, say }: MarkLinesProps) {
  return (
    <>
      {marks.map((mark) => (
        <g key={mark}>
          <path className="axis" d={`M${box.left} ${y(mark)}H${box.width - box.right}`} />
          <text x={box.left - 8} y={y(mark) + 4} textAnchor="end">
            {say(mark)}
          </text>
        </g>
      ))}
    </>
  );
}

type UnderLabelsProps = {
  readonly box: Box;
  readonly labels: readonly string[];
  readonly x: (place: number) => number;
  /** Every how manieth is written, counted from the last. */
  readonly every: number;
};

/** The words under the axis. */
export function UnderLabels({ box, labels, x, every }: UnderLabelsProps) {
  return (
    <>
      {labels.map((label, place) =>
        (labels.length - 1 - place) % every ? null : (
          <text key={label} x={x(place)} y={box.height - 6} textAnchor="middle">
            {label}
          </text>
        ),
      )}
    </>
  );
}
