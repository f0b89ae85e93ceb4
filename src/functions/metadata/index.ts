/**
 * The metadata that Excel reads: `functions.json` in English, from the comments of the functions by Office's own generator, and the same in
 * Korean. Only descriptions and the names of drop-down values differ; ids, names, parameters and their order are one.
 */
import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { enumsEn, enumsKo, functionsKo } from './ko';

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: 'matrix' | 'scalar';
  readonly optional?: boolean;
  readonly customEnumId?: string;
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: string; readonly dimensionality?: 'matrix' | 'scalar' };
}
export interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}
export interface Metadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/** The origin that the build replaces by its own. */
export const ORIGIN = 'https://localhost:3000';

/** The sources whose comments are the metadata, in the order of the help. */
export const SOURCES = ['rd.ts', 'cards.ts', 'dates.ts'].map((file) => fileURLToPath(new URL(`../${file}`, import.meta.url)));

const helpUrl = (lang: 'ko' | 'en', id: string): string => `${ORIGIN}/help/${lang}/${id}.html`;

export async function generateMetadata(): Promise<{ readonly ko: Metadata; readonly en: Metadata }> {
  const generated = await generateCustomFunctionsMetadata(SOURCES);
  if (generated.errors.length > 0) throw new Error(`metadata of the functions: ${generated.errors.join('; ')}`);
  const raw = JSON.parse(generated.metadataJson) as { functions: readonly FunctionMetadata[]; enums: readonly EnumMetadata[] };

  const en: Metadata = {
    // Dates and ratios come and go as formatted numbers, and an error in a range as itself: we name its place ourselves. The option that asks
    // for errors alone (`allowError…`) stays out: both together crash Excel 2021 (office-js#4385).
    allowCustomDataForDataTypeAny: true,
    functions: raw.functions.map((one) => ({ ...one, helpUrl: helpUrl('en', one.id), result: { ...one.result, type: one.result.type ?? 'any' } })),
    enums: raw.enums.map((one) => ({ ...one, values: one.values.map((value) => ({ ...value, name: enumsEn[one.id]?.[value.stringValue] ?? value.name })) })),
  };
  const ko: Metadata = {
    ...en,
    functions: en.functions.map((one) => ({
      ...one,
      description: functionsKo[one.id]?.description ?? '',
      helpUrl: helpUrl('ko', one.id),
      parameters: one.parameters.map((parameter) => ({ ...parameter, description: functionsKo[one.id]?.parameters[parameter.name] ?? '' })),
    })),
    enums: raw.enums.map((one) => ({ ...one, values: one.values.map((value) => ({ ...value, tooltip: enumsKo[one.id]?.[value.stringValue] ?? '' })) })),
  };
  return { ko, en };
}
