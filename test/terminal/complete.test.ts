import { describe, expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { complete } from "../../src/terminal/complete.ts";
import { terminalCaller } from "../../src/terminal/terminal-caller.ts";
import { commands, runDeps } from "./invented-commands.ts";

const broken = defineCommand({
  path: "broken",
  summary: "Cannot suggest.",
  access: "viewer",
  needs: [],
  options: {
    name: {
      kind: "text",
      description: "n",
      async suggest() {
        throw new Error("the store is gone");
      },
    },
  },
  run: async () => ({}),
});

const deps = {
  commands: [...commands, broken],
  caller: terminalCaller("ann"),
  context: runDeps.context,
  presses: ["acknowledge SW-4F2A"],
};

describe("complete", () => {
  it.each([
    ["a group", "/wa", ["/watch "]],
    ["a group without its slash", "wa", ["watch "]],
    ["its verbs", "/watch ", ["/watch add ", "/watch show "]],
    ["a verb", "/watch s", ["/watch show "]],
    ["options", "/watch add x s", ["severity:"]],
    ["only options that are not given yet", "/lookup leader group:x ", ["name:", "as_of:"]],
    ["choices", "/watch add severity:h", ["high "]],
    ["the channel", "/watch add channel:", ["terminal "]],
    ["names after their option", "/lookup leader name:san", ["Sanaullah Ghafari "]],
    ["names of the main option", "/lookup leader asl", ["Aslam Farooqi "]],
    [
      "names and options at once",
      "/lookup leader ",
      ["Sanaullah Ghafari ", "Aslam Farooqi ", "name:", "group:", "as_of:"],
    ],
    ["an option after a value with spaces", "/lookup leader name:Aslam Farooqi gr", ["group:"]],
    ["a button in sight", "ack", ["acknowledge SW-4F2A"]],
    ["nothing on an empty line", "", []],
    ["nothing where the names cannot be had", "/broken x", []],
  ])("offers %s", async (_, line, expected) => {
    const [endings] = await complete(line, deps);

    expect(endings).toEqual(expected);
  });

  it("says which part of the line an ending replaces", async () => {
    expect((await complete("/lookup leader name:san", deps))[1]).toBe("san");
  });

  it("keeps the typed letters where several names fit by their middle", async () => {
    expect((await complete("/lookup leader name:far", deps))[0]).toContain("far");
  });
});
