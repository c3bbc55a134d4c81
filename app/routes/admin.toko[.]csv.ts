import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "~/domain/city/calendar";
import { shopFilters, shopRows } from "~/domain/shops/admin-queries.server";
import { requireAdmin } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, wordIn } from "~/http/query.server";
import { limitDocument } from "~/http/rate-limit.server";
import { adminWords } from "~/messages/admin";
import { now } from "~/platform/clock.server";

export const handle: RouteHandle = { policy: "admin" };

/** The list of shops for a spreadsheet, as filtered; sent page by page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitDocument(requireAdmin(context));
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const filter = choiceIn(searchParams, "status", shopFilters);
  const t = adminWords[context.locale];
  const { columns: head } = t;
  return csvAnswer(t.shops.fileName(dayOf(now())), lines());

  async function* lines() {
    yield [[head.shop, t.shops.owner, head.village, head.status, head.goods, head.attendance, head.papers]];
    for (let page = 1; ; page += 1) {
      const { rows, total, perPage } = await shopRows({ filter, q, page });
      yield rows.map((row) => [
        row.name,
        row.owner ?? "",
        row.village,
        t.status[row.status],
        row.products,
        row.attendance ? `${row.attendance.attended}/${row.attendance.meetings}` : "",
        row.documents
          .map((one) => (one.isExpired ? t.expired(t.paper[one.kind]) : t.paper[one.kind]))
          .join(", "),
      ]);
      if (page * perPage >= total) return;
    }
  }
}
