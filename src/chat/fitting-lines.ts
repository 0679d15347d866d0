/** So many lines as have room, in UTF-16 units, and how many are left. */
export function fittingLines(lines: readonly string[], room: number): { readonly text: string; readonly left: number } {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > room) break;
    shown.push(line);
  }
  return { text: shown.join("\n"), left: lines.length - shown.length };
}
