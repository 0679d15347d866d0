import { bold, code, count, escapeText, inLines, md, withDots } from "../../src/chat/text.ts";
import { type Entity, EntityKind } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import { namesByScript } from "../../src/facts/names-by-script.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { pages } from "../shared/pages.ts";

const mostWords = 6;

/** What a query may name with @, by kind, with a name in each script; `kind` is as it was typed, empty for all. */
export function listNames({ entities }: FactBase, kind: string, page: string | undefined): Markdown {
  const wanted = EntityKind.options.filter((each) => kind === "" || each === kind.replace(/s$/u, ""));
  if (wanted.length === 0)
    throw new UserMistake(
      md`There is no such kind of name. The kinds are ${escapeText(EntityKind.options.join(", "))}: \`/help topic:names person\`.`,
    );
  const byKind = Map.groupBy(
    [...entities.values()].filter((entity) => namesIn(entity).length > 0),
    (entity) => entity.kind,
  );
  const listed = wanted.flatMap((each) => byKind.get(each) ?? []);
  const lines = wanted.flatMap((each) => linesOf(each, byKind.get(each) ?? []));
  const head = md`A query finds each of these ${count(listed.length, "name")} by \`@\`, in all the spellings that the facts have. Here is one of each script.`;
  return pages(head, lines, page, kind === "" ? "/help topic:names" : `/help topic:names ${kind}`);
}

function linesOf(kind: EntityKind, entities: readonly Entity[]): readonly Markdown[] {
  const [first, ...others] = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(line);
  return first === undefined ? [] : [inLines([bold(kind), first]), ...others];
}

function line(entity: Entity): Markdown {
  return md`• ${code(`@${entity.id}`)} ${withDots(namesIn(entity).map((name) => escapeText(name, 60)))}`;
}

/** Of what has no name of its own, such as a topic, some of the words that it is found by. */
function namesIn(entity: Entity): readonly string[] {
  const names = namesByScript(entity);
  return names.length > 0 ? names : (entity.words ?? []).slice(0, mostWords);
}
