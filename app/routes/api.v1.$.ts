import { apiAction, apiLoader } from "~/http/api/answer.server";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

/** Whatever else is asked for under /api/v1 isn't there, and says so as the interface says everything. */
export const loader = apiLoader(async () => null);
