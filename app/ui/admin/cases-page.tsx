import { Link } from "@remix-run/react";
import type { CaseRow } from "~/domain/payments/queries.server";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { useWords } from "~/ui/kit/words";
import { CaseTable } from "./case-table";

type CasesScreenProps = {
  readonly cases: readonly CaseRow[];
  readonly open: number;
  readonly showsAll: boolean;
};

/** Every case that waits, the oldest waiting on top; or all of them. */
export function CasesScreen({ cases, open, showsAll }: CasesScreenProps) {
  const t = useWords(casesWords).list;
  const tabs = [
    { text: t.open(open), to: paths.admin.cases(), isCurrent: !showsAll },
    { text: t.all, to: paths.admin.cases({ tampil: "semua" }), isCurrent: showsAll },
  ];
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <div className="row between">
        <nav aria-label={t.title} className="row gap-2">
          {tabs.map((tab) => (
            <Link
              key={tab.to}
              to={tab.to}
              className={`btn ${tab.isCurrent ? "soft" : "quiet"}`}
              aria-current={tab.isCurrent ? "page" : undefined}
            >
              {tab.text}
            </Link>
          ))}
        </nav>
        <Link className="link inline-flex min-h-12 items-center" to={paths.admin.payments()}>
          {t.toHooks}
        </Link>
      </div>
      <CaseTable cases={cases} />
    </div>
  );
}
