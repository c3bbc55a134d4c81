import type { ReactNode } from "react";

type PanelProps = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** One plot with what it shows. */
export function Panel({ title, lead, children }: PanelProps) {
  return (
    <section className="panel stack" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {lead ? <p className="muted text-13">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
