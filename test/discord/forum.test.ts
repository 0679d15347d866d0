import { describe, expect, it, onTestFinished } from "vitest";
import { md, plainText } from "../../src/chat/text.ts";
import { stamp } from "../../src/deliver/stamp.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Message } from "../../src/ports/chat.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";

const tags = [
  { id: "1", name: "News", moderated: false },
  { id: "2", name: "High", moderated: false },
  { id: "3", name: "open", moderated: false },
  { id: "4", name: "Acknowledged", moderated: false },
  { id: "5", name: "critical", moderated: true },
];

async function aForum(given: { readonly tags?: typeof tags; readonly requiresTag?: boolean } = {}) {
  const forum = { name: "alerts", kind: "forum", tags, ...given } as const;
  const standIn = await startDiscordStandIn({
    guilds: [{ id: "100", channels: [forum, { ...forum, name: "archive" }] }],
    rateLimits: [],
  });
  onTestFinished(() => standIn.stop());
  const open = () => createDiscordSender(openHttp({ token: standIn.token, apiUrl: standIn.apiUrl }));
  const threads = () => [...standIn.world.channels.values()].filter(({ kind }) => kind === "thread");
  return { standIn, open, threads, id: standIn.channel("alerts").id };
}

const card = (labels: readonly string[] = ["high", "open"], mark = "SW-4F2A", content = md`HIGH`): Message =>
  stamp(
    {
      content,
      embeds: [{ description: md`An invented report` }],
      topic: { title: plainText(`${mark} · An invented report`), labels },
    },
    mark,
  );

