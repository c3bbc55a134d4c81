import type { LoaderFunctionArgs } from "@remix-run/node";
import { isDatabaseAway } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { sha256Hex } from "~/platform/random.server";
import { limitSearch } from "../rate-limit.server";
import { ApiProblem, type Problem, problemOf } from "./problem";

/** How long anyone may show an answer again without asking; after that its ETag spares the body. */
const maxAgeSeconds = 5;

const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };

/**
 * A loader of the JSON interface: what `read` gives becomes JSON, what it throws a problem. null = there is no
 * such thing. Anyone may read it from any page: nothing in it depends on who asks.
 */
export function apiLoader(
  read: (args: LoaderFunctionArgs) => Promise<object | null>,
  maxAge = maxAgeSeconds,
) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      await limitSearch(args.context);
      const answer = await read(args);
      return answer ? answerJson(args.request, answer, maxAge) : answerProblem(problemOf(404));
    } catch (error) {
      return answerError(error, args.request);
    }
  };
}

/** The interface only reads. */
export function apiAction(): Response {
  return answerProblem(problemOf(405, { detail: "This interface is read-only: GET" }), {
    Allow: "GET, HEAD",
  });
}

function answerJson(request: Request, answer: object, maxAge: number): Response {
  const body = JSON.stringify(answer);
  const etag = `"${sha256Hex(body).slice(0, 27)}"`;
  const headers = {
    ...open,
    ETag: etag,
    "Cache-Control": `public, max-age=${maxAge}`,
    Vary: "Accept-Encoding",
  };
  if (namesTag(request.headers.get("If-None-Match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** Compression on the way makes a tag weak; for a GET that is the same. */
function namesTag(header: string | null, etag: string): boolean {
  if (!header) return false;
  return header.split(",").some((one) => [etag, "*"].includes(one.trim().replace(/^W\//, "")));
}

function answerError(error: unknown, request: Request): Response {
  if (error instanceof ApiProblem) return answerProblem(error.problem);
  if (error instanceof Response) {
    const again = error.headers.get("Retry-After");
    return answerProblem(problemOf(error.status), again ? { "Retry-After": again } : {});
  }
  if (isDatabaseAway(error)) {
    return answerProblem(problemOf(503, { detail: "Try again in a moment" }), { "Retry-After": "10" });
  }
  log.error({ err: error, path: new URL(request.url).pathname }, "the JSON interface failed");
  return answerProblem(problemOf(500));
}

function answerProblem(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...open, "Cache-Control": "no-store", "Content-Type": "application/problem+json", ...headers },
  });
}
