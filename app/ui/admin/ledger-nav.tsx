import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { Tabs } from "~/ui/kit/tabs";
import { useWords } from "~/ui/kit/words";

/** The ledger's parts side by side. */
export function LedgerNav({
  current,
  openBreaks,
}: {
  readonly current: "ledger" | "breaks" | "settlements";
  readonly openBreaks?: number;
}) {
  const t = useWords(reconciliationWords).nav;
  return (
    <Tabs
      label={t.label}
      current={current}
      tabs={[
        { key: "ledger", to: paths.admin.ledger(), text: t.ledger },
        { key: "breaks", to: paths.admin.breaks(), text: t.breaks, count: openBreaks || null },
        { key: "settlements", to: paths.admin.settlements(), text: t.settlements },
      ]}
    />
  );
}
