import { escapeText, md } from "../../src/chat/text.ts";
import { describeWrongSeverityBy } from "../../src/chat/words/describe-wrong-severity-by.ts";
import { readSeverityBy, type SeverityBy } from "../../src/domain/severity-by.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** As `severityByExample` shows. Throws UserMistake. */
export function demandSeverityBy(text: string): SeverityBy {
  const read = readSeverityBy(text);
  if (read.kind === "wrong")
    throw new UserMistake(md`\`severity_by\`: ${escapeText(describeWrongSeverityBy(read.wrong))}`);
  return read.by;
}
