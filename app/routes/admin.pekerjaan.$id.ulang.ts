import type { ActionFunctionArgs } from "@remix-run/node";
import { retryFailedJob } from "~/domain/retry-job.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { jobsWords } from "~/messages/jobs";
import { paths } from "~/paths";

/** A job that failed is tried again. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ params, context }: ActionFunctionArgs) {
  const t = jobsWords[context.locale];
  const result = await retryFailedJob(requireAdmin(context), { jobId: params.id ?? "" });
  return redirectWith(
    context,
    paths.admin.jobs(),
    result.ok ? { kind: "ok", text: t.retried } : { kind: "warn", text: t.missing },
  );
}
