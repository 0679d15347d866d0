/**
 * What is wrong with a feed's characters whatever reads it: controls that XML forbids go, and the C1 controls, which nobody
 * means, become the windows-1252 letters that they were before somebody called them Latin-1.
 */
export function repairText(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? "")
    .replace(forbidden, "")
    .replace(/^\ufeff/, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufeff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const windows1252 = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at));
