/** A QR drawn by the server: on white whatever the theme, with its quiet zone, so that every phone reads it. */
export function QrCode({
  outline,
  label,
}: {
  readonly outline: { readonly size: number; readonly path: string };
  readonly label: string;
}) {
  const quiet = 2;
  const side = outline.size + 2 * quiet;
  return (
    <div className="qr">
      <svg
        role="img"
        aria-label={label}
        viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
        shapeRendering="crispEdges"
      >
        <path d={outline.path} fill="#000" />
      </svg>
    </div>
  );
}
