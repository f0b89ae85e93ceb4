/**
 * The page of `npm start`: everything from one origin, without a line of eval (see the policy in server.ts).
 * In development nothing is minified: the grid alone is 10 MB of source, and a minute is all that a first start may take.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import { at, BuildNumber, common, GeneratedFiles, withOrigin } from '../build/common.js';
import { supplyFiles } from '../build/packages.js';

/** Not in dist: that is what a host of the add-in serves, and its build clears it. */
export const OUTPUT = at('.cache/page');
export const WATCH_OUTPUT = at('.cache/watched-page');

/** While watching, what comes from packages is written once, and a change rewrites our own code alone. */
const apart = { splitChunks: { chunks: 'all', cacheGroups: { packages: { test: /[\\/]node_modules[\\/]/, name: 'packages', enforce: true } } } };

/** The metadata of the functions and their help, from the same source as the add-in's; the help stands beside the page. */
const functionFiles = new GeneratedFiles(
  'functions',
  ['functions', 'rules', 'law', 'domain'].map((folder) => at(`src/${folder}`)),
  async () => {
    const { generateMetadata } = await tsImport('../functions/metadata/index.ts', import.meta.url);
    const { generateHelp } = await tsImport('../functions/help/build.ts', import.meta.url);
    const { ko, en } = await generateMetadata();
    const json = (metadata) => withOrigin(JSON.stringify(metadata), '.');
    return { 'functions.json': json(en), 'functions.ko.json': json(ko), ...(await generateHelp()) };
  },
);

/** The licences of what the page is made of, beside it. */
const licences = new GeneratedFiles('licences', [at('node_modules/.package-lock.json')], async () => {
  const { 'THIRD-PARTY-NOTICES.txt': text } = supplyFiles();
  return { 'THIRD-PARTY-NOTICES.txt': text };
});

/** The names of all files of the page, and a number that changes with any of them: what the service worker keeps. */
class OfflineFiles {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('OfflineFiles', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'OfflineFiles', stage }, async () => {
        const files = compilation
          .getAssets()
          .map(({ name }) => name)
          .filter((name) => name !== 'service-worker.js' && !name.endsWith('.map'))
          .sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(compilation.getAsset(file).source.buffer());
        const kept = { version: hash.digest('hex').slice(0, 16), files: ['./', ...files] };
        const source = await readFile(at('src/workbench/offline/service-worker.js'), 'utf8');
        compilation.emitAsset('service-worker.js', new RawSource(source.replace('__KEPT__', JSON.stringify(kept))));
      });
    });
  }
}

/** The page as it is uploaded with the add-in: minified, with names that change with what is in them, installable, working without a network. */
export const hosted = () => ({
  ...page({ production: true }, common('workbench', 'es2022')),
  output: { path: at('dist/workbench'), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlPlugin({ filename: 'index.html', template: at('src/workbench/offline/index.html'), favicon: at('assets/icon-32.png'), scriptLoading: 'defer' }),
    new CopyPlugin({
      patterns: [
        { from: at('src/workbench/offline/manifest.webmanifest'), to: 'manifest.webmanifest' },
        { from: at('assets/icon-128.png'), to: 'icon-128.png' },
        { from: at('assets/icon.svg'), to: 'icon.svg' },
      ],
    }),
    functionFiles,
    licences,
    new OfflineFiles(),
  ],
});

export default (env = {}) => {
  const shared = common(env.watch ? 'workbench-watch' : env.development !== false && env.production !== true ? 'workbench-development' : 'workbench', 'es2022');
  return page(env, shared);
};

function page(env, shared) {
  const development = env.development !== false && env.production !== true;
  return {
    ...shared,
    mode: 'production',
    // React without its checks, in readable code: what makes a production build slow is left out of a development one.
    ...(development
      ? {
          optimization: {
            minimize: false,
            concatenateModules: false,
            usedExports: false,
            mangleExports: false,
            moduleIds: 'named',
            chunkIds: 'named',
            ...(env.watch ? apart : {}),
          },
        }
      : {}),
    target: ['web', 'es2022'],
    entry: { workbench: [...(env.watch ? [at('src/workbench/reload.ts')] : []), at('src/workbench/index.tsx')] },
    output: { path: env.watch ? WATCH_OUTPUT : OUTPUT, filename: '[name].js', clean: true, pathinfo: false },
    module: {
      rules: [...shared.module.rules, { test: /\.xlsx$/, type: 'asset/resource', generator: { filename: 'samples/[name][ext]' } }],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({ filename: 'index.html', template: at('src/workbench/index.html'), favicon: at('assets/icon-32.png'), scriptLoading: 'defer' }),
      functionFiles,
      licences,
      ...(env.watch ? [new BuildNumber()] : []),
    ],
  };
}
