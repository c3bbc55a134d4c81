import { Form } from "@remix-run/react";
import type { RegisterList } from "~/domain/registry/register-list.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Field } from "~/ui/kit/field";
import { LinkButton } from "~/ui/kit/link-button";
import { PagedTable } from "~/ui/kit/paged-table";
import { Select } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { villageOptions } from "~/ui/training/village-options";
import { useRegisterColumns } from "./register-columns";

export type RegisterView = {
  readonly list: RegisterList;
  readonly q: string;
  readonly village: string;
  readonly pageNumber: number;
};

/** The city's businesses, searched by name, owner or number. */
export function RegisterScreen({ list, q, village, pageNumber }: RegisterView) {
  const t = useWords(registryWords).list;
  const locale = useLocale();
  const isAsked = q !== "" || village !== "";
  const total = formatNumber(list.total, locale);
  return (
    <div className="wrap full stack py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.title}</h1>
          <p className="muted" role="status">
            {isAsked ? t.leadFound(total) : t.lead(total)}
          </p>
        </div>
        <LinkButton kind="line" icon="upload" to={paths.admin.imports()}>
          {t.openImports}
        </LinkButton>
      </div>
      <RegisterSearch q={q} village={village} isAsked={isAsked} />
      <PagedTable
        caption={t.table}
        columns={useRegisterColumns()}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<Nothing isAsked={isAsked} />}
        pages={{
          page: pageNumber,
          perPage: list.perPage,
          total: list.total,
          hrefFor: (hal) => paths.admin.registry({ q, kelurahan: village, hal }),
        }}
      />
    </div>
  );
}

type SearchProps = Pick<RegisterView, "q" | "village"> & { readonly isAsked: boolean };

function RegisterSearch({ q, village, isAsked }: SearchProps) {
  const t = useWords(registryWords).list;
  return (
    <Form
      method="get"
      action={paths.admin.registry()}
      role="search"
      aria-label={t.search}
      className="row items-end"
      key={`${q}|${village}`}
    >
      <Field
        name="q"
        type="search"
        className="min-w-60 flex-1"
        label={t.search}
        placeholder={t.searchHint}
        defaultValue={q}
        enterKeyHint="search"
        autoComplete="off"
      />
      <Select
        name="kelurahan"
        className="w-full md:w-56"
        label={t.village}
        placeholder={t.allVillages}
        defaultValue={village}
        options={villageOptions}
      />
      <Button icon="search">{t.find}</Button>
      {isAsked ? (
        <LinkButton kind="quiet" to={paths.admin.registry()}>
          {t.clear}
        </LinkButton>
      ) : null}
    </Form>
  );
}

function Nothing({ isAsked }: { readonly isAsked: boolean }) {
  const t = useWords(registryWords).list;
  return (
    <EmptyState icon="book-open" title={isAsked ? t.nothingTitle : t.emptyTitle}>
      <p>{isAsked ? t.nothingText : t.emptyText}</p>
      {isAsked ? (
        <LinkButton kind="line" to={paths.admin.registry()}>
          {t.clear}
        </LinkButton>
      ) : (
        <LinkButton icon="upload" to={paths.admin.imports()}>
          {t.openImports}
        </LinkButton>
      )}
    </EmptyState>
  );
}
