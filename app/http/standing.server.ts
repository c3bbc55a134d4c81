import { needsSecondFactor } from "~/domain/accounts/viewer";
import { devPagesExist } from "~/platform/env.server";
import type { RequestContext } from "./context.server";
import type { Standing } from "./policy";

/** Who asks, as the doorkeeper weighs it. */
export function standingOf({ viewer }: Pick<RequestContext, "viewer">): Standing {
  return {
    isSignedIn: viewer !== null,
    isOwner: (viewer?.shops.length ?? 0) > 0,
    isMentor: viewer?.role === "mentor",
    isAdmin: viewer?.role === "admin",
    needsSecondFactor: viewer ? needsSecondFactor(viewer) : false,
    devPagesExist: devPagesExist(),
  };
}
