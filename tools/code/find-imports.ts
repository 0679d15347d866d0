import { isBuiltin } from "node:module";
import { posix } from "node:path";
import {
  isCallExpression,
  isExportDeclaration,
  isExternalModuleReference,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isMetaProperty,
  isModuleDeclaration,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
  type Node,
  SyntaxKind,
} from "typescript/unstable/ast";

/** Stands for an import whose module only the running program knows. */
const computed = "(computed)";

/** What a file imports, in any way that the language has; types too, for they tie as well. */
export function findImports(nodes: readonly Node[], path: string): readonly string[] {
  return [...new Set(nodes.flatMap((node) => specifierIn(node) ?? []).map((found) => resolved(found, path)))];
}

function specifierIn(node: Node): string | undefined {
  if (isImportDeclaration(node) || isExternalModuleReference(node)) {
    return textOf("moduleSpecifier" in node ? node.moduleSpecifier : node.expression);
  }
  if (isExportDeclaration(node)) return node.moduleSpecifier && textOf(node.moduleSpecifier);
  if (isImportTypeNode(node)) return textOf(isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
  if (isModuleDeclaration(node)) return isStringLiteral(node.name) ? node.name.text : undefined;
  if (isCallExpression(node)) return loads(node.expression) ? textOf(node.arguments[0]) : undefined;
  if (isNewExpression(node)) return fileBeside(node.arguments);
  return undefined;
}

/** `import(…)`, `require(…)`, `import.meta.resolve(…)`. */
function loads(called: Node): boolean {
  if (called.kind === SyntaxKind.ImportKeyword) return true;
  if (isIdentifier(called)) return called.text === "require";
  return isPropertyAccessExpression(called) && isMetaProperty(called.expression) && called.name.text === "resolve";
}

/** `new URL("…", import.meta.url)`, with which a worker's module is named. */
function fileBeside(given: readonly Node[] = []): string | undefined {
  const [file, base] = given;
  return base !== undefined && isPropertyAccessExpression(base) && isMetaProperty(base.expression)
    ? textOf(file)
    : undefined;
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return computed;
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) ? node.text : computed;
}

function resolved(specifier: string, path: string): string {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  if (isBuiltin(specifier)) return specifier.startsWith("node:") ? specifier : `node:${specifier}`;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
