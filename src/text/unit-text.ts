const chunk = 8192;

/** UTF-16 units as a string, however many. */
export function unitText(units: Uint16Array, from: number, to: number): string {
  if (to - from <= chunk) return String.fromCharCode(...units.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at += chunk)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + chunk)));
  return text;
}
