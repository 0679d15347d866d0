const ESC = "\u001b";
const step = new RegExp(`${ESC}\\[(\\d*)(?:;\\d+)?([ABCDGHJK])|${ESC}\\[[?\\d;]*[a-z]|\\r|\\n|[^]`, "gu");

/** What a person sees after a terminal of that width has been sent `written`: enough of a terminal for what readline sends. */
export function drawScreen(
  written: string,
  columns: number,
): { readonly lines: readonly string[]; readonly row: number } {
  const cells: string[][] = [[]];
  let row = 0;
  let column = 0;
  const rowAt = (index: number) => {
    while (cells.length <= index) cells.push([]);
    return cells[index] ?? [];
  };
  const controls: Record<string, (count: number) => void> = {
    A: (count) => (row = Math.max(0, row - count)),
    B: (count) => (row += count),
    C: (count) => (column += count),
    D: (count) => (column = Math.max(0, column - count)),
    G: (count) => (column = count - 1),
    J: () => {
      cells.length = Math.min(cells.length, row + 1);
      rowAt(row).length = column;
    },
    K: () => (rowAt(row).length = column),
  };
  for (const [whole, count, control] of written.matchAll(step)) {
    if (control !== undefined) controls[control]?.(count === "" ? 1 : Number(count));
    else if (whole === "\r") column = 0;
    else if (whole === "\n") {
      row++;
      column = 0;
    } else if (!whole.startsWith(ESC)) {
      if (column >= columns) {
        row++;
        column = 0;
      }
      rowAt(row)[column++] = whole;
    }
    rowAt(row);
  }
  return {
    lines: cells.map((line) =>
      Array.from(line, (cell) => cell ?? " ")
        .join("")
        .trimEnd(),
    ),
    row,
  };
}
