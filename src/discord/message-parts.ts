import { inLines } from "../chat/text.ts";
import { pictureMissing } from "../chat/words/describe-trend.ts";
import type { Message } from "../ports/chat.ts";
import { rasterize } from "../raster/rasterize.ts";

/** A file as it is uploaded. */
export interface SentFile {
  readonly name: string;
  readonly data: string | Buffer;
  readonly contentType: string;
}

/** A message as it is sent: its JSON, which says in words what its picture shows, and its files. */
export function partsOf({ files = [], picture, ...body }: Message) {
  const texts = files.map(({ name, text }) => ({ name, data: text, contentType: textType }));
  if (picture?.png === undefined) return { body, files: texts };
  const png = { name: "picture.png", data: Buffer.from(picture.png), contentType: "image/png" };
  const sent: readonly SentFile[] = [png, ...texts];
  const attachments = sent.map(({ name }, id) => ({ id, filename: name }));
  const described = attachments.map((one) => (one.id === 0 ? { ...one, description: picture.alt } : one));
  return { body: { ...body, attachments: described }, files: sent };
}

/** The character set is named: a program that shows the file may guess another where none is. */
const textType = "text/plain; charset=utf-8";

/** A message with its picture drawn; without it, and saying so, where none can be. */
export async function withPicture({ picture, ...message }: Message): Promise<Message> {
  if (picture === undefined) return message;
  const png = await rasterize(picture.svg);
  if (png === undefined) return { ...message, content: inLines([message.content, pictureMissing]) };
  return { ...message, picture: { ...picture, png } };
}
