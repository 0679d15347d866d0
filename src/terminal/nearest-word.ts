/**
 * The allowed word that was most likely meant: the one that shares most pairs of neighbouring
 * letters in either order (Dice's coefficient, at least 0.6), its ends included.
 */
export function nearestWord(written: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((word) => ({ word, likeness: likeness(written.trim().toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness >= 0.6 ? best.word : undefined;
}

function likeness(a: string, b: string): number {
  const pairsOfB = pairs(b);
  const total = pairs(a).length + pairsOfB.length;
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = pairsOfB.indexOf(pair);
    if (at === -1) continue;
    pairsOfB.splice(at, 1);
    shared += 2;
  }
  return shared / total;
}

function pairs(word: string): string[] {
  const ended = `^${word.slice(0, 60)}$`;
  return Array.from({ length: ended.length - 1 }, (_, index) => [...ended.slice(index, index + 2)].sort().join(""));
}
