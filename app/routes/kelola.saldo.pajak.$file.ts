import type { LoaderFunctionArgs } from "@remix-run/node";
import { type ShopTaxYear, shopTaxYear } from "~/domain/tax/report.server";
import { taxYearPdf } from "~/domain/tax/year-pdf.server";
import { notFound, requireOwner } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { limitDocument } from "~/http/rate-limit.server";
import { taxWords } from "~/messages/tax";
import { now } from "~/platform/clock.server";

export const handle: RouteHandle = { policy: "owner" };

/** `2026.csv` or `2026.pdf`: the year as the page shows it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const [, year, kind] = /^(20\d\d)\.(csv|pdf)$/.exec(params.file ?? "") ?? [];
  if (!year) notFound();
  await limitDocument(actor);
  const view = await shopTaxYear(actor.shopId, Number(year));
  const { locale } = context;
  const t = taxWords[locale];
  if (kind === "csv") return csvAnswer(`${t.file(view.year)}.csv`, lines(view, t));
  const pdf = await taxYearPdf(view, locale, now());
  return privateFile(pdf, "application/pdf", `${t.file(view.year)}.pdf`);
}

async function* lines(view: ShopTaxYear, t: (typeof taxWords)["id" | "en"]) {
  const keys = ["gross", "straight", "base", "tax"] as const;
  yield [
    [t.month, ...keys.map((key) => t[key])],
    ...view.months.map((row) => [row.month, ...keys.map((key) => Number(row[key]))]),
    [t.total, ...keys.map((key) => Number(view.sums[key]))],
  ];
}
