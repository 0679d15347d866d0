/** The quantile of the standard normal distribution for 95 %. */
const z = 1.959963984540054;

/**
 * Between what the share of a whole lies, from 0 to 1, where `part` of `whole` were seen: the score interval for 95 % (E. B. Wilson, J. Am.
 * Stat. Assoc. 22 (1927) 209–212; method 3 of R. G. Newcombe, Statist. Med. 17 (1998) 857–872). It keeps within 0 and 1 and holds for few.
 */
export function wilsonInterval(part: number, whole: number): { readonly low: number; readonly high: number } {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const half = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
