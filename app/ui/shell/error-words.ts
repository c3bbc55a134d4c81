import { isRouteErrorResponse } from "@remix-run/react";
import type { shellWords } from "~/messages/shell";
import type { IconName } from "~/ui/kit/icon-names";

export type ErrorWords = { readonly icon: IconName; readonly title: string; readonly text: string };

/** What went wrong: an HTTP status, and for a refusal whose page it is. */
export type Fault = { readonly status: number; readonly reason?: string; readonly waitSeconds?: number };

export function faultOf(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { status: 500 };
  const { status, data } = error;
  const reason: unknown = data?.reason;
  const waitSeconds: unknown = data?.waitSeconds;
  return {
    status,
    ...(typeof reason === "string" && { reason }),
    ...(typeof waitSeconds === "number" && { waitSeconds }),
  };
}

/** What a page that could not be shown says of itself. */
export function errorWords({ status, reason, waitSeconds }: Fault, t: (typeof shellWords)["en"]): ErrorWords {
  switch (status) {
    case 404:
    case 410:
      return { icon: "package-open", title: t.notFoundTitle, text: t.notFoundText };
    case 401:
    case 403:
      return { icon: "lock", ...refusalWords(reason, t) };
    case 405:
      return { icon: "package-open", title: t.wrongWayTitle, text: t.wrongWayText };
    case 400:
    case 415:
    case 422:
      return { icon: "triangle-alert", title: t.malformedTitle, text: t.malformedText };
    case 413:
      return { icon: "triangle-alert", title: t.tooLargeTitle, text: t.tooLargeText };
    case 429:
      return {
        icon: "clock",
        title: t.tooManyTitle,
        text: t.tooManyText(Math.ceil((waitSeconds ?? 60) / 60)),
      };
    case 503:
      return { icon: "clock", title: t.stuckTitle, text: t.stuckText };
    default:
      return { icon: "triangle-alert", title: t.brokenTitle, text: t.brokenText };
  }
}

function refusalWords(reason: string | undefined, t: (typeof shellWords)["en"]) {
  switch (reason) {
    case "admins":
      return { title: t.adminsOnlyTitle, text: t.adminsOnlyText };
    case "officers":
      return { title: t.officersOnlyTitle, text: t.officersOnlyText };
    case "foreign_form":
      return { title: t.foreignFormTitle, text: t.foreignFormText };
    case "suspended":
      return { title: t.suspendedTitle, text: t.suspendedText };
    default:
      return { title: t.forbiddenTitle, text: t.forbiddenText };
  }
}
