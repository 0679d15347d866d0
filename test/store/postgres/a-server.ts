import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian's packages put the programs of each version; the newest last. */
const installed = "/usr/lib/postgresql";
const programs = folderOfPrograms();

/** Whether a server can be started here. Says loudly where it cannot; with REQUIRE_POSTGRES that is a failure. */
export const hasServer = programs !== undefined;

export const password = "s3cret/word";

/** A server of PostgreSQL on 127.0.0.1, in a temporary folder. It and the folder go with this process, whatever ends it. */
export class AServer {
  readonly #folder = mkdtempSync(join(tmpdir(), "steppewatch-pg-"));
  readonly #port = 20_000 + Math.floor(Math.random() * 12_000);
  #process: ChildProcess | undefined;
  #stores = 0;

  constructor() {
    const secret = join(this.#folder, "secret");
    writeFileSync(secret, password);
    for (const path of [this.#folder, secret]) chownSync(path, owner.uid, owner.gid);
    const given = ["-D", this.#data, "-U", "bot", "-A", "scram-sha-256", `--pwfile=${secret}`];
    const made = spawnSync(program("initdb"), [...given, "-E", "UTF8", "--locale=C", "--no-sync"], owner);
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    this.start();
  }

  /** The address of a store that nobody has opened yet. */
  newUrl(): string {
    this.#stores += 1;
    return `postgres://bot:${encodeURIComponent(password)}@127.0.0.1:${this.#port}/postgres?schema=s${this.#stores}`;
  }

  /** Returns when it takes connections. */
  start(): void {
    this.launch();
    while (!this.#isReady()) {
      if (this.#process?.pid === undefined) throw new Error("The server could not be started");
      sleep(50);
    }
  }

  /** Returns at once. */
  launch(): void {
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", `port=${this.#port}`];
    const server = [program("postgres"), "-D", this.#data, ...settings.flatMap((each) => ["-c", each])];
    // Its input ends with this process: then the shell ends the server, and takes the folder away.
    const script =
      '"$@" >"$LOG" 2>&1 </dev/null & read -r mode || { mode=QUIT; gone="$FOLDER"; }; kill "-$mode" $!; wait; [ -z "$gone" ] || rm -r "$gone"';
    const env = { PATH: process.env["PATH"], LOG: join(this.#folder, "log"), FOLDER: this.#folder };
    this.#process = spawn("sh", ["-c", script, "sh", ...server], {
      ...owner,
      env,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#process.unref();
  }

  /** As an operator stops it, or as a machine does. Returns when it is gone. */
  stop(how: "fast" | "immediate"): void {
    this.#process?.stdin?.write(how === "fast" ? "INT\n" : "QUIT\n");
    this.#process?.stdin?.end();
    const id = Number(readFileSync(join(this.#data, "postmaster.pid"), "utf8").split("\n")[0]);
    while (isRunning(id)) sleep(20);
  }

  /** Runs one statement, as an administrator would. */
  run(statement: string): void {
    const url = `postgres://bot@127.0.0.1:${this.#port}/postgres`;
    const ran = spawnSync(program("psql"), ["-q", "-v", "ON_ERROR_STOP=1", "-c", statement, url], {
      env: { PGPASSWORD: password },
    });
    if (ran.status !== 0) throw new Error(`psql failed: ${ran.stderr}`);
  }

  remove(): void {
    this.#process?.stdin?.end();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  #isReady(): boolean {
    try {
      return readFileSync(join(this.#data, "postmaster.pid"), "utf8").split("\n")[7]?.trim() === "ready";
    } catch {
      return false;
    }
  }
}

let shared: AServer | undefined;

/** The server of this process's tests, started when the first asks for it. */
export function theServer(): AServer {
  if (shared !== undefined) return shared;
  shared = new AServer();
  return shared;
}

function folderOfPrograms(): string | undefined {
  try {
    const [newest] = readdirSync(installed).toSorted((a, b) => Number(b) - Number(a));
    if (newest !== undefined) return join(installed, newest, "bin");
  } catch {}
  const sentence = "SKIPPED: no PostgreSQL below /usr/lib/postgresql; apt-get install postgresql";
  if (process.env["REQUIRE_POSTGRES"] !== undefined) throw new Error(sentence);
  process.stderr.write(`${sentence}\n`);
  return undefined;
}

function program(name: string): string {
  return join(programs ?? "", name);
}

/** A server refuses to run as root. */
const owner = ownerOf();

function ownerOf(): { readonly uid: number; readonly gid: number } {
  const mine = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (mine.uid !== 0) return mine;
  const [, , uid, gid] =
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .find(([name]) => name === "nobody") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return !readFileSync(`/proc/${id}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
