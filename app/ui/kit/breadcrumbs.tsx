import { Link } from "@remix-run/react";

export type Crumb = { readonly text: string; readonly to?: string };

/** Where the page hangs; the last one, without `to`, is the page itself. */
export function Breadcrumbs({
  label,
  crumbs,
}: {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
}) {
  return (
    <nav aria-label={label}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.text}>
            {crumb.to ? (
              <Link to={crumb.to}>{crumb.text}</Link>
            ) : (
              <span aria-current="page">{crumb.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
