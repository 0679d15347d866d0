import { lookups, type Question } from "../domain/answer.ts";

/** A question as text for a button's id: `leader|group=isis-k|as_of=2019-01`. */
export function encodeQuestion({ lookup, args }: Question): string {
  const parts = Object.entries(args).map(([name, value]) => `${name}=${value.replaceAll("|", " ")}`);
  return [lookup, ...parts].join("|");
}

/** The question that `encodeQuestion` wrote, or undefined for a button of another version. */
export function decodeQuestion(text: string): Question | undefined {
  const [name, ...parts] = text.split("|");
  const lookup = lookups.find((one) => one === name);
  if (lookup === undefined) return undefined;
  const args = parts.map((part): [string, string] => {
    const [option = "", ...value] = part.split("=");
    return [option, value.join("=")];
  });
  return { lookup, args: Object.fromEntries(args) };
}
