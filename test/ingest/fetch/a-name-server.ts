import { createSocket } from "node:dgram";
import { onTestFinished } from "vitest";

export interface NameServer {
  /** `127.0.0.1:port`. */
  readonly address: string;
  /** Names that were asked for, once for each family. */
  readonly asked: readonly string[];
}

const types = { a: 1, aaaa: 28 } as const;

/** A name server (RFC 1035) that knows these IPv4 addresses for a minute, and says of any other name that there is none. */
export async function aNameServer(addresses: Readonly<Record<string, string>>): Promise<NameServer> {
  const socket = createSocket("udp4");
  onTestFinished(() => void socket.close());
  const asked: string[] = [];
  socket.on("message", (question, { port, address }) => {
    const { name, type, end } = read(question);
    asked.push(name);
    const found = type === types.a ? addresses[name] : undefined;
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    header.writeUInt16BE(name in addresses ? 0x8180 : 0x8183, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(found === undefined ? 0 : 1, 6);
    socket.send(Buffer.concat([header, question.subarray(12, end), recordOf(found)]), port, address);
  });
  await new Promise<void>((bound) => socket.bind(0, "127.0.0.1", bound));
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

function read(question: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.subarray(at + 1, at + 1 + length).toString());
    at += 1 + length;
  }
  return { name: labels.join("."), type: question.readUInt16BE(at + 1), end: at + 5 };
}

function recordOf(address: string | undefined): Buffer {
  if (address === undefined) return Buffer.alloc(0);
  const record = Buffer.from([0xc0, 12, 0, types.a, 0, 1, 0, 0, 0, 60, 0, 4, 0, 0, 0, 0]);
  for (const [at, part] of address.split(".").entries()) record[12 + at] = Number(part);
  return record;
}
