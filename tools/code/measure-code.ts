import {
  isArrowFunction,
  isAsExpression,
  isClassDeclaration,
  isExportDeclaration,
  isFunctionDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isNamedExports,
  isNonNullExpression,
  isTypeAliasDeclaration,
  isTypeAssertion,
  isTypeReferenceNode,
  isVariableDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from "typescript/unstable/ast";

export interface MeasuredFunction {
  /** Empty where it has none. */
  readonly name: string;
  /** Where it begins, from 1 on. */
  readonly line: number;
  /** With its first and its last line. */
  readonly lines: number;
}

export interface Measured {
  readonly lines: readonly string[];
  /** All functions that have a body in braces. */
  readonly functions: readonly MeasuredFunction[];
  /** The names that it exports. */
  readonly exports: readonly string[];
  /** Where a type is believed and not checked: `any`, `as` (but `as const`), `!`; each with its line. */
  readonly believed: readonly string[];
}

/** @param nodes all nodes of `source` */
export function measureCode(source: SourceFile, nodes: readonly Node[]): Measured {
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  return {
    lines: source.text.trimEnd().split("\n"),
    functions: nodes.filter(hasBraces).map((node) => {
      const line = lineOf(node.getStart(source));
      return { name: functionName(node), line, lines: lineOf(node.getEnd()) - line + 1 };
    }),
    exports: source.statements.flatMap(exportedNames),
    believed: nodes.flatMap((node) => {
      const sign = believedBy(node);
      return sign === undefined ? [] : `${sign} in line ${lineOf(node.getStart(source))}`;
    }),
  };
}

function hasBraces(node: Node): boolean {
  if (!isFunctionLikeDeclaration(node) || node.body === undefined) return false;
  return !isArrowFunction(node) || node.body.kind === SyntaxKind.Block;
}

/** A function without a name of its own has that of its variable. */
function functionName(node: Node): string {
  if (isFunctionDeclaration(node)) return node.name?.text ?? "";
  const named = isMethodDeclaration(node) ? node : node.parent;
  return (isMethodDeclaration(named) || isVariableDeclaration(named)) && isIdentifier(named.name)
    ? named.name.text
    : "";
}

function exportedNames(statement: Statement): readonly string[] {
  if (isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause !== undefined && isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  if (isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    return isExported(statement) ? declarations.flatMap(({ name }) => (isIdentifier(name) ? name.text : [])) : [];
  }
  const isNamed =
    isFunctionDeclaration(statement) ||
    isClassDeclaration(statement) ||
    isInterfaceDeclaration(statement) ||
    isTypeAliasDeclaration(statement);
  return isNamed && isExported(statement) ? [statement.name?.text ?? "default"] : [];
}

function isExported({ modifiers = [] }: { readonly modifiers?: readonly Node[] | undefined }): boolean {
  return modifiers.some(({ kind }) => kind === SyntaxKind.ExportKeyword);
}

function believedBy(node: Node): string | undefined {
  if (node.kind === SyntaxKind.AnyKeyword) return "any";
  if (isNonNullExpression(node)) return "!";
  if (isTypeAssertion(node)) return "<type>";
  if (!isAsExpression(node)) return undefined;
  const { type } = node;
  const isConst = isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === "const";
  return isConst ? undefined : "as";
}
