import { defineCommand } from "../../src/chat/define-command.ts";
import { handlings } from "../../src/domain/handling.ts";
import { SourceKind } from "../../src/domain/source-kind.ts";
import { addSource } from "./add-source.ts";

export const sourceAdd = defineCommand({
  path: "source add",
  summary: "Add a source for this server. Shows what it contains before it is saved.",
  access: "watchlist-editor",
  needs: ["clock", "server", "sources", "watches"],
  options: {
    url: { kind: "text", description: "The address of the feed, or of a page that links to it.", required: true },
    name: { kind: "text", description: "The name shown on alerts; what the feed calls itself by default." },
    every: { kind: "text", description: "How often it is read, such as 10m or 1h; 15m by default." },
    tags: {
      kind: "text",
      description: "Tags for queries, separated by commas. primary-source marks a group's own site (sensitive).",
    },
    handling: {
      kind: "choice",
      description: "How its material may be shown; you are asked if you leave this out.",
      choices: handlings,
    },
    kind: {
      kind: "choice",
      description: "What is read there; a feed when left out.",
      choices: SourceKind.options,
      whenSeveral: true,
    },
    direct: {
      kind: "choice",
      description: "Whether it may be read without a proxy, from this machine's own address.",
      choices: ["allowed", "refused"],
    },
  },
  quiet: true,

  async run({ url, direct, ...wishes }, caller, context) {
    return addSource(url, wishes, direct === "allowed", caller, context);
  },
});
