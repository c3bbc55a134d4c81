import { type AuditGroup, auditGroups } from "~/domain/accounts/audit-group";
import type { AuditPage } from "~/domain/accounts/audit-trail.server";
import { auditWords } from "~/messages/audit";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { ListHead } from "~/ui/kit/list-head";
import { PagedTable } from "~/ui/kit/paged-table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { useAuditColumns } from "./audit-columns";

export type AuditView = {
  readonly page: AuditPage;
  readonly q: string;
  readonly group: AuditGroup | null;
  readonly pageNumber: number;
};

/** Every act, the latest first. */
export function AuditScreen({ page, q, group, pageNumber }: AuditView) {
  const t = useWords(auditWords);
  const locale = useLocale();
  return (
    <div className="wrap full stack py-5">
      <ListHead
        title={t.title}
        lead={t.lead(formatNumber(page.total, locale))}
        search={{ action: paths.admin.audit(), label: t.search, hint: t.searchHint, q }}
      >
        {group ? <input type="hidden" name="jenis" value={group} /> : null}
      </ListHead>
      <Tabs
        label={t.groups}
        current={group ?? "all"}
        tabs={[
          { key: "all", to: paths.admin.audit({ q }), text: t.all },
          ...auditGroups.map((one) => ({
            key: one,
            to: paths.admin.audit({ q, jenis: one }),
            text: t.group[one],
          })),
        ]}
      />
      <PagedTable
        caption={t.table}
        columns={useAuditColumns()}
        rows={page.lines}
        rowKey={(line) => line.id}
        empty={<Nothing />}
        pages={{
          page: pageNumber,
          perPage: page.perPage,
          total: page.total,
          hrefFor: (hal) => paths.admin.audit({ q, jenis: group ?? undefined, hal }),
        }}
      />
    </div>
  );
}

function Nothing() {
  const t = useWords(auditWords);
  return (
    <EmptyState icon="file-text" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <LinkButton kind="line" to={paths.admin.audit()}>
        {t.clear}
      </LinkButton>
    </EmptyState>
  );
}
