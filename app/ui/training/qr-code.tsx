import type { QrOutline } from "~/platform/qr";

/** Black on white in either theme, with the four white modules that scanners ask for. */
export function QrCode({
  qr,
  label,
  className = "",
}: {
  readonly qr: QrOutline;
  /** What it leads to, for those who can't scan it. */
  readonly label: string;
  readonly className?: string;
}) {
  const side = qr.size + 8;
  return (
    <svg
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={side} height={side} fill="var(--white)" />
      <path d={qr.path} fill="var(--black)" />
    </svg>
  );
}
