/**
 * Univer from the presets that a page or a test needs. (`@univerjs/presets` does the same and brings all parts there are, some of them without
 * a licence: the parts that are used are installed one by one.)
 */
import type { IUniverConfig, LogLevel, Plugin, PluginCtor, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown?];
export interface Preset {
  readonly plugins: readonly PluginEntry[];
}

/** The classes at run time, from ES modules in the page and from CommonJS in Node. */
export interface UniverClasses {
  readonly Univer: typeof Univer;
  readonly FUniver: typeof FUniver;
  readonly LogLevel: typeof LogLevel;
}

/**
 * Of sheets above so many cells the grid would forget, with the sheet, every change that could be taken back before: a ledger of a thousand rows is
 * one. They come back by one Ctrl+Z as the others do.
 */
const SHEETS = 'SHEET_PLUGIN';
const ALL_COME_BACK = { largeSheetOperation: { largeSheetCellCountThreshold: Infinity } };

export function createGrid(
  classes: UniverClasses,
  config: Partial<IUniverConfig>,
  presets: readonly Preset[],
): { readonly univer: Univer; readonly univerAPI: FUniver } {
  const univer = new classes.Univer({ logLevel: classes.LogLevel.WARN, ...config });
  // Presets share plugins: of two with one name the later one counts, in its place.
  const plugins = new Map<string, { readonly plugin: PluginCtor<Plugin>; readonly options: unknown }>();
  for (const preset of presets) {
    for (const entry of preset.plugins) {
      const [plugin, options] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor<Plugin>, unknown?];
      plugins.delete(plugin.pluginName);
      plugins.set(plugin.pluginName, { plugin, options });
    }
  }
  for (const [name, { plugin, options }] of plugins)
    univer.registerPlugin(plugin, (name === SHEETS ? { ...(options as object | undefined), ...ALL_COME_BACK } : options) as never);
  return { univer, univerAPI: classes.FUniver.newAPI(univer) };
}
