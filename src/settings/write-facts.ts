import { stringify } from "yaml";
import type { FactsFile } from "../domain/facts-file.ts";

/** A facts file as YAML, to be read by `/fact import` or put into `config/facts`. */
export function writeFacts(facts: FactsFile): string {
  const head = "# yaml-language-server: $schema=../schema/facts.schema.json\n";
  return head + stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false });
}
