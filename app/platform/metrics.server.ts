import type { NextFunction, Request, Response } from "express";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What `/metrics` tells. Labels are few and never hold a path with ids or a person. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const seconds = new Histogram({
  name: "etalase_http_seconds",
  help: "Time to answer a request",
  labelNames: ["method", "status"],
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3],
  registers: [registry],
});

export const searchFallbacks = new Counter({
  name: "etalase_search_fallbacks_total",
  help: "Searches answered by Postgres because Meilisearch did not answer in time",
  registers: [registry],
});

export function countRequest(request: Request, response: Response, next: NextFunction): void {
  const stop = seconds.startTimer();
  response.on("finish", () =>
    stop({ method: request.method, status: `${Math.floor(response.statusCode / 100)}xx` }),
  );
  next();
}
