import type { Histogram } from "../../lib/histogram.ts";

type Sample = readonly [labels: string, value: number];

/** A family of metrics; a counter's samples end in `_total`, which its name lacks. */
export type Metric = { readonly name: string; readonly help: string } & (
  | { readonly type: "counter" | "gauge"; readonly samples: readonly Sample[] }
  | { readonly type: "histogram"; readonly histogram: Histogram }
);

export const openMetricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/** As OpenMetrics 1.0 has it (https://prometheus.io/docs/specs/om/open_metrics_spec/): Prometheus and what is like it read it. */
export function writeMetrics(metrics: readonly Metric[]): string {
  return `${metrics.map(familyOf).join("")}# EOF\n`;
}

function familyOf(metric: Metric): string {
  const name = `steppewatch_${metric.name}`;
  const unit = metric.name.match(/_(seconds|bytes)$/u)?.[1];
  const head = [`# TYPE ${name} ${metric.type}`, ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`])];
  const lines = [...head, `# HELP ${name} ${metric.help}`, ...samplesOf(name, metric)];
  return `${lines.join("\n")}\n`;
}

function samplesOf(name: string, metric: Metric): readonly string[] {
  if (metric.type !== "histogram") {
    const end = metric.type === "counter" ? "_total" : "";
    return metric.samples.map(([labels, value]) => `${name}${end}${labels} ${value}`);
  }
  const { buckets, sum, count } = metric.histogram.counts;
  return [
    ...buckets.map(
      ([bound, within]) => `${name}_bucket{le="${Number.isInteger(bound) ? `${bound}.0` : bound}"} ${within}`,
    ),
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_count ${count}`,
    `${name}_sum ${sum}`,
  ];
}
