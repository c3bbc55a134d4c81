/** Lines in place of what still loads; screen readers are told by the region's aria-busy. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="stack gap-2" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={`skeleton block ${index === lines - 1 && lines > 1 ? "w-2/3" : ""}`} />
      ))}
    </div>
  );
}
