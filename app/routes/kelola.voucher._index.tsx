import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { voucherRows } from "~/domain/vouchers/desk-queries.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { localeOf } from "~/ui/shell/locale-of";
import { VoucherList } from "~/ui/vouchers/voucher-list";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${vouchersDeskWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return { rows: await voucherRows(shopId) };
}

export default function OwnerVouchersRoute() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <OwnerFrame current="vouchers">
      <div className="wrap stack py-5 pb-8">
        <VoucherList
          rows={rows}
          isCity={false}
          newTo={paths.owner.newVoucher()}
          toOf={(id) => paths.owner.voucher(id)}
        />
      </div>
    </OwnerFrame>
  );
}
