/**
 * JSON as feeds write it by hand and by template: also with raw line breaks and controls in strings, commas before a closing bracket,
 * comments, and escapes that JSON does not have. `undefined` for what is still none. Linear in the length of the text.
 */
export function parseJsonLeniently(text: string): unknown {
  return parsed(text) ?? parsed(repaired(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A string, a comment, a comma with what closes behind it: each is found as a whole, so that none is looked for within another. */
const piece = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|,(?=\s*[\]}])/g;

function repaired(text: string): string {
  return text.replace(piece, (found) => {
    if (!found.startsWith('"')) return "";
    return found.replace(controls, escaped).replace(/\\(?:u[\da-fA-F]{4}|[\s\S])/g, knownEscape);
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f]/g;

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function knownEscape(found: string): string {
  return /^\\(?:u.|["\\/bfnrt])/.test(found) ? found : found.slice(1);
}
