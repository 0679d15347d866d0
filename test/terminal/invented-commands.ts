import pino from "pino";
import type { Action } from "../../src/chat/define-action.ts";
import { type Command, defineCommand } from "../../src/chat/define-command.ts";
import type { RunDeps } from "../../src/chat/run-command.ts";
import { md, plainText } from "../../src/chat/text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { aContext } from "../a-context.ts";
import { asLabel, asMarkdown, asMessage } from "../as-markdown.ts";

const text = (description: string) => ({ kind: "text", description }) as const;

/** Says back what it was given; waits first when asked to. */
const lookupLeader = defineCommand({
  path: "lookup leader",
  summary: "Who leads.",
  access: "viewer",
  needs: [],
  options: {
    name: {
      ...text("Whose name."),
      async suggest(typed) {
        const all = ["Sanaullah Ghafari", "Aslam Farooqi"].filter((name) => name.toLowerCase().includes(typed));
        return all.map((name) => ({ name: plainText(name), value: name }));
      },
    },
    group: text("Of which group."),
    as_of: text("When."),
  },
  async run(args) {
    if (args.name === "slow") await new Promise((resolve) => setTimeout(resolve, 20));
    if (args.name === "broken") throw new Error("the store is gone");
    return { content: asMarkdown(`leader ${Object.values(args).join(" ")}`.trim()) };
  },
});

const watchAdd = defineCommand({
  path: "watch add",
  summary: "Watch a term.",
  access: "watchlist-editor",
  needs: [],
  options: {
    query: { ...text("What to look for."), required: true },
    name: text("What to call it."),
    severity: { kind: "choice", choices: ["low", "high"], description: "How urgent." },
    channel: { kind: "channel", description: "Where to." },
    mention: { kind: "role", description: "Whom to call." },
  },
  run: async ({ query }) => ({ content: asMarkdown(`watching ${query}`) }),
});

const watchShow = defineCommand({
  path: "watch show",
  summary: "Show a watch.",
  access: "viewer",
  needs: [],
  options: { watch: { ...text("Which."), required: true, suggest: async () => [] } },
  run: async ({ watch }) => ({ content: asMarkdown(`watch ${watch}`) }),
});

const status = defineCommand({
  path: "status",
  summary: "How it goes.",
  access: "viewer",
  needs: [],
  options: {},
  run: async () => ({ content: md`all well` }),
});

export const commands: readonly Command[] = [lookupLeader, watchAdd, watchShow, status];

/** A card as alerts have it, with the buttons of its open state unless changed. */
export function aCard(shortId: string, change: { title?: string; state?: string } = {}): Message {
  const { title = "«An invented title»", state } = change;
  const button = (label: string, action: string) =>
    ({ type: 2, style: 2, label, custom_id: `${action}:story-${shortId}.terminal` }) as const;
  const open = [button("Acknowledge", "acknowledge"), button("Not relevant", "dismiss")];
  return asMessage({
    content: ["HIGH", shortId, state].filter(Boolean).join(" · "),
    embeds: [{ description: title, color: 0xd64545, footer: { text: shortId } }],
    components: [{ type: 1, components: state === undefined ? open : open.slice(1) }],
  });
}

/** Asks for two words, of which the second may be left out. */
const describing: Action = {
  name: "describe",
  access: "viewer",
  needs: [],
  async run(argument) {
    const field = (id: string, required: boolean) =>
      ({ type: 18, label: asLabel(`Field ${id}`), component: { type: 4, custom_id: id, style: 1, required } }) as const;
    const components = [field("one", true), field("two", false)];
    return { kind: "form", form: { custom_id: `describe:${argument}`, title: asLabel("A form"), components } };
  },
  async submit(argument, fields) {
    return { kind: "reply", message: { content: asMarkdown(`described ${argument} ${JSON.stringify(fields)}`) } };
  },
};

const turning: readonly Action[] = ["acknowledge", "dismiss"].map((name) => ({
  name,
  access: "viewer",
  needs: [],
  async run(argument, caller) {
    const shortId = /SW-\w+/.exec(argument)?.[0] ?? "";
    return { kind: "update", message: aCard(shortId, { state: `${name} of ${argument} by ${caller.userName}` }) };
  },
}));

export const actions: readonly Action[] = [...turning, describing];

export const runDeps: RunDeps = {
  context: aContext({ clock: { now: () => 0 } }),
  logger: pino({ level: "silent" }),
  newReference: () => "ref-1",
};
