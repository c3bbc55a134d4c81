import type { ReactNode } from "react";

/** One heading of the page of pieces. */
export function Specimen({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="sec border-b border-line" id={id}>
      <div className="wrap stack gap-6">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
