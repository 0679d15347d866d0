/** For how long a server asks to be left alone, in milliseconds from now. */
export interface Freshness {
  /** `Retry-After`. */
  readonly retryAfterMs?: number;
  /** `Cache-Control: max-age`, else `Expires`, less the age the answer already had (RFC 9111). */
  readonly maxAgeMs?: number;
}

/** @param now milliseconds since the epoch */
export function freshness(headers: ReadonlyMap<string, string>, now: number): Freshness {
  const retryAfterMs = retryAfter(headers.get("retry-after"), now);
  const maxAgeMs = maxAge(headers, now);
  return { ...(retryAfterMs !== undefined && { retryAfterMs }), ...(maxAgeMs !== undefined && { maxAgeMs }) };
}

function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  return untilDate(value, now);
}

function maxAge(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-(store|cache)\b/i.test(control)) return undefined;

  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (seconds === undefined) return untilDate(headers.get("expires"), now);
  const age = Number(headers.get("age") ?? 0);
  return Math.max(0, Number(seconds) - (Number.isFinite(age) ? age : 0)) * 1000;
}

function untilDate(value: string | undefined, now: number): number | undefined {
  const at = Date.parse(value ?? "");
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
