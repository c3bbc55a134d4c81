import { Form, Link } from "@remix-run/react";
import type { OwnerProductRow } from "~/domain/catalog/owner-products.server";
import {
  canArchive,
  canPublish,
  canUnpublish,
  type ProductStatus,
  stockLevel,
} from "~/domain/catalog/product";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { Menu } from "~/ui/kit/menu";
import { Price } from "~/ui/kit/money";
import { NoPhoto, Photo } from "~/ui/kit/photo";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

type OwnerGoodsProps = {
  readonly rows: readonly OwnerProductRow[];
  /** Of this page as loaded: a stock sent twice is booked once. */
  readonly formToken: string;
  /** The list's own address, to come back to. */
  readonly here: string;
};

/** The owner's goods: a table at a desk, cards on a phone, stock to fill in place. */
export function OwnerGoods({ rows, formToken, here }: OwnerGoodsProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const columns: Column<OwnerProductRow>[] = [
    { key: "product", label: t.columns.product, phone: "title", cell: (row) => <ProductCell row={row} /> },
    { key: "acts", label: t.columns.acts, phone: "end", align: "end", cell: (row) => <Acts row={row} /> },
    { key: "status", label: t.columns.status, cell: (row) => <StatusBadge status={row.status} /> },
    {
      key: "price",
      label: t.columns.price,
      align: "end",
      cell: (row) => <Price amount={row.price} isFrom={row.maxPrice > row.price} />,
    },
    { key: "stock", label: t.columns.stock, cell: (row) => <StockCell {...{ row, formToken, here }} /> },
    {
      key: "sold",
      label: t.columns.sold,
      align: "end",
      phone: "hide",
      cell: (row) => formatNumber(row.soldCount, locale),
    },
  ];
  const [product, acts, ...rest] = columns;
  const ordered = [product, ...rest, acts].filter((column) => column !== undefined);
  return <Table caption={t.goods} columns={ordered} rows={rows} rowKey={(row) => row.id} />;
}

function ProductCell({ row }: { readonly row: OwnerProductRow }) {
  const t = useWords(catalogOwnerWords);
  return (
    <div className="row nowrap gap-3">
      <span className="h-12 w-12 flex-none overflow-hidden rounded-12">
        {row.photo ? (
          <Photo photo={row.photo} sizes="3rem" alt="" className="h-full w-full object-cover" />
        ) : (
          <NoPhoto name={row.name} />
        )}
      </span>
      <span className="fill">
        <Link
          className="flex min-h-12 flex-col justify-center font-semibold hover:underline"
          to={paths.owner.product(row.id)}
        >
          <span className="clamp2">{row.name}</span>
          {row.variantCount > 1 ? (
            <span className="muted text-13 font-normal">{t.variantCount(row.variantCount)}</span>
          ) : null}
        </Link>
        {row.takenDownReason ? (
          <span className="text-13 text-bad">{t.takenDown(row.takenDownReason)}</span>
        ) : null}
      </span>
    </div>
  );
}

const tones: Readonly<Record<ProductStatus, BadgeTone>> = {
  published: "ok",
  draft: "warn",
  archived: "plain",
  taken_down: "bad",
};

function StatusBadge({ status }: { readonly status: ProductStatus }) {
  const t = useWords(catalogOwnerWords);
  return <Badge tone={tones[status]}>{t.status[status]}</Badge>;
}

type StockCellProps = Omit<OwnerGoodsProps, "rows"> & { readonly row: OwnerProductRow };

/** One kind: its stock can be set here. Several: their sum, set in the editor. */
function StockCell({ row, formToken, here }: StockCellProps) {
  return (
    <div className="row gap-2 md:max-w-36 lg:max-w-none lg:flex-nowrap">
      {row.single ? (
        <StockForm {...{ row, formToken, here }} single={row.single} />
      ) : (
        <b className="num">{row.available}</b>
      )}
      <StockBadge row={row} />
    </div>
  );
}

function StockBadge({ row }: { readonly row: OwnerProductRow }) {
  const t = useWords(catalogOwnerWords);
  if (row.preorderDays) return <Badge tone="info">{t.preorder}</Badge>;
  const level = stockLevel(row.available);
  if (level === "out") return <Badge tone="bad">{t.stockOut}</Badge>;
  return level === "low" ? <Badge tone="warn">{t.stockLow(row.available)}</Badge> : null;
}

type StockFormProps = StockCellProps & { readonly single: NonNullable<OwnerProductRow["single"]> };

function StockForm({ row, formToken, here, single }: StockFormProps) {
  const t = useWords(catalogOwnerWords);
  return (
    <Form
      method="post"
      action={paths.owner.productStock(row.id)}
      className="row nowrap gap-1"
      preventScrollReset
    >
      <input type="hidden" name="variant" value={single.id} />
      <input type="hidden" name="seen" value={single.stock} />
      <input type="hidden" name="token" value={`${formToken}-${single.stock}`} />
      <input type="hidden" name="lanjut" value={here} />
      <input
        key={single.stock}
        className="input num w-20 text-right"
        name="stock"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={single.stock}
        aria-label={t.stockOf(row.name)}
      />
      <Button kind="quiet" aria-label={`${t.setStock}: ${row.name}`} title={t.setStock}>
        <Icon name="check" />
      </Button>
    </Form>
  );
}

function Acts({ row }: { readonly row: OwnerProductRow }) {
  const t = useWords(catalogOwnerWords);
  const { id, status } = row;
  return (
    <Menu label={t.actsFor(row.name)}>
      <Link to={paths.owner.product(id)}>
        <Icon name="pencil" /> {t.edit}
      </Link>
      <Link to={paths.owner.productPhotos(id)}>
        <Icon name="camera" /> {t.photos}
      </Link>
      {canPublish(status) ? (
        <ActLine to={paths.owner.productPublication(id)} icon="eye" text={t.publish} />
      ) : null}
      {canUnpublish(status) ? (
        <ActLine to={paths.owner.productPublication(id)} icon="eye-off" text={t.unpublish} undo />
      ) : null}
      <ActLine to={paths.owner.productCopy(id)} icon="copy" text={t.duplicate} />
      {canArchive(status) ? (
        <ActLine to={paths.owner.productArchive(id)} icon="archive" text={t.archive} />
      ) : null}
    </Menu>
  );
}

type ActLineProps = {
  readonly to: string;
  readonly icon: "eye" | "eye-off" | "copy" | "archive";
  readonly text: string;
  readonly undo?: boolean;
};

function ActLine({ to, icon, text, undo }: ActLineProps) {
  return (
    <Form method="post" action={to}>
      {undo ? <input type="hidden" name="_method" value="delete" /> : null}
      <button type="submit">
        <Icon name={icon} /> {text}
      </button>
    </Form>
  );
}
