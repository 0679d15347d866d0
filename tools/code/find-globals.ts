import { runInNewContext } from "node:vm";
import {
  type Identifier,
  isExpressionWithTypeArguments,
  isIdentifier,
  isMetaProperty,
  isNewExpression,
  isPropertyAccessExpression,
  isQualifiedName,
  isShorthandPropertyAssignment,
  isTypeNode,
  type Node,
} from "typescript/unstable/ast";
import { type Checker, SymbolFlags } from "typescript/unstable/sync";

/** What ECMAScript itself has; the rest comes from Node. */
const ofTheLanguage: ReadonlySet<string> = new Set(runInNewContext("Object.getOwnPropertyNames(globalThis)"));
const ofNode: ReadonlySet<string> = new Set(
  ["require", "module", ...Object.getOwnPropertyNames(globalThis)].filter((name) => !ofTheLanguage.has(name)),
);
/** Parts of the language by which a program reaches its surroundings. */
const reaching: ReadonlySet<string> = new Set(["globalThis", "eval", "Function"]);
/** Answers that no test can foresee, and waits. */
const unforeseen: ReadonlySet<string> = new Set(["Date.now", "Math.random", "AbortSignal.timeout"]);

/** The globals that a file uses as values, each once; `import.meta.dirname` and similar ones are among them. */
export function findGlobals(nodes: readonly Node[], checker: Checker): readonly string[] {
  const inFile = nodes.flatMap((node) => {
    if (isMetaProperty(node)) return metaUsed(node) ?? [];
    if (!isIdentifier(node) || !isReference(node)) return [];
    const name = nameUsed(node);
    return name === undefined || isOfTheFile(node, checker) ? [] : name;
  });
  return [...new Set(inFile)];
}

/** Neither the name of a member, nor of what is declared, nor part of a type. */
function isReference(node: Identifier): boolean {
  const { parent } = node;
  if (isShorthandPropertyAssignment(parent)) return true;
  if ("name" in parent && parent.name === node) return false;
  if ("propertyName" in parent && parent.propertyName === node) return false;
  // `class Queue extends EventTarget` counts, though the parser calls what is extended a type.
  return isExpressionWithTypeArguments(parent) || !(isTypeNode(parent) || isQualifiedName(parent));
}

function nameUsed(node: Identifier): string | undefined {
  const { parent, text } = node;
  if (text === "Date" && isNewExpression(parent) && (parent.arguments ?? []).length === 0) return "Date.now";
  const member = isPropertyAccessExpression(parent) ? `${text}.${parent.name.text}` : "";
  if (unforeseen.has(member)) return member;
  return ofNode.has(text) || reaching.has(text) ? text : undefined;
}

function isOfTheFile(node: Identifier, checker: Checker): boolean {
  return checker.resolveName(node.text, SymbolFlags.Value, node, true) !== undefined;
}

/** What is made of `import.meta`, but for what `findImports` reads as an import. */
function metaUsed({ parent }: Node): string | undefined {
  if (!isPropertyAccessExpression(parent)) return "import.meta";
  const { text } = parent.name;
  const isImport = text === "resolve" || (text === "url" && isNewExpression(parent.parent));
  return isImport ? undefined : `import.meta.${text}`;
}
