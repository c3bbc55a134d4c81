import { Link } from "@remix-run/react";
import type { PeopleList, PersonRow } from "~/domain/accounts/people.server";
import { type Role, roles } from "~/domain/accounts/role";
import { peopleWords } from "~/messages/people";
import { paths } from "~/paths";
import { formatDate, formatNumber, formatPhone } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { ListHead } from "~/ui/kit/list-head";
import { PagedTable } from "~/ui/kit/paged-table";
import type { Column } from "~/ui/kit/table";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";

export type PeopleView = {
  readonly list: PeopleList;
  readonly q: string;
  readonly role: Role | null;
  readonly pageNumber: number;
};

/** Everybody with an account, by role and by name. */
export function PeopleScreen({ list, q, role, pageNumber }: PeopleView) {
  const t = useWords(peopleWords);
  const locale = useLocale();
  const all = roles.reduce((sum, one) => sum + list.counts[one], 0);
  return (
    <div className="wrap full stack py-5">
      <ListHead
        title={t.title}
        lead={t.lead(formatNumber(all, locale))}
        search={{ action: paths.admin.people(), label: t.search, hint: t.searchHint, q }}
      >
        {role ? <input type="hidden" name="peran" value={role} /> : null}
      </ListHead>
      <Tabs
        label={t.roles}
        current={role ?? "all"}
        tabs={[
          { key: "all", to: paths.admin.people({ q }), text: t.all, count: all },
          ...[...roles].reverse().map((one) => ({
            key: one,
            to: paths.admin.people({ q, peran: one }),
            text: t.roleName[one],
            count: list.counts[one],
          })),
        ]}
      />
      <PagedTable
        caption={t.table}
        columns={useColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<Nothing />}
        pages={{
          page: pageNumber,
          perPage: list.perPage,
          total: list.total,
          hrefFor: (hal) => paths.admin.people({ q, peran: role ?? undefined, hal }),
        }}
      />
    </div>
  );
}

function Nothing() {
  const t = useWords(peopleWords);
  return (
    <EmptyState icon="users" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <LinkButton kind="line" to={paths.admin.people()}>
        {t.clear}
      </LinkButton>
    </EmptyState>
  );
}

const tones: Readonly<Record<Role, BadgeTone>> = { buyer: "plain", mentor: "accent", admin: "info" };

export function RoleBadge({ role }: { readonly role: Role }) {
  const t = useWords(peopleWords).roleName;
  return <Badge tone={tones[role]}>{t[role]}</Badge>;
}

function useColumns(): readonly Column<PersonRow>[] {
  const t = useWords(peopleWords);
  const locale = useLocale();
  return [
    {
      key: "name",
      label: t.name,
      cell: (row) => (
        <span className="row">
          <Link className="link py-1 break-words" to={paths.admin.personRole(row.id)}>
            {row.name}
          </Link>
          {row.isDisabled ? <Badge tone="bad">{t.disabled}</Badge> : null}
        </span>
      ),
    },
    { key: "contact", label: t.contact, phone: "wide", cell: (row) => <Contact person={row} /> },
    { key: "shops", label: t.shops, cell: (row) => row.shops.join(", ") || "–" },
    {
      key: "factor",
      label: t.factor,
      cell: (row) => (row.role === "admin" || row.hasSecondFactor ? <Factor person={row} /> : "–"),
    },
    {
      key: "seen",
      label: t.lastSeen,
      align: "end",
      cell: (row) =>
        row.lastSeenAt ? formatDate(row.lastSeenAt, locale) : <span className="muted">{t.never}</span>,
    },
    { key: "role", label: t.role, phone: "end", cell: (row) => <RoleBadge role={row.role} /> },
  ];
}

type PersonProps = { readonly person: PersonRow };

export function Contact({ person: { email, phone } }: PersonProps) {
  const t = useWords(peopleWords);
  return (
    <span className="block leading-snug">
      {email ? <span className="block break-all">{email}</span> : null}
      {phone ? <span className="num block whitespace-nowrap">{formatPhone(phone)}</span> : null}
      {email || phone ? null : <span className="muted">{t.noContact}</span>}
    </span>
  );
}

function Factor({ person: { hasSecondFactor } }: PersonProps) {
  const t = useWords(peopleWords);
  return hasSecondFactor ? <Badge tone="ok">{t.factorOn}</Badge> : <Badge tone="warn">{t.factorOff}</Badge>;
}
