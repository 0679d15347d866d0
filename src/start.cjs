require("./node-guard.cjs");
require("./keep-compiled.cjs");
import("./main.ts");
