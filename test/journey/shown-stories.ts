import { textOf } from "../discord-stand-in/seen-message.ts";
import type { Deployment } from "./a-deployment.ts";
import { numberIn } from "./invented-news.ts";

/** Where the team's alerts are, and where a list of them is. */
export const channels = ["alerts", "wide"] as const;
export const listed = "daily";
export const stories = 3;

export interface Shown {
  readonly number: number;
  readonly cards: readonly string[];
  readonly line: string;
}

export function shownStories(deployment: Deployment): readonly Shown[] {
  const { discord } = deployment;
  return Array.from({ length: stories }, (_, at) => at + 1).map((number) => ({
    number,
    cards: channels.map(
      (name) =>
        discord
          .posts(name)
          .map(textOf)
          .find((text) => numberIn(text) === number) ?? "",
    ),
    line: lines(deployment).find((line) => numberIn(line) === number) ?? "",
  }));
}

/** Each story's line in the list, with its second line. */
export function lines({ discord }: Deployment): readonly string[] {
  const text = discord.posts(listed).map(textOf).join("\n");
  return text.split(/^(?=\S* (?:LOW|MEDIUM|HIGH|CRITICAL) )/mu).filter((part) => /report \d/u.test(part));
}

/** The cards say the same; whether the list does, and the record, is judged on the report. */
export function agree({ cards, line }: Shown): boolean {
  const [first, ...others] = cards.map(stateIn);
  return others.every((state) => state === first) && stateIn(line) === first;
}

/** What a card, or a line of a list, says that the team did. */
export function stateIn(text: string): "open" | "acknowledged" | "not relevant" {
  const line = text.split("\n").find((one) => /acknowledged|not relevant/u.test(one));
  if (line === undefined) return "open";
  return line.includes("acknowledged") ? "acknowledged" : "not relevant";
}
