import { menuRow } from "../../src/chat/buttons.ts";
import { code, label, md, plainText, shortenMarkdown, withSpaces } from "../../src/chat/text.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import { attribution, valueText } from "../../src/facts/describe-statement.ts";
import { nameOf } from "../../src/facts/names-of.ts";
import { labelOf } from "../../src/facts/predicates.ts";
import type { Message } from "../../src/ports/chat.ts";
import { correctAction } from "../fact/correct-form.ts";

/** Room for the ids behind an answer, for who may not correct it here. */
const room = 1_500;

/** Which of an answer's statements is wrong: the one that is chosen opens the form that corrects it. */
export function whichIsWrong({ statements }: Answer, base: FactBase): Message {
  const unique = [...new Map(statements.map((one) => [one.id, one])).values()];
  const options = unique.map((one) => {
    const says = `${nameOf(base, one.subject)}, ${labelOf(one.predicate).toLowerCase()}: ${valueText(base, one.value)}`;
    return {
      label: label`${plainText(says, 100)}`,
      value: one.id,
      description: label`${plainText(attribution(one), 100)}`,
    };
  });
  const ids = unique.map(({ id }) => code(id));
  const more = options.length > 25 ? md` The menu has the first 25; \`/fact correct\` takes any.` : md``;
  const request = md`Which statement is wrong? Choosing one opens a form that corrects it on this server.${more} What is wrong for everyone goes to the person who keeps the files in \`config/facts\`, with a source. The statements behind this answer:`;
  return {
    content: md`${request}\n${shortenMarkdown(withSpaces(ids), room)}`,
    components: [menuRow(correctAction, "statement", label`The wrong statement`, options)],
  };
}
