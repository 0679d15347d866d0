import type { Markdown } from "../../lib/shown-text.ts";
import { code, md } from "../text.ts";

/** What is in an alert's place where Discord does not take the alert itself; `mark` is its own, such as `SW-4F2A`. */
export function describeWithheld(mark: string, why: "words" | "form"): Markdown {
  const [shortId = mark] = mark.split(".");
  const command = code(`/alert show alert:${shortId}`);
  return md`⚠️ ${code(mark)} is here, but cannot be shown: ${reasons[why]}. ${command} shows it to who asks.`;
}

const reasons = {
  words: "a filter of this server (Server Settings → AutoMod) or of Discord refuses its words",
  form: "Discord does not take it in the form that it has",
} as const;

/** The line under a message whose links were taken out. */
export const linksTakenOut = md`-# Its links are left out: Discord's filter takes one of them for harmful.`;

/** The line under a message whose files the channel does not take. */
export const filesTakenOut = md`-# Its picture is left out: the bot lacks the permission Attach Files here.`;
