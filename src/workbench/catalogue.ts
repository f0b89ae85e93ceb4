/** The functions as the pane's browser shows them, from the metadata in both languages. */
import type { FunctionMetadata } from '../hosts/grid';
import type { CatalogueEntry } from '../taskpane/catalogue';

export function catalogueOf(ko: readonly FunctionMetadata[], en: readonly FunctionMetadata[]): CatalogueEntry[] {
  return ko.map((entry) => {
    const other = en.find((one) => one.id === entry.id) ?? entry;
    return {
      id: entry.id,
      description: { ko: entry.description ?? '', en: other.description ?? '' },
      parameters: entry.parameters.map((parameter, index) => ({
        name: parameter.name,
        description: { ko: parameter.description ?? '', en: other.parameters[index]?.description ?? '' },
        ...(parameter.optional ? { optional: true } : {}),
      })),
      ...(entry.helpUrl && other.helpUrl ? { helpUrl: { ko: entry.helpUrl, en: other.helpUrl } } : {}),
    };
  });
}
