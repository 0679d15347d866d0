import "./keep-compiled.cjs";

const { runProgram } = await import("./cli/program.ts");

process.exitCode = await runProgram(process.argv.slice(2));
