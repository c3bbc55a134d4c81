import { Link } from "@remix-run/react";
import { villageByCode } from "~/domain/city/city";
import type { RegisterRow } from "~/domain/registry/register-list.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatPhone, formatRupiahShort } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import type { Column } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

/** What an officer sees of a business; of a NIK its last four digits alone. */
export function useRegisterColumns(): readonly Column<RegisterRow>[] {
  const t = useWords(registryWords).list;
  const locale = useLocale();
  return [
    {
      key: "business",
      label: t.business,
      cell: (row) => (
        <span className="block leading-snug break-words">
          <b className="font-semibold">{row.name}</b>
          <br />
          <span className="muted text-13">{row.ownerName}</span>
        </span>
      ),
    },
    {
      key: "village",
      label: t.village,
      cell: (row) => villageByCode(row.villageCode)?.name ?? row.villageCode,
    },
    { key: "sector", label: t.sector, cell: (row) => row.sector ?? <Unknown /> },
    {
      key: "phone",
      label: t.phone,
      cell: (row) =>
        row.phone ? <span className="num whitespace-nowrap">{formatPhone(row.phone)}</span> : <Unknown />,
    },
    {
      key: "nik",
      label: t.nik,
      cell: (row) => (row.nikLast4 ? <span className="num">••••{row.nikLast4}</span> : <Unknown />),
    },
    {
      key: "revenue",
      label: t.revenue,
      align: "end",
      cell: (row) =>
        row.yearlyRevenue === null ? <Unknown /> : formatRupiahShort(row.yearlyRevenue, locale),
    },
    {
      key: "training",
      label: t.training,
      phone: "end",
      cell: (row) => <TrainingBadge isTrained={row.isTrained} />,
    },
    {
      key: "shop",
      label: t.shop,
      phone: "hide",
      cell: (row) =>
        row.shopSlug ? (
          <Link className="link" to={paths.shop(row.shopSlug)}>
            {row.shopName}
          </Link>
        ) : null,
    },
  ];
}

function Unknown() {
  const t = useWords(registryWords).list;
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t.unknown}</span>
    </span>
  );
}

function TrainingBadge({ isTrained }: Pick<RegisterRow, "isTrained">) {
  const t = useWords(registryWords).list;
  if (isTrained === null) return <Unknown />;
  return isTrained ? <Badge tone="accent">{t.trained}</Badge> : <Badge>{t.untrained}</Badge>;
}
