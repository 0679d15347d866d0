import { code, codeBlock, escapeText, md } from "../../src/chat/text.ts";
import { describeWrongQuery } from "../../src/chat/words/describe-wrong-query.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { compileQuery, type QueryWorld } from "../../src/match/compile-query.ts";
import type { CompiledQuery } from "../../src/match/compiled-query.ts";

/** A query as the index takes it, or the mistake in words, with a caret under its place. */
export function compileWatch(query: string, world: QueryWorld): CompiledQuery {
  const compiled = compileQuery(query, world);
  if (compiled.kind !== "mistake") return compiled;
  const caret = codeBlock(compiled.caret);
  const instead = compiled.suggestion === undefined ? "" : md` Perhaps: ${code(compiled.suggestion)}`;
  throw new UserMistake(
    md`${caret}${escapeText(describeWrongQuery(compiled.wrong))}${instead}\n\`/help topic:query\` shows how queries are written.`,
  );
}
