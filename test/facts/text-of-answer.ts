import type { Answer } from "../../src/domain/answer.ts";

/** All lines of an answer, what is behind its buttons too, title first. */
export function textOfAnswer({ title, sections, earlier = [] }: Answer): string {
  const lines = [...sections, ...earlier].flatMap(({ heading, lines }) => [
    ...(heading === undefined ? [] : [heading]),
    ...lines.map(({ text }) => text),
  ]);
  return [title, ...lines].join("\n");
}
