// Plain JavaScript that any Node understands: it runs before the program, on whatever Node the machine has.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 2)) {
  process.stderr.write(
    `Steppewatch needs Node 24.2 or newer; this is ${process.versions.node}. Run "npm ci" to get Node 24 with the packages (Linux with glibc on x64 or arm64, Windows on x64), or install it from nodejs.org.\n`,
  );
  process.exit(1);
}
