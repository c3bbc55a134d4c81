import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { voucherRows } from "~/domain/vouchers/desk-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { VoucherList } from "~/ui/vouchers/voucher-list";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${vouchersDeskWords[localeOf(matches)].cityTitle} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { rows: await voucherRows(null) };
}

export default function CityVouchersRoute() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <div className="wrap full stack py-5">
      <VoucherList
        rows={rows}
        isCity
        newTo={paths.admin.newVoucher()}
        toOf={(id) => paths.admin.voucher(id)}
      />
    </div>
  );
}
