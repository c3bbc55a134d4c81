import { apiAction, apiLoader } from "~/http/api/answer.server";
import { openApiDocument } from "~/http/api/openapi";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ context }) => openApiDocument(context.publicUrl), 300);
