import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type SectionProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** A link at the heading's end: "Lihat semua". */
  readonly more?: { readonly to: string; readonly text: string };
  readonly children: ReactNode;
};

/** A band of a page with its heading line, as wide as the page. */
export function Section({ title, lead, more, children }: SectionProps) {
  return (
    <section className="sec">
      <div className="wrap">
        <SectionHead title={title} lead={lead} more={more} />
        {children}
      </div>
    </section>
  );
}

/** The heading line alone. */
export function SectionHead({ title, lead, more }: Omit<SectionProps, "children">) {
  return (
    <div className="sec-head">
      <div>
        <h2>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </div>
      {more ? (
        <Link className="link" to={more.to}>
          {more.text}
        </Link>
      ) : null}
    </div>
  );
}
