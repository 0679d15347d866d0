/**
 * HTML whose `<!` opens nothing but what HTML has: a comment, a document type, a section. Else it is text. A comment that never
 * closes ends at its first bracket, so that it does not take the rest of the text with it.
 */
export function tameDeclarations(html: string): string {
  if (!html.includes("<!")) return html;
  const tame = html.replace(/<!(?![a-z[-])/gi, "&lt;!");
  const open = tame.lastIndexOf("<!--");
  if (open < 0 || tame.includes("-->", open)) return tame;
  return tame.slice(0, open) + tame.slice(open).replace(/^<!--[^>]*>?/, "");
}
