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

/** From here on a native copy is the faster one. */
const longEnough = 48;

/** Writes the units of a text into an array that has room for them. */
export function copyUnits(text: string, into: Uint16Array): void {
  if (text.length < longEnough) for (let at = 0; at < text.length; at += 1) into[at] = text.charCodeAt(at);
  else Buffer.from(into.buffer, into.byteOffset, into.byteLength).write(text, "utf16le");
}

/** `into`, which begins with all that `from` holds. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
