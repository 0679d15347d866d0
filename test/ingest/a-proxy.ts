import { createServer, type IncomingMessage } from "node:http";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Takes CONNECT for any name and leads to this machine's `port`. */
export async function aConnectProxy(port: number) {
  const asked: string[] = [];
  const server = createServer().on("connect", (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url ?? "");
    const onward = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    join(socket, onward);
  });
  return { asked, url: `http://127.0.0.1:${await listening(server)}` };
}

/** RFC 1928 as far as it goes: no authentication, CONNECT to a name. */
export async function aSocksProxy(port: number) {
  const asked: string[] = [];
  const server = createTcpServer((socket) => {
    socket.once("data", () => {
      socket.write(Uint8Array.of(5, 0));
      socket.once("data", (request) => {
        const length = request[4] ?? 0;
        asked.push(`${request.subarray(5, 5 + length).toString()}:${request.readUInt16BE(5 + length)}`);
        const onward = connect(port, "127.0.0.1", () => socket.write(Uint8Array.of(5, 0, 0, 1, 127, 0, 0, 1, 0, 80)));
        join(socket, onward);
      });
    });
  });
  return { asked, url: `socks5://127.0.0.1:${await listening(server)}` };
}

function join(one: Socket, other: Socket): void {
  one.on("error", () => other.destroy());
  other.on("error", () => one.destroy());
  one.pipe(other).pipe(one);
}

async function listening(server: ReturnType<typeof createTcpServer>): Promise<number> {
  onTestFinished(() => void server.close());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return address.port;
}
