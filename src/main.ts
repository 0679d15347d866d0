import { keepCompiled } from "./cli/keep-compiled.ts";

keepCompiled();
const { runProgram } = await import("./cli/program.ts");

process.exitCode = await runProgram(process.argv.slice(2));
