import { clearScreenDown, cursorTo, type Interface, moveCursor } from "node:readline";

/**
 * Writes whole lines where the prompt stands and draws the prompt again beneath them, with what was being typed and the cursor where it was.
 *
 * readline's next drawing goes up by as many rows as the cursor was down in the typed text, so that many empty rows are left for it.
 */
export function printAbovePrompt(text: string, lines: Interface, output: NodeJS.WritableStream): void {
  const { rows } = lines.getCursorPos();
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  output.write(`${text}\n${"\n".repeat(rows)}`);
  lines.prompt(true);
}
