import type { LoaderFunctionArgs } from "@remix-run/node";
import { myData } from "~/domain/accounts/my-data.server";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";

export const handle: RouteHandle = { policy: "signed_in" };

/** All that stands here about her, as a file to keep. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  await limit("write", context.ip, 10);
  return new Response(JSON.stringify(await myData(accountId), null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="etalase-data-saya.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
