/** No JSON Feed nests deeper or holds more objects and lists; parsing what does costs memory by the gigabyte and cannot be broken off. */
const deepest = 100;
const mostNodes = 200_000;

/** Whether parsing the text costs no more than a feed may: its nesting and number of brackets, those in strings aside. */
export function isReasonableJson(text: string): boolean {
  let depth = 0;
  let nodes = 0;
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x2c) commas += 1;
    else if (sign === 0x5b || sign === 0x7b) {
      nodes += 1;
      depth += 1;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
    if (depth > deepest || nodes > mostNodes || commas > 10 * mostNodes) return false;
  }
  return true;
}

/** Where the string that opens at `at` closes; the text's end where it does not. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
