/** Of a feed's or a page's end, in bytes; comments of caches may come after it. */
const longestEnd = 1_000;

/** Whether bytes end as a feed or a page ends. */
export function endsWhole(bytes: Uint8Array): boolean {
  return isClosed(bytes) || /[}\]]\s*$/u.test(endOf(bytes));
}

/** The same of markup: its root is closed. */
export function isClosed(bytes: Uint8Array): boolean {
  return /<\/(?:[\w-]+:)?(?:rss|feed|rdf|opml|html)\s*>(?:\s|<!--[^>]*-->)*$/iu.test(endOf(bytes));
}

function endOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(-longestEnd)).toString("latin1").replaceAll("\0", "");
}

/**
 * What is sure of a body that came without its end: all of it where only the framing was wrong, else its whole entries.
 * `undefined` where there is none.
 */
export function wholePart(bytes: Uint8Array): Uint8Array | undefined {
  if (endsWhole(bytes)) return bytes;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ["</item>", "</entry>"].map((tag) => ({ tag, at: body.lastIndexOf(tag) }));
  const last = ends.toSorted((a, b) => b.at - a.at)[0];
  return last === undefined || last.at === -1 ? undefined : bytes.subarray(0, last.at + last.tag.length);
}
