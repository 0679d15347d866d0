import { kinds, letterKinds } from "./scripts.ts";

/** Among what was seen in a word, in a bit above those of marks. */
export const stretched = 512;

/** By what was seen in a word: several scripts, digits among letters, or a letter three times over. Most words are none of these. */
export const isOdd = Uint8Array.from({ length: stretched * 2 }, (_, seen) => {
  const scripts = seen & (kinds.latin | kinds.cyrillic | kinds.greek);
  const isMixed = (scripts & (scripts - 1)) !== 0 || ((seen & kinds.digit) !== 0 && (seen & letterKinds) !== 0);
  return isMixed || (seen & stretched) !== 0 ? 1 : 0;
});
