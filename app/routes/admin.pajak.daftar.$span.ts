import type { LoaderFunctionArgs } from "@remix-run/node";
import { type FiledShop, taxList } from "~/domain/tax/report.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { limitDocument } from "~/http/rate-limit.server";
import { taxWords } from "~/messages/tax";

export const handle: RouteHandle = { policy: "admin" };

/** The list for the tax office, of a year or a month, numbers in full; each download is on record. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireAdmin(context);
  await limitDocument(actor);
  const span = params.span ?? "";
  const shops = (await taxList(actor, span)) ?? notFound();
  const t = taxWords[context.locale];
  return csvAnswer(t.listFile(span), lines(shops, t));
}

async function* lines(shops: readonly FiledShop[], t: (typeof taxWords)["id" | "en"]) {
  yield [
    [...t.listHead],
    ...shops.map((shop) => [
      // A spreadsheet would round sixteen digits: the apostrophe keeps them a text.
      shop.number ? `'${shop.number}` : "",
      ...[shop.name, shop.address],
      ...[shop.gross, shop.straight, shop.base, shop.tax].map(Number),
      shop.letter ? t.letterKind[shop.letter] : "",
    ]),
  ];
}
