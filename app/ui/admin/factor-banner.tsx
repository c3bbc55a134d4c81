import { Link, useLocation } from "@remix-run/react";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { useWords } from "~/ui/kit/words";

/** The demo city lets an admin in without her second factor; nowhere else can this be seen. */
export function FactorBanner() {
  const t = useWords(adminWords);
  const { pathname, search } = useLocation();
  return (
    <div className="wrap full pt-4">
      <Banner tone="warn" icon="shield-check">
        {t.factorBanner}{" "}
        <Link className="link" to={paths.accountSecurity({ lanjut: pathname + search })}>
          {t.setFactor}
        </Link>
      </Banner>
    </div>
  );
}
