import type { MetaFunction } from "@remix-run/node";
import { shellWords } from "~/messages/shell";
import { errorWords, faultOf } from "./error-words";
import { localeOf } from "./locale-of";

/** The name of a page that failed, and of a frame whose page has not named itself. */
export const errorMeta: MetaFunction = ({ error, matches }) => {
  if (!error) return [{ title: "Etalase" }];
  const { title } = errorWords(faultOf(error), shellWords[localeOf(matches)]);
  return [{ title: `${title} · Etalase` }, { name: "robots", content: "noindex" }];
};
