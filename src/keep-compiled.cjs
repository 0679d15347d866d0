// Plain JavaScript, so that it runs before Node needs its stripper of types: what is kept is stripped already.
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");

/** What Node compiles is kept from one start to the next. The threads started later find the folder in their environment; where it cannot be written, Node goes on without. */
process.env.NODE_COMPILE_CACHE ??= join(__dirname, "..", "node_modules", ".cache", "steppewatch");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
