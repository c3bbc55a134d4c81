import type { LinksFunction } from "@remix-run/node";
import desk from "~/ui/kit/desk.css?url";

/** A route's `links` where tables, charts or a workplace's frame stand in its page. */
export const deskLinks: LinksFunction = () => [{ rel: "stylesheet", href: desk }];
