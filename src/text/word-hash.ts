/** FNV-1a over UTF-16 units; the same for a word in a text and a word that is searched for. */
export const hashSeed = 0x811c9dc5 | 0;

/** What a hash is multiplied by for each unit. */
export const hashPrime = 0x01000193;

/** The hash with one more unit. */
export function hashStep(before: number, unit: number): number {
  return Math.imul(before ^ unit, hashPrime);
}
