/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** `median 812 ms (790 to 1,040), limit 1,500`; ends the process with 1 later when the median is over it. */
export function report(what: string, values: readonly number[], unit: string, limit?: number): void {
  const show = (value: number) =>
    value.toLocaleString("en", { maximumFractionDigits: unit === "ms" && value < 10 ? 2 : 0 });
  const middle = median(values);
  const bound = limit === undefined ? "" : `, limit ${show(limit)}${middle > limit ? ": MISSED" : ""}`;
  console.log(
    `${what.padEnd(44)} median ${show(middle)} ${unit} (${show(Math.min(...values))} to ${show(Math.max(...values))})${bound}`,
  );
  if (limit !== undefined && middle > limit) process.exitCode = 1;
}
