import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openBreakSum } from "~/domain/payments/break-queries.server";
import { receiveSettlement } from "~/domain/payments/receive-settlement.server";
import { settlementLimits, settlingProviders } from "~/domain/payments/settlement";
import { settlementFiles, waitingAtGateways } from "~/domain/payments/settlement-queries.server";
import { lineSentence, settlementSentence } from "~/domain/payments/settlement-sentence";
import { requireAdmin } from "~/http/context.server";
import { readUploads } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { tableBodyBytes } from "~/http/upload-limits";
import { settlementsWords } from "~/messages/settlements";
import { paths } from "~/paths";
import { SettlementsScreen, type WrongLine } from "~/ui/admin/settlements-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: tableBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${settlementsWords[localeOf(matches)].settlements.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const [files, waiting, breaks] = await Promise.all([
    settlementFiles(),
    waitingAtGateways(),
    openBreakSum(),
  ]);
  return { files, waiting, openBreaks: breaks.count };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const words = settlementsWords[context.locale];
  const uploads = await readUploads(request, { maxFileBytes: settlementLimits.bytes, maxFiles: 1 });
  if (!uploads.ok) return refused(words.errors.file_too_large, "", [], 413);
  const chosen = String(uploads.form.get("provider") ?? "");
  const provider = settlingProviders.find((one) => one === chosen) ?? null;
  const file = uploads.form.get("file");
  // A browser sends a nameless, empty part where nothing was chosen.
  if (!(file instanceof File) || (file.size === 0 && file.name === "berkas"))
    return refused(words.errors.file_missing, chosen);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await receiveSettlement(actor, { fileName: file.name, bytes, provider });
  if (!result.ok) {
    const wrong = result.code === "lines_wrong" ? result.problems : [];
    const lines = wrong.map((one) => ({ line: one.line, why: lineSentence(one, words) }));
    const status = result.code === "file_too_large" ? 413 : 422;
    const more =
      result.code === "lines_wrong" && result.count > lines.length
        ? ` ${words.settlements.wrongMore(lines.length)}`
        : "";
    return refused(settlementSentence(result, words) + more, chosen, lines, status);
  }
  const { fileId, isKnown } = result.value;
  const text = isKnown ? words.settlements.known : words.settlements.received;
  return redirectWith(context, paths.admin.settlement(fileId), { kind: isKnown ? "warn" : "ok", text });
}

function refused(sentence: string, provider: string, lines: readonly WrongLine[] = [], status = 422) {
  return data({ errors: { file: sentence }, values: { provider }, lines }, { status });
}

export default function SettlementsRoute() {
  return <SettlementsScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
