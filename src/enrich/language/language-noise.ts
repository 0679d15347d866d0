/**
 * A text without its addresses, mailboxes and @names: their letters are Latin whatever the text is written in.
 * Each word is looked at once, so that a text of one endless word is no burden.
 */
export function withoutAddresses(text: string): string {
  if (!/:\/\/|@|www\./i.test(text)) return text;
  return text
    .split(/(\s+)/)
    .map((word) => (/:\/\/|@|^www\./i.test(word) ? " " : word))
    .join("");
}
