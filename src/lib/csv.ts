/** A table as RFC 4180 has it. It begins with a byte order mark: without one Excel takes UTF-8 for another encoding. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet would take for a formula gets an apostrophe first. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^\s*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
