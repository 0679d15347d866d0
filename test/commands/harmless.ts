import { expect } from "vitest";
import type { Message } from "../../src/ports/chat.ts";
import { checkMessage } from "../discord-stand-in/check-message.ts";
import { MessageBody } from "../discord-stand-in/message-body.ts";

/** Hands an answer on when Discord would take it and it pings nobody; what says nothing of mentions is sent with none allowed. */
export function harmless(message: Message): Message {
  checkMessage(MessageBody.parse(message), "interaction", 0);
  const { roles = [], ...mentions } = message.allowed_mentions ?? { parse: [] };
  expect({ ...mentions, roles }).toEqual({ parse: [], roles: [] });
  return message;
}
