/** Spaces and line breaks as in a paragraph: of white space that runs on, a line break where it holds one, else one space. None at the ends. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text.trim();
  return text.replace(everyUntidy, (run) => (run.includes("\n") ? "\n" : " ")).trim();
}

/** White space but for a lone space or line break. */
const untidy = /\s{2}|[^\S\n ]/;
const everyUntidy = /\s{2,}|[^\S\n ]/g;
