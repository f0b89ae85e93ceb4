/** What the comments of the functions say, with the Korean beside it: the source of the pages of help and of the catalogue of the pane. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { text, type Text } from '../../domain';
import { generateMetadata, SOURCES } from './index';
import { functionsKo } from './ko';

export interface ParameterDoc {
  readonly name: string;
  readonly description: Text;
  readonly optional: boolean;
  /** A range of cells may stand there. */
  readonly range: boolean;
  /** The values of its drop-down. */
  readonly values?: readonly { readonly value: string; readonly description: Text }[];
}
export interface FunctionDoc {
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly ParameterDoc[];
  readonly returns: Text;
  readonly throws: readonly Text[];
  /** Where in the law, as written in the comment. */
  readonly source: string;
}

/** The tags of each function's comment, by its name. */
function tagsOf(file: string): Map<string, Map<string, string[]>> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, Map<string, string[]>>();
  source.forEachChild((node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name) return;
    const tags = new Map<string, string[]>();
    for (const tag of ts.getJSDocTags(node)) {
      const name = tag.tagName.text;
      // TypeScript reads the first word behind @see as a name of code: its text is taken as it stands.
      const words =
        name === 'see'
          ? tag
              .getText()
              .replace(/^@see\s*/, '')
              .replace(/[\s*]+$/, '')
          : (ts.getTextOfJSDocComment(tag.comment) ?? '');
      tags.set(name, [...(tags.get(name) ?? []), words]);
    }
    found.set(node.name.text, tags);
  });
  return found;
}

export async function functionDocs(): Promise<readonly FunctionDoc[]> {
  const { ko, en } = await generateMetadata();
  const tags = new Map(SOURCES.flatMap((file) => [...tagsOf(file)]));
  return en.functions.map((one, place) => {
    const own = tags.get(one.id);
    const words = functionsKo[one.id];
    const korean = ko.functions[place];
    if (!own || !words || !korean) throw new Error(`${one.id}: no comment or no Korean`);
    const thrown = own.get('throws') ?? [];
    return {
      id: one.id,
      description: text(korean.description, one.description),
      parameters: one.parameters.map((parameter, at) => {
        const values = en.enums.find((list) => list.id === parameter.customEnumId)?.values;
        return {
          name: parameter.name,
          description: text(korean.parameters[at]?.description ?? '', parameter.description),
          optional: parameter.optional === true,
          range: parameter.dimensionality === 'matrix',
          ...(values
            ? {
                values: values.map((value) => ({
                  value: value.stringValue,
                  description: text(
                    ko.enums.find((list) => list.id === parameter.customEnumId)?.values.find((other) => other.stringValue === value.stringValue)?.tooltip ?? '',
                    value.tooltip,
                  ),
                })),
              }
            : {}),
        };
      }),
      returns: text(words.returns, own.get('returns')?.[0] ?? ''),
      throws: thrown.map((sentence, at) => text(words.throws[at] ?? '', sentence)),
      source: (own.get('see')?.[0] ?? '').replace(/(^|, )영 /g, '$1시행령 '),
    };
  });
}
