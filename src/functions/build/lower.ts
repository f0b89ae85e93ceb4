/**
 * Objects are spread here, not by esbuild: `{ ...a, b }` becomes `Object.assign`, where esbuild asks for `Object.getOwnPropertyDescriptors`,
 * which came a year after ES2016. On the way goes what no cell shows: where a statement stands in the law, and the names of reasons that
 * nothing asks for. That the answers stay the same is what `test/functions/bundle.test.ts` compares.
 */
import ts from 'typescript';
import type { Lang } from '../../domain';

/** Names of reasons that decide over the error of a cell. */
const ASKED_FOR = new Set(['sales-zero', 'no-edition', 'not-in-edition', 'industry-code', 'person-excluded']);
/** What no function reads: citations, and parts of an answer that only the pane shows. */
const UNREAD = new Set(['citation', 'citations', 'waived', 'exact']);

/** Functions whose sentences stand in a cell of a table, in Korean in both languages. */
const KOREAN_ALONE = new Set(['committeeDecides', 'belowMark']);

const nameOf = (node: ts.ObjectLiteralElementLike | ts.BindingElement): string | undefined =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : undefined;

/** `code: 'cost-missing'` of a reason: an object with a message. */
const isUnaskedName = (property: ts.ObjectLiteralElementLike, object: ts.ObjectLiteralExpression): boolean =>
  ts.isPropertyAssignment(property) &&
  nameOf(property) === 'code' &&
  ts.isStringLiteral(property.initializer) &&
  !ASKED_FOR.has(property.initializer.text) &&
  object.properties.some((one) => nameOf(one) === 'message');

const bareOf = (node: ts.Expression): ts.Expression => (ts.isParenthesizedExpression(node) ? bareOf(node.expression) : node);

/** An object with nothing in it, or a choice between several such. */
function isEmpty(node: ts.Expression): boolean {
  const bare = bareOf(node);
  if (ts.isConditionalExpression(bare)) return isEmpty(bare.whenTrue) && isEmpty(bare.whenFalse);
  return ts.isObjectLiteralExpression(bare) && bare.properties.length === 0;
}

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

const forCells =
  (lang: Lang): ts.TransformerFactory<ts.SourceFile> =>
  (context) => {
    const { factory } = context;
    /** What the sentences of the part that is being looked at are told in. */
    let told = lang;
    /** `{ a, ...b, c }` as `Object.assign({ a }, b, { c })`; `...(b ? c : {})` as `b && c`, for what is no object has nothing to give. */
    const assigned = (properties: readonly ts.ObjectLiteralElementLike[]): ts.Expression => {
      const parts: ts.Expression[] = [];
      let own: ts.ObjectLiteralElementLike[] = [];
      const close = (): void => {
        if (own.length > 0 || parts.length === 0) parts.push(factory.createObjectLiteralExpression(own));
        own = [];
      };
      for (const one of properties) {
        if (!ts.isSpreadAssignment(one)) {
          own.push(one);
          continue;
        }
        close();
        const bare = bareOf(one.expression);
        parts.push(ts.isConditionalExpression(bare) && isEmpty(bare.whenFalse) ? factory.createLogicalAnd(bare.condition, bare.whenTrue) : bare);
      }
      if (own.length > 0) close();
      return factory.createCallExpression(factory.createPropertyAccessExpression(factory.createIdentifier('Object'), 'assign'), undefined, parts);
    };

    const visit = (node: ts.Node): ts.Node | undefined => {
      if (ts.isObjectLiteralExpression(node)) {
        const properties = node.properties
          .filter((one) => !UNREAD.has(nameOf(one) ?? '') && !isUnaskedName(one, node))
          .map((one) => ts.visitNode(one, visit) as ts.ObjectLiteralElementLike)
          .filter((one) => !ts.isSpreadAssignment(one) || !isEmpty(one.expression));
        return properties.some(ts.isSpreadAssignment) ? assigned(properties) : factory.updateObjectLiteralExpression(node, properties);
      }
      if (ts.isFunctionDeclaration(node) && KOREAN_ALONE.has(node.name?.text ?? '')) {
        told = 'ko';
        const alone = ts.visitEachChild(node, visit, context);
        told = lang;
        return alone;
      }
      // `text(korean, english)` as the one sentence that this script says
      const words = isCallOf(node, 'text') ? node.arguments[told === 'ko' ? 0 : 1] : undefined;
      if (words) return factory.createCallExpression(factory.createIdentifier('text'), undefined, [ts.visitNode(words, visit) as ts.Expression]);
      if (isCallOf(node, 'language')) return factory.createStringLiteral(lang);
      // `valueOf(value, ...citations)`
      if (isCallOf(node, 'valueOf') && node.arguments[0]) {
        return factory.updateCallExpression(node, node.expression, undefined, [ts.visitNode(node.arguments[0], visit) as ts.Expression]);
      }
      if (isCallOf(node, 'amendedSince')) return factory.createVoidZero();
      // `const citation = …`: nothing is left that would ask for it.
      if (ts.isVariableStatement(node) && node.declarationList.declarations.every(({ name }) => ts.isIdentifier(name) && name.text === 'citation'))
        return undefined;
      if (ts.isPropertyAccessExpression(node) && node.name.text === 'citations') return factory.createArrayLiteralExpression();
      if (ts.isPropertyAccessExpression(node) && node.name.text === 'citation') return factory.createVoidZero();
      return ts.visitEachChild(node, visit, context);
    };
    return (file) => ts.visitNode(file, visit) as ts.SourceFile;
  };

/** The source of a module as JavaScript without spread objects and without citations; esbuild lowers the rest. */
export const lowered = (source: string, fileName: string, lang: Lang): string =>
  ts.transpileModule(source, {
    fileName,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, useDefineForClassFields: false, removeComments: true },
    transformers: { before: [forCells(lang)] },
  }).outputText;
