import { clearScreenDown, cursorTo, type Interface, moveCursor } from "node:readline";

/**
 * Writes whole lines where the prompt is and draws the prompt again beneath them, with what was being typed and the cursor where it was.
 *
 * readline begins each drawing by going up the rows that it drew last (`prevRows`); after ours there are none, and it has to know.
 */
export function printAbovePrompt(text: string, lines: Interface, output: NodeJS.WritableStream): void {
  moveCursor(output, 0, -lines.getCursorPos().rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  output.write(`${text}\n`);
  Reflect.set(lines, "prevRows", 0);
  lines.prompt(true);
}
