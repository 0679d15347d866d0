import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { answerEntity } from "./answer-entity.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import { fullName } from "./names-of.ts";
import { nameKey } from "./resolve-name.ts";

export interface PublicationFilter {
  readonly language?: string | undefined;
  readonly script?: string | undefined;
  readonly kind?: string | undefined;
}

/** The publications that fit; a single one is shown in full. */
export function answerPublications(
  base: FactBase,
  question: Question,
  among: readonly Entity[],
  filter: PublicationFilter,
): Answer {
  const fitting = among.filter((publication) => fits(base, publication, filter));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return inWords(answerEntity(base, question, only));
  const asked = [filter.kind, filter.language, filter.script].filter((part) => part !== undefined).join(", ");
  if (only === undefined) {
    const known = [...new Set(among.flatMap((one) => said(base, one, "language").map(languageName)))].join(", ");
    return {
      question,
      title: `Unknown: no publication fits ${asked}`,
      sections: [{ lines: [`Known here are publications in ${known}.`] }],
      statements: [],
    };
  }
  return {
    question,
    title: `Publications${asked === "" ? "" : `: ${asked}`}`,
    sections: [{ lines: fitting.map((publication) => lineOf(base, publication)), bullets: true }],
    statements: fitting.flatMap(({ id }) => base.about.get(id) ?? []),
  };
}

/** `Uzbek (Latin)` for `uz-Latn`; the tag itself where the name is not known. */
function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}

/** A script that no source states is not guessed: such a publication fits no `script`. */
function fits(base: FactBase, { id }: Entity, { language, script, kind }: PublicationFilter): boolean {
  const tags = said(base, { id }, "language");
  const kinds = said(base, { id }, "kind");
  return (
    (language === undefined || tags.some((tag) => isLanguage(tag, nameKey(language)))) &&
    (script === undefined || tags.some((tag) => isScript(tag, nameKey(script)))) &&
    (kind === undefined || kinds.some((one) => nameKey(kind).startsWith(nameKey(one))))
  );
}

function isLanguage(tag: string, wanted: string): boolean {
  const [language = tag] = tag.split("-");
  return [tag, language, languageName(tag), languageName(language)].some((name) => nameKey(name) === wanted);
}

function isScript(tag: string, wanted: string): boolean {
  const script = /-([A-Z][a-z]{3})\b/.exec(tag)?.[1];
  return (
    script !== undefined &&
    [script, new Intl.DisplayNames("en", { type: "script" }).of(script) ?? script].some(
      (name) => nameKey(name) === wanted,
    )
  );
}

function lineOf(base: FactBase, publication: Entity): string {
  const about = base.about.get(publication.id) ?? [];
  const outlet = about.find(({ predicate }) => predicate === "published-by");
  const count = about.find(({ predicate }) => predicate === "count");
  const parts = [
    count === undefined ? said(base, publication, "kind").join(", ") : valueText(base, count.value),
    said(base, publication, "language").map(languageName).join(", "),
    outlet === undefined ? "" : `by ${valueText(base, outlet.value)}, ${timeText(outlet)}`,
  ];
  const by = [...new Set([outlet, count].flatMap((one) => (one === undefined ? [] : [attribution(one)])))];
  return `${fullName(publication)}: ${parts.filter((part) => part !== "").join("; ")} (${by.join("; ")})`;
}

function said(base: FactBase, { id }: Pick<Entity, "id">, predicate: string): readonly string[] {
  const statements: readonly Statement[] = base.about.get(id) ?? [];
  return statements.flatMap(({ predicate: one, value }) => (one === predicate && "text" in value ? [value.text] : []));
}

/** A card shows language tags as they are stored; people read names. */
function inWords(answer: Answer): Answer {
  const sections = answer.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) =>
      line.replace(/^Language: ([a-z]{2,3}(?:-[A-Z][a-z]{3})?)/, (_, tag: string) => `Language: ${languageName(tag)}`),
    ),
  }));
  return { ...answer, sections };
}
