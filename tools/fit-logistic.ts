export interface Example {
  readonly values: readonly number[];
  readonly same: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/**
 * Weights of a logistic regression, the first value being the constant: Newton's method with a quadratic penalty on all
 * others. No chance in it: the same examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], penalty: number, steps = 25): readonly number[] {
  const size = examples[0]?.values.length ?? 0;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : penalty * weight));
    const curvature = weights.map((_, row) => weights.map((__, column) => startOf(row, column, penalty)));
    for (const example of examples) addExample(example, weights, gradient, curvature);
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function startOf(row: number, column: number, penalty: number): number {
  if (row !== column) return 0;
  return row === 0 ? 1e-6 : penalty;
}

function addExample(
  { values, same, weight }: Example,
  weights: readonly number[],
  gradient: number[],
  curvature: number[][],
) {
  const guess = 1 / (1 + Math.exp(-dot(weights, values)));
  const slope = weight * (guess - Number(same));
  const bend = weight * guess * (1 - guess);
  for (const [row, value] of values.entries()) {
    gradient[row] = (gradient[row] ?? 0) + slope * value;
    const line = curvature[row] ?? [];
    for (const [column, other] of values.entries()) line[column] = (line[column] ?? 0) + bend * value * other;
  }
}

/** Gauss and Jordan, with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, step) => (size(row, at) > size(rows[best], at) ? at + step : best), at);
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[at] ?? [];
    rows[at] = chosen;
    for (const [other, row] of rows.entries()) {
      const factor = (row[at] ?? 0) / (chosen[at] ?? 1);
      if (other !== at && factor !== 0)
        rows[other] = row.map((value, column) => value - factor * (chosen[column] ?? 0));
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function size(row: readonly number[] | undefined, at: number): number {
  return Math.abs(row?.[at] ?? 0);
}
