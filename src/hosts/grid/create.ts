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
  for (const { plugin, options } of plugins.values()) univer.registerPlugin(plugin, options as never);
  return { univer, univerAPI: classes.FUniver.newAPI(univer) };
}
