import type { Answer, AnswerLine, AnswerSection, Question } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { plain, stated } from "./answer-line.ts";
import { formatDate } from "./format-date.ts";
import { nameOf } from "./names-of.ts";
import { sentence, sentenceLine } from "./statement-line.ts";
import { fateEnding } from "./term-ends.ts";

/** What was added to the store and withdrawn from it since a day, by the store's own clock: the server's own corrections first, then all others with old and new. */
export function answerChanges(base: FactBase, question: Question, since: PartialDate): Answer {
  const withdrawn = base.withdrawn.filter(({ withdrawn: gone }) => gone !== undefined && isSince(gone.at, since));
  const replacing = new Set(withdrawn.flatMap(({ withdrawn: gone }) => gone?.replacedBy ?? []));
  const added = base.statements.filter(({ addedAt }) => isSince(addedAt, since));
  const own = added.filter(({ corrects }) => corrects !== undefined);
  const fresh = added.filter((one) => !replacing.has(one.id) && !own.includes(one));
  const bySubject = [...Map.groupBy(fresh, ({ subject }) => subject)];
  const total = withdrawn.length + added.length;
  const sections: readonly AnswerSection[] = [
    { heading: "Corrected by this server", lines: own.map((one) => sentenceLine(base, one)), bullets: true },
    { heading: "Corrected", lines: corrections(base, withdrawn), bullets: true },
    { heading: "Added", lines: bySubject.map(([id, some]) => addedLine(base, id, some)), bullets: true },
  ];
  return {
    question,
    title: `Changes since ${formatDate(since)}: ${total}`,
    sections: total === 0 ? [{ lines: [plain("Nothing changed in what is held here.")] }] : sections,
    statements: [...withdrawn, ...added],
  };
}

function corrections(base: FactBase, withdrawn: readonly Statement[]): readonly AnswerLine[] {
  const wanted = new Set(withdrawn.flatMap(({ withdrawn: gone }) => gone?.replacedBy ?? []));
  const found = new Map(base.statements.filter(({ id }) => wanted.has(id)).map((one) => [one.id, one]));
  return withdrawn.map((old) => {
    const next = found.get(old.withdrawn?.replacedBy ?? "");
    const to = next === undefined ? "withdrawn" : sentence(base, next);
    const why = old.withdrawn === undefined ? "" : `, because: ${old.withdrawn.why}`;
    return stated(
      `${old.id}: ${sentence(base, old)} → ${to}${why}`,
      [old, ...(next === undefined ? [] : [next])].flatMap((one) => [one, fateEnding(base, one) ?? one]),
    );
  });
}

function addedLine(base: FactBase, id: string, some: readonly Statement[]): AnswerLine {
  const [only] = some;
  if (only !== undefined && some.length === 1) return sentenceLine(base, only);
  return stated(`${nameOf(base, id)}: ${some.length} statements`, some);
}

function isSince(day: PartialDate, since: PartialDate): boolean {
  return latest(day) >= earliest(since);
}
