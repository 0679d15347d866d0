/** `sw-4f2a` and `4f2a` are how people write SW-4F2A. */
export function readShortId(wanted: string): string {
  const code = wanted.trim().toUpperCase();
  return code.startsWith("SW-") ? code : `SW-${code}`;
}
