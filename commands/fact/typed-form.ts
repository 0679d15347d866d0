import { code, escapeText, md, withCommas } from "../../src/chat/text.ts";
import type { Entity, EntityKind } from "../../src/domain/entity.ts";
import { earliest, latest } from "../../src/domain/partial-date.ts";
import type { NumberValue, Statement } from "../../src/domain/statement.ts";
import { readNumber } from "../../src/facts/read-value.ts";
import { readWhen, type When } from "../../src/facts/read-when.ts";
import { isCalled, resolveName } from "../../src/facts/resolve-name.ts";
import { languageByScript } from "../../src/facts/with-other-names.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { quote } from "../shared/quote.ts";
import type { FactField, FormFacts } from "./form-fields.ts";

/** What a form states, without by whom and how sure. */
export type Stated = Pick<Statement, "subject" | "predicate" | "value"> &
  Partial<Pick<Statement, "from" | "to" | "asOf" | "inferredDate" | "of" | "note" | "saidBy" | "language">>;

export interface TypedDeps extends FormFacts {
  readonly fields: Readonly<Record<string, string>>;
  readonly layout: readonly FactField[];
  /** The id of a thing that nobody knew before. */
  readonly idFor: (kind: EntityKind, name: string) => string;
}

/** A form as it was filled in, read field by field; throws UserMistake, which names the field, for what cannot be read. */
export class TypedForm {
  readonly #deps: TypedDeps;
  readonly #made: Entity[] = [];

  constructor(deps: TypedDeps) {
    this.#deps = deps;
  }

  /** Things that it names and that nobody knew before. */
  get made(): readonly Entity[] {
    return this.#made;
  }

  get facts(): FormFacts {
    return this.#deps;
  }

  /** Empty where nothing was typed. */
  text(id: string): string {
    return (this.#deps.fields[id] ?? "").replace(/\s+/gu, " ").trim();
  }

  needed(id: string): string {
    return this.text(id) || this.refuse(id, md`it is empty.`);
  }

  /** What was chosen in a menu, or typed in its place. */
  chosen(id: string): string {
    const chosen = this.needed(id);
    const choices = this.#field(id)?.choices ?? [];
    if (choices.some(({ value }) => value === chosen)) return chosen;
    return this.refuse(id, md`it is one of ${withCommas(choices.map(({ value }) => code(value)))}.`);
  }

  /** A time; none where nothing was typed. A date alone is `bare`. */
  when(id: string, bare: "from" | "asOf"): When {
    const text = this.text(id);
    return text === "" ? {} : this.whenIn(id, text, bare);
  }

  whenIn(id: string, text: string, bare: "from" | "asOf"): When {
    const when = readWhen(text, bare);
    if (when === undefined)
      return this.refuse(
        id,
        md`${quote(text)} is no date. Write \`2024\`, \`2024-07\` or \`2024-07-12\`, also after \`ca.\`, \`since\`, \`until\` or \`as of\`; a period is \`2019-04 – 2020-04\`.`,
      );
    if (when.from !== undefined && when.to !== undefined && earliest(when.from) > latest(when.to))
      return this.refuse(id, md`it would end before it begins: ${quote(text)}.`);
    return when;
  }

  figure(id: string, text: string, unit: string): NumberValue {
    return (
      readNumber(text, unit) ??
      this.refuse(
        id,
        md`${quote(text)} is no figure. Write \`15\`, \`at least 15\`, \`up to 40\`, \`about 2,000\` or \`2,000–3,000\`.`,
      )
    );
  }

  /** A thing that is known by exactly that name; else a new one of the kind `make`, with all the names given. */
  thing(id: string, text: string, kinds: readonly EntityKind[], make?: EntityKind): string {
    const names = namesIn(text);
    const [name = ""] = names;
    const all = [...this.#deps.base.entities.values(), ...this.#made].filter(({ kind }) => kinds.includes(kind));
    const called = all.filter((entity) => names.some((one) => isCalled(entity, one)));
    const [only, other] = called;
    if (only !== undefined && other === undefined) return only.id;
    if (other !== undefined) return this.#several(id, name, called);
    if (make === undefined) return this.#nearest(id, name, kinds);
    return this.make(make, names).id;
  }

  make(kind: EntityKind, names: readonly string[], within?: string): Entity {
    const [name = ""] = names;
    const spelt = names.map((text, at) => ({
      text,
      language: languageByScript(text),
      kind: nameKind(kind, at),
    }));
    const entity = { id: this.#deps.idFor(kind, name), kind, names: spelt, ...(within !== undefined && { within }) };
    this.#made.push(entity);
    return entity;
  }

  refuse(id: string, why: Markdown): never {
    throw new UserMistake(md`**${this.#labelOf(id)}**: ${why}`);
  }

  #several(id: string, name: string, called: readonly Entity[]): never {
    const ids = called.slice(0, 5).map((entity) => code(entity.id));
    return this.refuse(id, md`more than one is called ${quote(name)}. Write which in its place: ${withCommas(ids)}.`);
  }

  /** Of what is not made by a form, a part of a name does. */
  #nearest(id: string, name: string, kinds: readonly EntityKind[]): string {
    const found = resolveName(this.#deps.base, name, ({ kind }) => kinds.includes(kind));
    if (found.kind === "found") return found.entity.id;
    const near = found.kind === "several" ? found.entities : found.nearest;
    const names = near.slice(0, 5).map((entity) => quote(entity.names[0]?.text ?? entity.id));
    const hint =
      names.length === 0 ? md`\`/lookup find\` searches what is known.` : md`Did you mean ${withCommas(names)}?`;
    return this.refuse(id, md`the facts know no single thing called ${quote(name)}. ${hint}`);
  }

  #field(id: string): FactField | undefined {
    return this.#deps.layout.find((field) => field.id === id);
  }

  #labelOf(id: string): Markdown {
    return escapeText(this.#field(id)?.label ?? id);
  }
}

/** `Name; имя; نام`: one thing's names in several scripts. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(";").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** An event has no name of its own, only words that describe it. */
function nameKind(kind: EntityKind, at: number): "description" | "official" | "alias" {
  if (kind === "event") return "description";
  return at === 0 ? "official" : "alias";
}
