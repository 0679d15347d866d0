import { alertActions } from "../chat/alert-actions.ts";
import type { Action, ActionResult } from "../chat/define-action.ts";
import type { Caller } from "../chat/define-command.ts";
import { type RunDeps, runAction } from "../chat/run-command.ts";
import { code, escapeText, md, withCommas } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { ShownMessages } from "./shown-messages.ts";

export interface PressDeps {
  readonly actions: readonly Action[];
  readonly shown: ShownMessages;
  /** The argument of an alert's buttons by its short id, also when its card is not in sight. */
  readonly findAlert: (shortId: string) => Promise<string | undefined>;
  readonly caller: Caller;
  readonly runDeps: RunDeps;
}

/** Presses the button that the words name: on the card with that id, else on the last message that has it. Never throws; what goes wrong is an answer. */
export async function pressButton(
  press: { readonly words: string; readonly shortId: string | undefined },
  deps: PressDeps,
): Promise<ActionResult> {
  const { name, argument } = aim(press.words, press.shortId, deps);
  const action = deps.actions.find((candidate) => candidate.name === name);
  const target: Action = {
    name: name ?? "unknown",
    access: action?.access ?? "viewer",
    needs: action?.needs ?? [],
    async run(_, caller, context) {
      if (action === undefined) throw new UserMistake(noSuchButton(press.words, press.shortId, deps));
      const found = argument ?? (press.shortId === undefined ? undefined : await deps.findAlert(press.shortId));
      if (found !== undefined) return action.run(found, caller, context);
      throw new UserMistake(
        press.shortId === undefined
          ? md`Which alert? Name it: ${code(`${press.words} SW-…`, 60)}.`
          : md`There is no alert ${code(press.shortId)}. \`/alert list\` shows the last ones.`,
      );
    },
  };
  return runAction(target, "", deps.caller, deps.runDeps);
}

/** Every word by which a button can be pressed now: its label, else its action's name. Lower case. */
export function buttonWords({ actions, shown }: Pick<PressDeps, "actions" | "shown">): readonly string[] {
  return [...new Set([...shown.buttons().map(({ label }) => label), ...alertLabels(actions), ...names(actions)])];
}

/** Labels of cards that this session may not have drawn. */
const alertWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(alertActions).map(({ name, label }) => [label.toLowerCase(), name]),
);

function alertLabels(actions: readonly Action[]): readonly string[] {
  const known = new Set(actions.map(({ name }) => name));
  return Object.keys(alertWords).filter((label) => known.has(alertWords[label] ?? ""));
}

function names(actions: readonly Action[]): readonly string[] {
  return actions.map(({ name }) => name.replaceAll("-", " "));
}

interface Aim {
  readonly name: string | undefined;
  readonly argument?: string;
}

function aim(words: string, shortId: string | undefined, deps: PressDeps): Aim {
  const all = buttonWords(deps);
  const word = all.find((candidate) => candidate === words) ?? all.find((candidate) => candidate.startsWith(words));
  if (word === undefined || words === "") return { name: undefined };
  const inSight = deps.shown.buttons().find((button) => {
    const named = button.label === word || button.action.replaceAll("-", " ") === word;
    return named && (shortId === undefined || button.shortId === shortId);
  });
  if (inSight !== undefined) return { name: inSight.action, argument: inSight.argument };
  return { name: alertWords[word] ?? word.replaceAll(" ", "-") };
}

function noSuchButton(wanted: string, shortId: string | undefined, deps: PressDeps): Markdown {
  const words = shortId === undefined ? buttonWords(deps) : alertLabels(deps.actions);
  return md`There is no button “${escapeText(wanted, 40)}”. There is ${withCommas(words.map((word) => code(word)))}.`;
}
