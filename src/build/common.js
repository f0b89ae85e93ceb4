/** What the builds of the add-in and of the workbench share. */
import { fileURLToPath, URL } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

/** A path from the top of the project. */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const ICONS = at('src/build/icons.js');

/** The address that manifest.xml and the metadata are written with; `npm run start:excel` serves it. */
export const DEFAULT_ORIGIN = 'https://localhost:3000';

/** The address of ADDIN_ORIGIN without its last slash. Office loads add-ins over https only. */
export function addinOrigin(given = DEFAULT_ORIGIN) {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username || /["'<>&]/.test(given)) {
    throw new Error(`ADDIN_ORIGIN must be an https address such as https://example.com/addin, not "${given}".`);
  }
  return url.href.replace(/\/+$/, '');
}

/** `text` with every address of the default origin moved to `origin`. */
export const withOrigin = (text, origin) => text.replaceAll(DEFAULT_ORIGIN, origin);

/** Adds files that a function computes: `make` gives their texts by name, and is asked again when something in `sources` changes. */
export class GeneratedFiles {
  constructor(name, sources, make) {
    Object.assign(this, { name, sources, make });
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(this.name, (compilation) => {
      for (const folder of this.sources) compilation.contextDependencies.add(folder);
      compilation.hooks.processAssets.tapPromise({ name: this.name, stage }, async () => {
        // While watching, they are made again only when one of their sources has changed.
        const changed = [...(compiler.modifiedFiles ?? []), ...(compiler.removedFiles ?? [])];
        if (!this.made || changed.length === 0 || changed.some((file) => this.sources.some((folder) => file.startsWith(folder)))) this.made = await this.make();
        for (const [file, content] of Object.entries(this.made)) compilation.emitAsset(file, new RawSource(content));
      });
    });
  }
}

/** Tells an open page (reload.ts) that a new build is there. */
export class BuildNumber {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('BuildNumber', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'BuildNumber', stage }, () =>
        compilation.emitAsset('build-number.txt', new RawSource(String(compilation.hash))),
      );
    });
  }
}

/** What the bundles share, the workbench's too. `target` is the oldest JavaScript that the engine understands. */
export const common = (name, target) => ({
  name,
  mode: 'production',
  context: at('.'),
  devtool: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: at('.cache/webpack'),
    name,
    buildDependencies: { config: [fileURLToPath(import.meta.url), at('webpack.config.js')] },
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, use: [{ loader: 'esbuild-loader', options: { target, tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } } } }, ICONS] },
      { test: /\.js$/, include: /[\\/]@fluentui[\\/]/, loader: ICONS },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target, css: true, legalComments: 'none' })] },
  performance: { hints: false },
});
