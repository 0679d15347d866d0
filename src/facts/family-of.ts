import type { AnswerLine } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { stated } from "./answer-line.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { languageName } from "./language-names.ts";
import { entitiesNamed, nameKeysOf } from "./name-index.ts";
import { fullName } from "./names-of.ts";

/** Others that bear one of its names, in any script: one family of titles, whose members are different things. */
function familyOf(base: FactBase, entity: Entity): readonly Entity[] {
  const others = nameKeysOf(entity).flatMap((key) => entitiesNamed(base, key));
  return [...new Set(others)].filter(({ id, kind }) => id !== entity.id && kind !== "topic");
}

/** `Xuroson Ovozi (outlet): Uzbek (Militant Wire, 2022)`: what tells each of them from the others. */
export function familyLines(base: FactBase, entity: Entity): readonly AnswerLine[] {
  return familyOf(base, entity).map((other) => {
    const about = base.about.get(other.id) ?? [];
    const telling = about.filter(({ predicate }) => ["language", "kind", "published-by"].includes(predicate));
    const parts = telling.map((one) => {
      const text = valueText(base, one.value);
      return `${one.predicate === "language" ? languageName(text) : text} (${attribution(one)})`;
    });
    return stated(`${fullName(other)} (${other.kind})${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`, telling);
  });
}
