/** What has to stay whole, or the rest of it would be read as something else: an escape, a fence, code, a link, a mention, an instant. */
const piece = /\\.|```|`[^`]*`|\[(?:\\.|[^\]\\])*\]\(<[^>]*>\)|<[^\s<>]+>|\*\*|./gsu;

function piecesOf(markdown: string): readonly string[] {
  return markdown.match(piece) ?? [];
}

/** Cut between pieces, with an ellipsis; of code that is cut the beginning stays code, and what is bold or fenced ends. `limit` in UTF-16 units. */
export function cutMarkdown(markdown: string, limit: number): string {
  if (markdown.length <= limit) return markdown;
  let shown = "";
  let open: readonly string[] = [];
  for (const one of piecesOf(markdown)) {
    const stillOpen = one === "**" || one === "```" ? toggled(open, one) : open;
    const room = limit - shown.length - endOf(stillOpen).length - 1;
    if (one.length > room) return `${shown.trimEnd()}${cutCode(one, room)}${endOf(open)}`;
    shown += one;
    open = stillOpen;
  }
  return shown;
}

function toggled(open: readonly string[], mark: string): readonly string[] {
  return open.includes(mark) ? open.filter((one) => one !== mark) : [mark, ...open];
}

function endOf(open: readonly string[]): string {
  return open.map((mark) => (mark === "```" ? `\n${mark}` : mark)).join("");
}

/** The beginning of what is code, as code; of anything else only the ellipsis. */
function cutCode(one: string, room: number): string {
  if (!/^`[^`]/u.test(one) || room < 8) return "…";
  return ` ${one.slice(0, room - 2).replace(/[\ud800-\udbff]$/u, "")}…\``;
}

/** The first `room` units at most, to the end of a line or of a word where there is one, never inside a piece; and the rest. */
export function splitMarkdown(markdown: string, room: number): readonly [string, string] {
  if (markdown.length <= room) return [markdown, ""];
  const ends = { line: 0, word: 0, piece: 0 };
  for (const one of piecesOf(markdown)) {
    if (one === "\n") ends.line = ends.piece;
    if (one === " ") ends.word = ends.piece;
    if (ends.piece + one.length > room) break;
    ends.piece += one.length;
  }
  const at = [ends.line, ends.word].find((end) => end > room / 2) ?? (ends.piece || room);
  return [markdown.slice(0, at), markdown.slice(at).replace(/^\n/u, "")];
}
