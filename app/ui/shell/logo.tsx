import { Link } from "@remix-run/react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { useWords } from "~/ui/kit/words";

/** The stall with its awning, leading home. */
export function Logo({ full }: { readonly full?: boolean }) {
  const t = useWords(shellWords);
  return (
    <Link className="logo" to={paths.home()} aria-label={t.homeLink}>
      <img src="/favicon.svg" alt="" width={30} height={30} />
      <span>{full ? t.fullName : t.name}</span>
    </Link>
  );
}
