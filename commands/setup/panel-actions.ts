import { type ActionResult, actionId, defineAction, type FormField } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { setupActions } from "../../src/chat/setup-actions.ts";
import { code, label, md, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import { describeTestOutcome } from "../../src/chat/words/describe-test-outcome.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { accessSet } from "../access/set.ts";
import { routeOps } from "../route/ops.ts";
import { routeQuiet } from "../route/quiet.ts";
import { routeSet } from "../route/set.ts";
import { settings } from "../server/settings.ts";
import { guildOf } from "../shared/guild-of.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { drawSetup, type SetupNeeds, setupNeeds } from "./draw-setup.ts";

const usual = { access: "administrator", needs: setupNeeds } as const;

export const setupOpen = defineAction({
  ...setupActions.open,
  ...usual,
  run: async (_, caller, context) => ({ kind: "reply", message: await drawSetup(caller, context) }),
});

export const setupAlerts = defineAction({
  ...setupActions.alerts,
  ...usual,
  async run(argument, caller, context) {
    const channel = chosenIn(argument);
    return redrawn(await routeSet.run({ channel }, caller, context), caller, context, channel);
  },
});

export const setupOps = defineAction({
  ...setupActions.ops,
  ...usual,
  run: async (argument, caller, context) =>
    redrawn(await routeOps.run({ channel: chosenIn(argument) }, caller, context), caller, context),
});

export const setupViewers = defineAction({
  ...setupActions.viewers,
  ...usual,
  run: async (argument, caller, context) =>
    redrawn(await accessSet.run({ role: chosenIn(argument), level: "viewer" }, caller, context), caller, context),
});

export const setupEditors = defineAction({
  ...setupActions.editors,
  ...usual,
  run: async (argument, caller, context) =>
    redrawn(
      await accessSet.run({ role: chosenIn(argument), level: "watchlist-editor" }, caller, context),
      caller,
      context,
    ),
});

export const setupQuiet = defineAction({
  ...setupActions.quiet,
  ...usual,
  opensForm: true,
  async run(channel, caller, context) {
    const guild = await guildOf(caller, context.server);
    await refuseUnrouted(channel, caller, context);
    return {
      kind: "form",
      form: {
        custom_id: actionId(setupActions.quiet, channel),
        title: label`Quiet hours`,
        components: [
          field("from", label`They begin at`, label`Such as 22:00; off removes them.`),
          field("to", label`They end at`, label`Such as 07:00.`, { required: false }),
          field("zone", label`Time zone`, zoneHint, { value: plainText(zoneOf(guild, context.server), 60) }),
        ],
      },
    };
  },
  async submit(channel, { from = "", to = "", zone }, caller, context) {
    await refuseUnrouted(channel, caller, context);
    return redrawn(await routeQuiet.run({ channel, from, to, zone }, caller, context), caller, context, channel);
  },
});

export const setupZone = defineAction({
  ...setupActions.zone,
  ...usual,
  opensForm: true,
  async run(channel, caller, context) {
    const value = plainText(zoneOf(await guildOf(caller, context.server), context.server), 60);
    const components = [field("zone", label`Time zone`, zoneHint, { value })];
    return {
      kind: "form",
      form: { custom_id: actionId(setupActions.zone, channel), title: label`Time zone`, components },
    };
  },
  async submit(channel, { zone }, caller, context) {
    if (zone === undefined) throw new UserMistake(md`Give a time zone, such as ${code("Asia/Tashkent")}.`);
    return redrawn(await settings.run({ zone }, caller, context), caller, context, channel);
  },
});

export const setupTest = defineAction({
  ...setupActions.test,
  ...usual,
  async run(channel, caller, context) {
    await refuseUnrouted(channel, caller, context);
    const outcome = await context.alerts.sendTest(channel);
    return redrawn({ content: describeTestOutcome(outcome, channel) }, caller, context, channel);
  },
});

const zoneHint = label`Such as Asia/Tashkent.`;

/** The panel as it is now, and beside it what the command said that was used. */
async function redrawn(aside: Message, caller: Caller, context: SetupNeeds, channel?: string): Promise<ActionResult> {
  return { kind: "update", message: await drawSetup(caller, context, channel), aside };
}

/** A menu's choice comes behind a colon, and is an id of Discord's. */
function chosenIn(argument: string): string {
  const id = argument.split(":").at(-1) ?? "";
  if (/^\d{1,20}$/u.test(id)) return id;
  throw new UserMistake(md`Nothing was chosen. Choose in the menu of ${code("/setup")} again.`);
}

/** A test goes nowhere but where alerts go. */
async function refuseUnrouted(channel: string, caller: Caller, context: SetupNeeds): Promise<void> {
  const { routes } = await guildOf(caller, context.server);
  if (routes.some(({ channelId }) => channelId === channel)) return;
  throw new UserMistake(md`No alerts go to that channel any more. Choose one in ${code("/setup")} first.`);
}

function field(
  id: string,
  name: Label,
  description: Label,
  given: { readonly value?: Label; readonly required?: boolean } = {},
): FormField {
  return textField(id, { label: name, description, most: 60, ...given });
}
