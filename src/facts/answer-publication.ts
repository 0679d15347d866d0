import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { answerEntity } from "./answer-entity.ts";
import { noneRecorded, plain, stated } from "./answer-line.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import { isLanguage, isScript, languageName } from "./language-names.ts";
import { nameKey } from "./name-key.ts";
import { fullName } from "./names-of.ts";
import { readAsOf } from "./read-as-of.ts";
import { entitiesMeant, resolveName } from "./resolve-name.ts";

/** Publications by their own or their outlet's name, language, script, kind and period; a single one is shown in full. */
export function answerPublications(base: FactBase, question: Question, today: PartialDate): Answer {
  const { name } = question.args;
  const all = [...base.entities.values()].filter(({ kind }) => kind === "publication");
  const named = name === undefined ? all : publicationsNamed(base, name, all);
  if ("answer" in named) return named.answer(question);
  const fitting = named.filter(({ id }) => fits(base.about.get(id) ?? [], question));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return answerEntity(base, question, only, today);
  if (only === undefined) return noneFits(base, question, named);
  const lines = fitting.map((publication) => lineOf(base, publication));
  return {
    question,
    title: `Publications${asked(question)}: ${fitting.length}`,
    sections: [{ lines, bullets: true }],
    statements: fitting.flatMap(({ id }) => base.about.get(id) ?? []),
  };
}

/** A publication by its name; or all that an outlet, one of its wings among them, put out. */
function publicationsNamed(
  base: FactBase,
  name: string,
  all: readonly Entity[],
): readonly Entity[] | { readonly answer: (question: Question) => Answer } {
  const resolved = resolveName(base, name, ({ kind }) => kind === "publication");
  const outlet = resolveName(base, name, ({ kind }) => kind === "outlet");
  const outlets = entitiesMeant(outlet);
  const out = outlets.flatMap(({ id }) => [id, ...partnersOf(base, id)]);
  const byOutlet = all.filter(({ id }) =>
    base.about.get(id)?.some(({ predicate, value }) => predicate === "published-by" && pointsTo(value, out)),
  );
  const byName = entitiesMeant(resolved);
  const found = [...new Set([...byName, ...byOutlet])];
  if (found.length > 0 || outlets.length > 0) return found;
  const near = resolved.kind === "unknown" ? resolved : ({ kind: "unknown", nearest: [] } as const);
  return { answer: (question) => answerUnknown(question, name, near, all) };
}

function partnersOf(base: FactBase, outletId: string): readonly string[] {
  return (base.about.get(outletId) ?? []).flatMap(({ predicate, value }) =>
    predicate === "has-partner" && "entity" in value ? [value.entity] : [],
  );
}

function pointsTo(value: Statement["value"], ids: readonly string[]): boolean {
  return "entity" in value && ids.includes(value.entity);
}

/** A script that no source states is not guessed: such a publication fits no `script`; one without a date no period. */
function fits(about: readonly Statement[], { args: { language, script, kind, from, to } }: Question): boolean {
  const tags = textsOf(about, "language");
  const dated = about.filter(({ predicate }) => ["published-by", "issue"].includes(predicate));
  const begins = from === undefined ? undefined : readAsOf(from, "from");
  const ends = to === undefined ? undefined : readAsOf(to, "to");
  return (
    (language === undefined || tags.some((tag) => isLanguage(tag, language))) &&
    (script === undefined || tags.some((tag) => isScript(tag, script))) &&
    (kind === undefined || textsOf(about, "kind").some((one) => nameKey(kind).startsWith(nameKey(one)))) &&
    ((begins === undefined && ends === undefined) || dated.some((one) => isWithin(one, begins, ends)))
  );
}

function isWithin({ from, to, asOf }: Statement, begins?: PartialDate, ends?: PartialDate): boolean {
  const first = from ?? asOf;
  if (first === undefined) return false;
  // Without an end a periodical goes on.
  const starts = ends === undefined || earliest(first) <= latest(ends);
  return starts && (begins === undefined || to === undefined || latest(to) >= earliest(begins));
}

function noneFits(base: FactBase, question: Question, among: readonly Entity[]): Answer {
  const of = (predicate: string) => [
    ...new Set(among.flatMap(({ id }) => textsOf(base.about.get(id) ?? [], predicate))),
  ];
  const known = [...new Set(of("language").map(languageName))].join(", ");
  const kinds = of("kind").join(", ");
  return {
    question,
    title: `Unknown: no publication fits${asked(question)}`,
    sections: [
      noneRecorded("A publication that fits"),
      { lines: known === "" ? [] : [plain(`Known here are publications in ${known}; of the kinds ${kinds}.`)] },
    ],
    statements: [],
  };
}

function lineOf(base: FactBase, publication: Entity): AnswerLine {
  const about = base.about.get(publication.id) ?? [];
  const outlet = about.find(({ predicate }) => predicate === "published-by");
  const counts = about.filter(({ predicate }) => predicate === "count");
  const kinds = about.filter(({ predicate }) => predicate === "kind");
  const languages = about.filter(({ predicate }) => predicate === "language");
  const parts = [
    [...new Set(textsOf(kinds, "kind"))].join(", "),
    ...counts.map((count) => `${valueText(base, count.value)} (${attribution(count)})`),
    [...new Set(textsOf(languages, "language").map(languageName))].join(", "),
    outlet === undefined ? "" : `by ${valueText(base, outlet.value)}, ${timeText(outlet)}`,
  ];
  const used = [...counts, ...kinds, ...languages, ...(outlet === undefined ? [] : [outlet])];
  const by = [...new Set([...(outlet === undefined ? [] : [outlet]), ...kinds].map(attribution))].join("; ");
  return stated(`${fullName(publication)}: ${parts.filter((part) => part !== "").join("; ")} (${by})`, used);
}

function textsOf(about: readonly Statement[], predicate: string): readonly string[] {
  return about.flatMap(({ predicate: one, value }) => (one === predicate && "text" in value ? [value.text] : []));
}

function asked({ args: { name, kind, language, script, from, to } }: Question): string {
  const period = from === undefined && to === undefined ? undefined : `${from ?? "…"} – ${to ?? "…"}`;
  const parts = [name, kind, language, script, period].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
