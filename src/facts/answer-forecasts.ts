import type { Answer, Question } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { noneRecorded } from "./answer-line.ts";
import { forecastLine, isOver } from "./forecasts.ts";

/** Every forecast with its horizon: those that are open, and those that are due with the verdict on them. */
export function answerForecasts(base: FactBase, question: Question, today: PartialDate): Answer {
  const all = base.statements
    .filter(({ status }) => status === "forecast")
    .toSorted((a, b) => (b.horizon?.to ?? "").localeCompare(a.horizon?.to ?? ""));
  const open = all.filter((one) => !isOver(one, today));
  const due = all.filter((one) => isOver(one, today));
  const wanted = question.args["due"];
  const asked = [
    ...(wanted === "due" ? [] : [{ heading: "Open", none: "An open forecast", some: open }]),
    ...(wanted === "open" ? [] : [{ heading: "Due", none: "A forecast that is due", some: due }]),
  ];
  const shown = asked.flatMap(({ some }) => some);
  const restsOn = new Set(shown.flatMap(({ judged }) => judged?.restsOn ?? []));
  return {
    question,
    title: `Forecasts: ${open.length} open, ${due.length} due`,
    sections: asked.map(({ heading, none, some }) =>
      some.length === 0
        ? noneRecorded(none)
        : { heading, lines: some.map((one) => forecastLine(base, one, today)), bullets: true },
    ),
    statements: [...shown, ...base.statements.filter(({ id }) => restsOn.has(id))],
  };
}
