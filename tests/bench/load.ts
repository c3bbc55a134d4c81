import autocannon from "autocannon";

/** How long to measure; past `endBy` no round begins but the first, so that a busy machine ends in time, too. */
export type Plan = { readonly rounds: number; readonly seconds: number; readonly endBy: number };
export type Sample = { readonly perSecond: number; readonly p95: number; readonly failed: number };

/** Sixteen at once for so long, compressed as browsers ask; `cookie` for a visitor who has one. */
export async function load(url: string, seconds: number, cookie = ""): Promise<Sample> {
  const headers = { "accept-encoding": "gzip, deflate, br", ...(cookie && { cookie }) };
  const result = await autocannon({ url, duration: seconds, connections: 16, headers });
  return {
    perSecond: result.requests.average,
    // autocannon has no 95th percentile: the 97.5th is the next stricter one.
    p95: result.latency.p97_5,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** Rounds over all of them in turn, so that a slow minute of the machine hits each alike; medians of the rounds. */
export async function alternate(
  targets: readonly { readonly name: string; readonly url: string; readonly cookie?: string }[],
  plan: Plan,
): Promise<Map<string, Sample>> {
  const { rounds, seconds, endBy } = plan;
  for (const { url, cookie } of targets) await load(url, Math.min(0.5, seconds), cookie);
  const samples = new Map<string, Sample[]>();
  for (let round = 0; round < rounds && (round === 0 || performance.now() < endBy); round += 1) {
    for (const { name, url, cookie } of targets)
      samples.set(name, [...(samples.get(name) ?? []), await load(url, seconds, cookie)]);
  }
  return new Map([...samples].map(([name, list]) => [name, medianOf(list)]));
}

function medianOf(samples: readonly Sample[]): Sample {
  return {
    perSecond: median(samples.map((sample) => sample.perSecond)),
    p95: median(samples.map((sample) => sample.p95)),
    failed: samples.reduce((sum, sample) => sum + sample.failed, 0),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
