import { Link } from "@remix-run/react";
import { paths } from "~/paths";

export function OrderLink({ nomor }: { readonly nomor: string | null }) {
  if (!nomor) return <>–</>;
  return (
    <Link
      className="link num inline-flex min-h-12 items-center whitespace-nowrap md:min-h-0"
      to={paths.admin.order(nomor)}
    >
      {nomor}
    </Link>
  );
}
