import type { PartialDate } from "./partial-date.ts";

/** A span of one bar; an open end holds on. */
export interface TimelineSpan {
  readonly from: PartialDate;
  readonly to?: PartialDate;
  /** Sources do not agree on it. */
  readonly disputed: boolean;
}

/** A group over the years, to be drawn: who led, and what happened. */
export interface Timeline {
  readonly title: string;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly bars: readonly { readonly name: string; readonly spans: readonly TimelineSpan[] }[];
  /** `weight` is the largest toll that any source gives, 0 where none does. */
  readonly marks: readonly { readonly name: string; readonly at: PartialDate; readonly weight: number }[];
}
