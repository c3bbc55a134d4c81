import { describe } from "vitest";
import { postgresEngine } from "~/domain/search/engines/postgres.server";
import { postgresIndex } from "~/domain/search/engines/postgres-index.server";
import { useDatabase } from "../setup/use-database";
import { describeEngine } from "./conformance";

describe("Postgres as the search engine", () => {
  useDatabase();
  describeEngine({ engine: postgresEngine, index: postgresIndex });
});
