import type { Needs } from "../../src/chat/command-context.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, md } from "../../src/chat/text.ts";
import { handlings } from "../../src/domain/handling.ts";
import type { Source } from "../../src/domain/source.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { demandDraft, freeId } from "../shared/draft.ts";
import { guildOf } from "../shared/guild-of.ts";
import { addActions, offerSource } from "./offer-source.ts";

export const saveSource = defineAction({
  ...addActions.save,
  access: "watchlist-editor",
  needs: ["server", "sources"],
  async run(id, caller, context) {
    const source = await draftOf(id, caller, context);
    const { awake } = await guildOf(caller, context.server);
    await context.sources.book.add(caller.guildId, await withFreeId(source, caller, context));
    await context.sources.drafts.drop(caller.guildId, id);
    const asleep = awake
      ? ""
      : md`\nIts items are matched once an administrator says where alerts go: \`/route set channel:…\`.`;
    return { kind: "update", message: { content: md`Added ${bold(source.name)}.${asleep}`, components: [] } };
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

/** One button for each handling: it says how, and only then the source is looked at. */
export const handleSource: readonly Action[] = handlings.map((handling) =>
  defineAction({
    ...addActions[handling],
    access: "watchlist-editor",
    needs: ["clock", "sources", "watches"],
    async run(id, caller, context) {
      const source = await draftOf(id, caller, context);
      return { kind: "update", message: await offerSource({ ...source, handling }, caller, context) };
    },
  }),
);

async function draftOf(id: string, { guildId }: Caller, context: Needs<"sources">): Promise<Source> {
  const source = demandDraft(await context.sources.drafts.get(guildId, id), md`Begin again with \`/source add\`.`);
  const known = (await context.sources.book.followed(guildId)).find((followed) => followed.source.url === source.url);
  if (known !== undefined) throw new UserMistake(md`${bold(known.source.name)} is read already.`);
  return source;
}

/** Another may have been added under the same name since. */
async function withFreeId(source: Source, { guildId }: Caller, context: Needs<"sources">): Promise<Source> {
  const taken = (await context.sources.book.followed(guildId)).map((followed) => followed.source.id);
  return { ...source, id: freeId(source.id, taken) };
}
