/**
 * The page of `npm start`: everything from one origin, without a line of eval (see the policy in server.ts).
 * In development nothing is minified: the grid alone is 10 MB of source, and a minute is all that a first start may take.
 */
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import { at, BuildNumber, common, GeneratedFiles, withOrigin } from '../build/common.js';

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

export default (env = {}) => {
  const development = env.development !== false && env.production !== true;
  const shared = common(env.watch ? 'workbench-watch' : development ? 'workbench-development' : 'workbench', 'es2022');
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
      ...(env.watch ? [new BuildNumber()] : []),
    ],
  };
};
