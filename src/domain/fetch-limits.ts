/** What one answer of a site may cost; `polling.limits` of bot.yaml. */
export interface FetchLimits {
  /** The most that is read of a body before and after decompression. */
  readonly bodyBytes: number;
  /** From the first look-up to the last byte, redirects included. */
  readonly totalMs: number;
  readonly redirects: number;
}

export const defaultFetchLimits: FetchLimits = { bodyBytes: 15_000_000, totalMs: 12_000, redirects: 10 };
