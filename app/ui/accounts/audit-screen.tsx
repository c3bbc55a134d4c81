import { type AuditGroup, auditGroups } from "~/domain/accounts/audit-group";
import type { AuditPage } from "~/domain/accounts/audit-trail.server";
import { auditWords } from "~/messages/audit";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Pagination } from "~/ui/kit/pagination";
import { SearchBox } from "~/ui/kit/search-box";
import { Table } from "~/ui/kit/table";
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
      <div className="row between">
        <div>
          <h1 className="text-25">{t.title}</h1>
          <p className="muted">{t.lead(formatNumber(page.total, locale))}</p>
        </div>
        <div className="w-full md:w-72">
          <SearchBox
            action={paths.admin.audit()}
            defaultValue={q}
            label={t.search}
            placeholder={t.searchHint}
            compact
            noButton
          >
            {group ? <input type="hidden" name="jenis" value={group} /> : null}
          </SearchBox>
        </div>
      </div>
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
      <div>
        <Table
          caption={t.table}
          columns={useAuditColumns()}
          rows={page.lines}
          rowKey={(line) => line.id}
          empty={<Nothing />}
        />
        {page.lines.length > 0 ? (
          <Pagination
            page={pageNumber}
            perPage={page.perPage}
            total={page.total}
            hrefFor={(hal) => paths.admin.audit({ q, jenis: group ?? undefined, hal })}
          />
        ) : null}
      </div>
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
