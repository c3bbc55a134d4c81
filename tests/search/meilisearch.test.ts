import { afterAll, beforeAll, describe } from "vitest";
import { meilisearchEngine } from "~/domain/search/engines/meilisearch.server";
import { meilisearchIndex } from "~/domain/search/engines/meilisearch-index.server";
import { env, overrideEnv } from "~/platform/env.server";
import { type FakeMeilisearch, startFakeMeilisearch } from "../fakes/meilisearch";
import { describeEngine } from "./conformance";

const real = process.env.MEILI_URL;

describe("a double of Meilisearch as the search engine", () => {
  let fake: FakeMeilisearch;
  beforeAll(async () => {
    fake = await startFakeMeilisearch();
    overrideEnv({ SEARCH: "meilisearch", MEILI_URL: fake.url, MEILI_MASTER_KEY: fake.masterKey });
  });
  afterAll(() => fake.close());
  describeEngine({ engine: meilisearchEngine, index: meilisearchIndex });
});

describe.runIf(real)("the real Meilisearch at MEILI_URL", () => {
  beforeAll(() => {
    overrideEnv({
      SEARCH: "meilisearch",
      MEILI_URL: real,
      MEILI_MASTER_KEY: process.env.MEILI_MASTER_KEY ?? env().MEILI_MASTER_KEY,
    });
  });
  describeEngine({ engine: meilisearchEngine, index: meilisearchIndex });
});
