const chunk = 8192;

/** UTF-16 units as a string, however many. */
export function unitText(units: Uint16Array, from: number, to: number): string {
  if (to - from < 16) return shortText(units, from, to);
  if (to - from <= chunk) return String.fromCharCode(...units.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at += chunk)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + chunk)));
  return text;
}

/** For words: no array is made. */
function shortText(units: Uint16Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}
