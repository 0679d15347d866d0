import type { Needs } from "../../src/chat/command-context.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, md } from "../../src/chat/text.ts";
import { handlings } from "../../src/domain/handling.ts";
import type { Source } from "../../src/domain/source.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { demandDraft, freeId } from "../shared/draft.ts";
import { guildOf } from "../shared/guild-of.ts";
import { addActions, checkDraft, offerSource } from "./offer-source.ts";

export const saveSource = defineAction({
  ...addActions.save,
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  async run(id, caller, context) {
    const source = await draftOf(id, caller, context);
    const { awake } = await guildOf(caller, context.server);
    await context.sources.book.add(caller.guildId, await withFreeId(source, caller, context), context.clock.now());
    await context.sources.drafts.drop(caller.guildId, id);
    const next = awake
      ? md` What watches find of what it showed until now comes in one list; what is published from now on, as always.`
      : md`\nIts items are matched once an administrator says where alerts go: \`/route set channel:…\`.`;
    return { kind: "update", message: { content: md`Added ${bold(source.name)}.${next}`, components: [] } };
  },
});

export const cancelSource = defineAction({
  ...addActions.cancel,
  access: "watchlist-editor",
  needs: ["sources"],
  async run(id, caller, context) {
    await context.sources.drafts.drop(caller.guildId, id);
    return { kind: "update", message: { content: md`Nothing was added.`, components: [] } };
  },
});

/** One button for each handling: it says how, and what of it that handling lets be shown is shown before it is saved. */
export const handleSource: readonly Action[] = handlings.map((handling) =>
  defineAction({
    ...addActions[handling],
    access: "watchlist-editor",
    needs: ["clock", "sources", "watches"],
    async run(id, caller, context) {
      const source = await draftOf(id, caller, context);
      return { kind: "update", message: await offerSource({ ...source, handling }, "judged", caller, context) };
    },
  }),
);

/** Of several feeds that a page names, one; its position comes after the draft and whether its handling is said. */
export const chooseFeed = defineAction({
  ...addActions.choose,
  access: "watchlist-editor",
  needs: ["clock", "sources", "watches"],
  async run(argument, caller, context) {
    const [id = "", state = "", position = ""] = argument.split(":");
    const judged = state === "judged" ? "judged" : "unjudged";
    const source = await draftOf(id, caller, context);
    const check = await checkDraft(source, judged, caller, context);
    const feed = check.kind === "several" ? check.feeds[Number(position)] : undefined;
    if (feed === undefined)
      throw new UserMistake(md`The page does not name that feed any more. Begin again with \`/source add\`.`);
    await demandUnknown(feed.url, caller, context);
    const isNamed = source.name !== URL.parse(source.url)?.host;
    const chosen = { ...source, url: feed.url, name: isNamed ? source.name : new URL(feed.url).host };
    return { kind: "update", message: await offerSource(chosen, judged, caller, context) };
  },
});

async function draftOf(id: string, { guildId }: Caller, context: Needs<"sources">): Promise<Source> {
  const source = demandDraft(await context.sources.drafts.get(guildId, id), md`Begin again with \`/source add\`.`);
  await demandUnknown(source.url, { guildId }, context);
  return source;
}

async function demandUnknown(
  url: string,
  { guildId }: Pick<Caller, "guildId">,
  context: Needs<"sources">,
): Promise<void> {
  const known = (await context.sources.book.followed(guildId)).find(({ source }) => source.url === url);
  if (known !== undefined) throw new UserMistake(md`${bold(known.source.name)} is read already.`);
}

/** Another may have been added under the same name since. */
async function withFreeId(source: Source, { guildId }: Caller, context: Needs<"sources">): Promise<Source> {
  const taken = (await context.sources.book.followed(guildId)).map((followed) => followed.source.id);
  return { ...source, id: freeId(source.id, taken) };
}
