/** The candidates that were most likely meant, nearest first: at most a third of the letters may differ (Damerau–Levenshtein, optimal string alignment). */
export function nearest(written: string, candidates: readonly string[], limit: number): readonly string[] {
  const allowed = Math.max(1, Math.floor(written.length / 3));
  return candidates
    .filter((candidate) => Math.abs(candidate.length - written.length) <= allowed)
    .map((candidate) => ({ candidate, distance: editDistance(written, candidate) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, replaced, swap));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