describe("a forum for alerts", () => {
  it("gets a post for each story, with its title and the tags of its names", async () => {
    const { open, threads, id } = await aForum();
    const sender = open();

    const first = await sender.post(id, card(), "n-1");
    await sender.post(id, card(["critical", "open"], "SW-BBBB"), "n-2");

    const [one, two] = threads();
    expect(first).toEqual({ kind: "posted", messageId: one?.id });
    expect(one).toMatchObject({ name: "SW-4F2A · An invented report", appliedTags: ["2", "3"] });
    expect(one?.messages).toMatchObject([{ id: one?.id, content: "HIGH" }]);
    expect(two?.appliedTags).toEqual(["3"]);
  });

  it("has its answers and edits in the post, also after a restart, and its tags change with the state", async () => {
    const { open, threads, id } = await aForum();
    await open().post(id, card(), "n-1");
    const [post] = threads();

    const reply = await open().post(id, { content: md`↳ more` }, "n-2", post?.id ?? "");
    const edit = await open().edit(id, post?.id ?? "", { ...card(["high", "acknowledged"]), content: md`changed` });

    expect([reply.kind, edit.kind]).toEqual(["posted", "posted"]);
    expect(threads()).toHaveLength(1);
    expect(post?.messages.map(({ content }) => content)).toEqual(["changed", "↳ more"]);
    expect(post?.appliedTags).toEqual(["2", "4"]);
  });

  it("that demands a tag gets its first where none has a fitting name", async () => {
    const { open, threads, id } = await aForum({ requiresTag: true });

    const outcome = await open().post(id, card(["low"]), "n-1");

    expect(outcome.kind).toBe("posted");
    expect(threads()[0]?.appliedTags).toEqual(["1"]);
  });

  it("that has come to demand a tag, or to lack one, is asked for its tags again", async () => {
    const { standIn, open, threads, id } = await aForum();
    const sender = open();
    await sender.post(id, card(), "n-1");
    const forum = standIn.channel("alerts");
    forum.tags = [{ id: "9", name: "all", moderated: false }];
    forum.requiresTag = true;

    const outcome = await sender.post(id, card(["high"], "SW-BBBB"), "n-2");

    expect(outcome.kind).toBe("posted");
    expect(threads()[1]?.appliedTags).toEqual(["9"]);
  });

  it("that has only tags of moderators and demands one pauses, for a person has to act", async () => {
    const { open, id } = await aForum({ requiresTag: true, tags: tags.slice(4) });

    const outcome = await open().post(id, card(), "n-1");

    expect(outcome).toMatchObject({ kind: "no-access", failure: { discordCode: 40_067 } });
  });

  it("has an archived post opened for an edit, and a locked or deleted one followed by a new post", async () => {
    const { standIn, open, threads, id } = await aForum();
    const sender = open();
    await sender.post(id, card(), "n-1");
    const [post] = threads();
    if (post === undefined) throw new Error("no post");
    post.archived = true;

    const edit = await sender.edit(id, post.id, { ...card(), content: md`changed` });
    post.locked = true;
    const locked = await sender.post(id, card(["high"], "SW-4F2A.1"), "n-2", post.id);
    standIn.world.channels.delete(post.id);
    const deleted = await sender.post(id, card(["high"], "SW-4F2A.2"), "n-3", post.id);
    const gone = await sender.edit(id, post.id, card());

    expect(edit.kind).toBe("posted");
    expect(post.messages[0]?.content).toBe("changed");
    expect([locked.kind, deleted.kind, gone.kind]).toEqual(["posted", "posted", "unknown-message"]);
    expect(threads().map(({ name }) => name.split(" ")[0])).toEqual(["SW-4F2A.1", "SW-4F2A.2"]);
  });

  it("is read back by title after a lost answer: nothing is posted twice", async () => {
    const { standIn, open, threads, id } = await aForum();
    standIn.failNext({ method: "POST", path: "/channels/*/threads", how: "lost-after-effect" });

    const lost = await open().post(id, card(), "n-1");
    const found = await open().readBack(id, "SW-4F2A", Date.now() - 1_000);
    const absent = await open().readBack(id, "SW-4F2", Date.now() - 1_000);

    expect(lost.kind).toBe("lost");
    expect(found).toEqual({ kind: "found", messageId: threads()[0]?.id });
    expect(absent).toEqual({ kind: "absent" });
  });

  it("has a lost answer looked for within the post: the post itself is none", async () => {
    const { standIn, open, threads, id } = await aForum();
    await open().post(id, card(), "n-1");
    const post = threads()[0]?.id ?? "";
    const look = () => open().readBack(id, "SW-4F2A.1", Date.now() - 1_000);

    const before = await look();
    standIn.failNext({ method: "POST", path: `/channels/${post}/messages`, how: "lost-after-effect" });
    const lost = await open().post(id, stamp({ embeds: [{ description: md`more` }] }, "SW-4F2A.1"), "n-2", post);

    expect(before).toEqual({ kind: "absent" });
    expect(lost.kind).toBe("lost");
    expect(await look()).toEqual({ kind: "found", messageId: threads()[0]?.messages[1]?.id });
  });

  it("is read back by its own posts: another forum of the server has the same story", async () => {
    const { standIn, open, threads, id } = await aForum();
    const other = standIn.channel("archive").id;
    await open().post(other, card(), "n-1");

    const before = await open().readBack(id, "SW-4F2A", Date.now() - 1_000);
    await open().post(id, card(), "n-2");

    expect(before).toEqual({ kind: "absent" });
    expect(await open().readBack(id, "SW-4F2A", Date.now() - 1_000)).toEqual({
      kind: "found",
      messageId: threads()[1]?.id,
    });
  });
});

describe("a thread for alerts", () => {
  it("takes them like a channel, is opened where it is archived, and pauses where it is locked", async () => {
    const { standIn, open, threads, id } = await aForum();
    const sender = open();
    await sender.post(id, card(), "n-1");
    const [thread] = threads();
    if (thread === undefined) throw new Error("no thread");
    thread.archived = true;

    const posted = await sender.post(thread.id, card(["high"], "SW-BBBB"), "n-2");
    thread.locked = true;
    const locked = await sender.post(thread.id, card(["high"], "SW-CCCC"), "n-3");

    expect(posted.kind).toBe("posted");
    expect(thread.messages).toHaveLength(2);
    expect(locked.kind).toBe("no-access");
    expect(standIn.posts()).toHaveLength(2);
  });
});
