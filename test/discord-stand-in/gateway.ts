import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayOpcodes as Op } from "discord-api-types/v10";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { guildCreateJson } from "./guild-wire.ts";
import { userJson } from "./wire.ts";
import type { World } from "./world.ts";

const Frame = z.looseObject({ op: z.int(), d: z.unknown() });
const Identify = z.looseObject({ token: z.string(), intents: z.int() });
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int() });

interface Session {
  readonly id: string;
  readonly intents: number;
  seq: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | undefined;
}

const privileged = (1 << 1) | (1 << 8) | (1 << 15);

/** The WebSocket side: sessions that outlive their sockets, so that a resumed one gets what it missed. */
export class Gateway {
  readonly #world: World;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  /** The intents of each IDENTIFY, oldest first. */
  readonly identifies: number[] = [];
  resumes = 0;
  /** While set, a connecting client's socket is cut. */
  refusing = false;
  /** How many of the next sessions that resume hear at once that they are invalid. */
  invalidAfterResume = 0;
  /** While set, heartbeats get no answer, as on a dead link. */
  deaf = false;
  url = "";

  constructor(world: World, server: Server) {
    this.#world = world;
    server.on("upgrade", (request, socket, head) => this.#accept(request, socket, head));
  }

  /** How many clients are connected and identified. */
  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket !== undefined).length;
  }

  /** To every session that asked for one of `intents`; kept for those that are away. */
  dispatch(type: string, data: unknown, intents: number): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & intents) !== 0 || intents === 0) send(session, type, data);
    }
  }

  /** Closes every connection with `code`, or cuts the sockets without a word. */
  drop(code: number | "cut" = "cut"): void {
    for (const session of this.#sessions.values()) {
      if (code === "cut") session.socket?.terminate();
      else session.socket?.close(code);
      session.socket = undefined;
    }
  }

  /** Op 9. One that cannot be resumed is forgotten here too. */
  invalidate(resumable: boolean): void {
    for (const session of [...this.#sessions.values()]) {
      session.socket?.send(JSON.stringify({ op: Op.InvalidSession, d: resumable, s: null, t: null }));
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** Op 7, as Discord sends it every few hours. */
  askReconnect(): void {
    for (const { socket } of this.#sessions.values())
      socket?.send(JSON.stringify({ op: Op.Reconnect, d: null, s: null, t: null }));
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusing || !request.url?.startsWith("/gateway")) {
      socket.destroy();
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      const hello = { heartbeat_interval: this.#world.settings.heartbeatIntervalMs };
      client.send(JSON.stringify({ op: Op.Hello, d: hello, s: null, t: null }));
      client.on("message", (data) => this.#receive(client, String(data)));
      client.on("close", () => this.#forgetSocket(client));
      // A cut connection is no error here: it is what the tests are for.
      client.on("error", () => this.#forgetSocket(client));
    });
  }

  #receive(client: WebSocket, text: string): void {
    const frame = Frame.safeParse(JSON.parse(text));
    if (!frame.success) {
      client.close(4002);
      return;
    }
    const { op, d } = frame.data;
    if (op === Op.Heartbeat && !this.deaf)
      client.send(JSON.stringify({ op: Op.HeartbeatAck, d: null, s: null, t: null }));
    if (op === Op.Identify) this.#identify(client, Identify.parse(d));
    if (op === Op.Resume) this.#resume(client, Resume.parse(d));
  }

  #identify(client: WebSocket, { token, intents }: z.infer<typeof Identify>): void {
    if (token !== this.#world.settings.token) {
      client.close(4004);
      return;
    }
    if ((intents & privileged & ~this.#world.settings.privilegedIntents) !== 0) {
      client.close(4014);
      return;
    }

    this.identifies.push(intents);
    const world = this.#world;
    const session: Session = { id: `session-${world.newId()}`, intents, seq: 0, sent: [], socket: client };
    this.#sessions.set(session.id, session);
    const guilds = [...world.guilds.values()];
    send(session, "READY", {
      v: 10,
      user: { ...userJson(world.bot), verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: [0, 1],
      application: { id: world.bot.id, flags: 0 },
    });
    if ((intents & 1) === 0) return;
    for (const guild of guilds) send(session, "GUILD_CREATE", guildCreateJson(world, guild));
  }

  #resume(client: WebSocket, { token, session_id, seq }: z.infer<typeof Resume>): void {
    const session = this.#sessions.get(session_id);
    if (!session || token !== this.#world.settings.token) {
      client.send(JSON.stringify({ op: Op.InvalidSession, d: false, s: null, t: null }));
      return;
    }
    this.resumes += 1;
    session.socket = client;
    for (const missed of session.sent.filter((each) => each.s > seq)) client.send(missed.frame);
    send(session, "RESUMED", {});
    if (this.invalidAfterResume === 0) return;
    this.invalidAfterResume -= 1;
    this.invalidate(false);
  }

  #forgetSocket(client: WebSocket): void {
    for (const session of this.#sessions.values()) if (session.socket === client) session.socket = undefined;
  }
}

/** How many frames a session keeps for a client that comes back. */
const kept = 1_000;

function send(session: Session, type: string, data: unknown): void {
  session.seq += 1;
  const frame = JSON.stringify({ op: Op.Dispatch, t: type, s: session.seq, d: data });
  session.sent.push({ s: session.seq, frame });
  if (session.sent.length > kept) session.sent.shift();
  if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(frame);
}
