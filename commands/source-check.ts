import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import { describeCheck } from "./describe-check.ts";
import { sourceNamed, suggestSources } from "./suggest-sources.ts";

export const sourceCheck = defineCommand({
  path: "source check",
  summary: "Read a source now and say what was found.",
  access: "viewer",
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },
  quiet: true,

  async run({ source: wanted }, caller, { sources, checkSource }) {
    const { source, key } = await sourceNamed(wanted, caller, sources);
    const check = await checkSource(key);
    const next = check.kind === "failed" ? " It is tried again by itself, less often the longer it fails." : "";
    return { content: `${bold(source.name)}: ${describeCheck(check)}${next}` };
  },
});
