import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "~/domain/city/calendar";
import { noteOf, statementSums } from "~/domain/payouts/statement";
import { type ShopStatement, shopStatement } from "~/domain/payouts/statement.server";
import { statementPdf } from "~/domain/payouts/statement-pdf.server";
import { notFound, requireOwner } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { limitDocument } from "~/http/rate-limit.server";
import { statementWords } from "~/messages/statement";
import { now } from "~/platform/clock.server";

export const handle: RouteHandle = { policy: "owner" };

/** `2026-11.csv` or `2026-11.pdf`: the same lines as the page shows. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const [, month = "", kind] = /^([\d-]+)\.(csv|pdf)$/.exec(params.file ?? "") ?? [];
  await limitDocument(actor);
  const statement = (await shopStatement(actor.shopId, month)) ?? notFound();
  const { locale } = context;
  const t = statementWords[locale];
  if (kind === "csv") return csvAnswer(`${t.file(month)}.csv`, lines(statement, t));
  const pdf = await statementPdf(statement, locale, now());
  return privateFile(pdf, "application/pdf", `${t.file(month)}.pdf`);
}

async function* lines(statement: ShopStatement, t: (typeof statementWords)["id"]) {
  const keys = [...statementSums, "balance"] as const;
  const blank = keys.slice(0, -1).map(() => "");
  yield [
    [t.columns.date, t.columns.what, ...keys.map((key) => t.columns[key])],
    ["", t.opening, ...blank, Number(statement.opening)],
    ...statement.lines.map((line) => [
      dayOf(line.at),
      [t.kind[line.kind], noteOf(line)].filter(Boolean).join(" "),
      ...keys.map((key) => Number(line[key])),
    ]),
    ["", t.total, ...statementSums.map((key) => Number(statement.sums[key])), ""],
    ["", t.closing, ...blank, Number(statement.closing)],
  ];
}
