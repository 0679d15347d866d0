import { guessCharset } from "./guess-charset.ts";

/**
 * Turns a body into text: byte order mark, then UTF-8, also where single letters of it are cut, then what the answer and the XML
 * declaration say, then what the bytes look like.
 *
 * UTF-8 goes before what is declared: bytes that are UTF-8 by chance are next to unknown, wrong declarations are everywhere.
 * Western charsets fit any bytes and are what servers say unasked: such a declaration counts only where the bytes look so.
 * Legacy multi-byte encodings without any escape character (ISO-2022-JP, HZ) are valid ASCII, so a declared one goes first.
 */
export function decode(bytes: Uint8Array, contentType = ""): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;

  const labels = [/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1], declaredIn(bytes)];
  const sevenBit = labels.find((label) => label !== undefined && /^(iso-2022-jp|utf-7|hz)/i.test(label));
  if (sevenBit !== undefined && bytes.includes(0x1b))
    return withLabel(bytes, sevenBit) ?? withLabel(bytes, "latin1") ?? "";

  const [first, second] = labels.filter((label) => label !== undefined && !fitsAnything.test(label));
  return (
    withLabel(bytes, "utf-8", true) ??
    mostlyUtf8(bytes) ??
    withLabel(bytes, first, true) ??
    withLabel(bytes, second, true) ??
    withLabel(bytes, first) ??
    withLabel(bytes, second) ??
    new TextDecoder(guessCharset(bytes)).decode(bytes)
  );
}

/** No bytes are wrong in these, so that saying one says nothing. */
const fitsAnything = /^((us-)?ascii|(iso[-_]?8859[-_]?1|latin-?1|l1)|(windows|win|cp)-?1252)$/i;

/** A byte order mark, or the shape of `<?` or `<r` in UTF-16 without one. */
function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return utf32(bytes, true);
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return utf32(bytes, false);
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return new TextDecoder("utf-16be").decode(bytes);
  return undefined;
}

function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    parts.push(point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");
  }
  return parts.join("");
}

/** The encoding named in an XML declaration, which is ASCII in every encoding that could name itself there. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
}

/** `undefined` when the label is unknown or, if `fatal`, when the bytes are not valid in it. */
function withLabel(bytes: Uint8Array, label: string | undefined, fatal = false): string | undefined {
  // A body whose bytes were read as bytes cannot be UTF-16, whatever its declaration says.
  if (label === undefined || /^(utf-?16|ucs-?2|utf-?32|ucs-?4|iso-10646)/i.test(label)) return undefined;
  try {
    return new TextDecoder(aliases.get(label.toLowerCase()) ?? label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Labels that feeds carry and that the WHATWG list, which `TextDecoder` knows, lacks. */
const aliases = new Map([
  ["cp1251", "windows-1251"],
  ["win-1251", "windows-1251"],
  ["cp-1251", "windows-1251"],
  ["windows1251", "windows-1251"],
  ["koi8r", "koi8-r"],
  ["cp1256", "windows-1256"],
  ["gb2312-80", "gb18030"],
  ["cp936", "gb18030"],
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
]);

/** Text of another encoding is valid UTF-8 hardly anywhere; a UTF-8 feed whose titles are cut to bytes is so nearly everywhere. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 4 <= sound ? text : undefined;
}
