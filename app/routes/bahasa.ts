import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { cookieText } from "~/http/cookies.server";
import { readFormData } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { paths, safeReturnPath } from "~/paths";

export const handle: RouteHandle = { policy: "public" };

const yearSeconds = 31_536_000;

export function loader() {
  return redirect(paths.home());
}

/** Switches the language and keeps the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormData(request);
  const locale = form.get("bahasa") === "en" ? "en" : "id";
  context.cookies.add(cookieText("bahasa", locale, { maxAgeSeconds: yearSeconds }));
  const back = form.get("lanjut");
  return redirect(safeReturnPath(typeof back === "string" ? back : null), 303);
}
