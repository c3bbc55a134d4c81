import type { LoaderFunctionArgs } from "@remix-run/node";
import { myData } from "~/domain/accounts/my-data.server";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { limit } from "~/http/rate-limit.server";

export const handle: RouteHandle = { policy: "signed_in" };

/** All that stands here about her, as a file to keep. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  await limit("write", context.ip, 10);
  const data = JSON.stringify(await myData(accountId), null, 2);
  return privateFile(data, "application/json; charset=utf-8", "etalase-data-saya.json");
}
