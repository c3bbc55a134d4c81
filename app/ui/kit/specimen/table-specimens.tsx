import { kitPageWords } from "~/messages/kit-page";
import { formatPercent, formatSpan } from "~/platform/format";
import { Badge } from "../badge";
import { Breadcrumbs } from "../breadcrumbs";
import { Button } from "../button";
import { EmptyState } from "../empty-state";
import { FilterChips, LinkChips } from "../filter-chips";
import { Pagination } from "../pagination";
import { type Column, Table } from "../table";
import { Tabs } from "../tabs";
import { useLocale, useWords } from "../words";
import { type QueueRow, sampleQueue } from "./samples";
import { Specimen } from "./specimen";

function useQueueColumns(): readonly Column<QueueRow>[] {
  const t = useWords(kitPageWords);
  const locale = useLocale();
  const tones = { fresh: "info", waiting: "warn", refused: "bad" } as const;
  return [
    {
      key: "shop",
      label: t.shop,
      cell: (row) => (
        <>
          <a className="font-semibold" href="#tabel">
            {row.shop}
          </a>
          <span className="muted block">{row.owner}</span>
        </>
      ),
    },
    { key: "village", label: t.village, cell: (row) => row.village },
    {
      key: "attended",
      label: t.attendance,
      align: "end",
      phone: "hide",
      cell: (row) => formatPercent(row.attended, locale),
    },
    { key: "papers", label: t.documents, phone: "hide", cell: (row) => row.papers },
    {
      key: "wait",
      label: t.wait,
      align: "end",
      phone: "end",
      isSortable: true,
      cell: (row) => formatSpan(row.hours * 3600, locale),
    },
    {
      key: "state",
      label: t.status,
      phone: "wide",
      cell: (row) => <Badge tone={tones[row.state]}>{t[row.state]}</Badge>,
    },
  ];
}

export function TableSpecimens() {
  const t = useWords(kitPageWords);
  const columns = useQueueColumns();
  return (
    <Specimen id="tabel" title={t.tables}>
      <Table
        caption={t.queue}
        columns={columns}
        rows={sampleQueue}
        rowKey={(row) => row.key}
        currentKey={sampleQueue[0]?.key}
        sort={{ by: "wait", direction: "asc", hrefFor: () => "#tabel" }}
        bulk={{
          name: "toko",
          rowName: (row) => row.shop,
          actions: (formId, none) => (
            <>
              <Button form={formId} compact disabled={none}>
                {t.approve}
              </Button>
              <Button form={formId} compact kind="quiet" disabled={none}>
                {t.askRevision}
              </Button>
            </>
          ),
        }}
        foot={<span>1–4</span>}
      />
      <Table
        caption={t.queue}
        columns={columns}
        rows={[]}
        rowKey={(row) => row.key}
        empty={
          <EmptyState icon="inbox" title={t.tableEmpty} level={3}>
            <p>{t.tableEmptyText}</p>
          </EmptyState>
        }
      />
    </Specimen>
  );
}

export function WaySpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="jalan" title={t.navigation}>
      <Breadcrumbs
        label={t.path}
        crumbs={[
          { text: "Olahan laut", to: "#jalan" },
          { text: "Amplang", to: "#jalan" },
          { text: "Amplang bandeng" },
        ]}
      />
      <Tabs
        label={t.page}
        current="all"
        tabs={[
          { key: "all", to: "#jalan", text: t.all, count: 14 },
          { key: "amplang", to: "#jalan", text: "Amplang", count: 6 },
          { key: "camilan", to: "#jalan", text: "Camilan", count: 5 },
          { key: "reviews", to: "#jalan", text: t.reviews },
        ]}
      />
      <FilterChips
        label={t.filter}
        chips={[
          { key: "laut", text: "Olahan laut", to: "#jalan", isOn: true },
          { key: "halal", text: t.halal, to: "#jalan", isOn: true },
          { key: "siap", text: t.readyToShip, to: "#jalan", count: 34 },
          { key: "barat", text: "Tarakan Barat", to: "#jalan", count: 19 },
        ]}
      />
      <LinkChips
        chips={["amplang", "batik pakis"].map((text) => ({ text, to: `?q=${encodeURIComponent(text)}` }))}
      />
      <Pagination page={6} perPage={24} total={471} hrefFor={(page) => `?hal=${page}`} />
      <Pagination page={1} perPage={24} total={7} hrefFor={(page) => `?hal=${page}`} />
    </Specimen>
  );
}
