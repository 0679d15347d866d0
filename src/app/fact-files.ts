import type { FactFileContext } from "../chat/fact-files.ts";
import { toFactsFile } from "../facts/to-facts-file.ts";
import { toFtm } from "../facts/to-ftm.ts";
import { toStix } from "../facts/to-stix.ts";
import type { FactImports } from "../ports/guild-records.ts";
import { writeFacts } from "../settings/write-facts.ts";
import { readInThread } from "./reading-thread.ts";

/** Facts as text, by the rules of the config folder and of the formats that other programs read. */
export function factFiles(imports: FactImports): FactFileContext {
  return {
    imports,
    async read(text, known) {
      const read = await readInThread({ text, elsewhere: known }, "facts");
      return read.kind === "config" ? { kind: "too-much" } : read;
    },
    write(facts, format, scope) {
      switch (format) {
        case "yaml":
          return writeFacts(toFactsFile(facts));
        case "ftm":
          return toFtm(facts)
            .map((entity) => `${JSON.stringify(entity)}\n`)
            .join("");
        case "stix":
          return `${JSON.stringify(toStix(facts, scope), undefined, 2)}\n`;
      }
    },
  };
}
