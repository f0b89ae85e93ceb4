/**
 * `npm run build` makes dist/: everything that a static https host needs to serve the add-in.
 *
 *   functions.js, functions.en.js   the custom functions in Korean and in English, one script each for Excel's JavaScript-only runtime (no page, no modules)
 *   functions.json                  their metadata in English; functions.ko.json in Korean
 *   functions.html, functions.en.html  the pages that carry them where Excel runs in a browser
 *   help/                           a page of help for each function
 *   taskpane.html, taskpane.js      the pane in Excel
 *   manifest.xml, assets/           what Excel installs
 *   THIRD-PARTY-NOTICES.txt         the licences of all that is in it; sbom.cdx.json: a bill of materials (CycloneDX)
 *   workbench/                      the workbench for any browser, installable, working without a network
 *
 * ADDIN_ORIGIN=https://example.com/addin npm run build    writes that address into the manifest and the metadata.
 * webpack --env workbench                                 builds the page of `npm start` instead.
 */
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import { addinOrigin, at, common, GeneratedFiles, withOrigin } from './src/build/common.js';
import { supplyFiles } from './src/build/packages.js';

/** Files of the functions; everything else in dist belongs to the pane, but for the folder of the workbench. */
const ofFunctions = (file) => /^(functions\.((en\.)?js|json|ko\.json)$|help[\\/])/.test(file);
const ofWorkbench = (file) => /^workbench[\\/]/.test(file);

const functions = (origin) => ({
  ...common('functions', 'es2016'),
  // Nothing for webpack to bundle: functions.js is made by src/functions/build, which leaves out of the law what no function answers from.
  entry: {},
  // It comes minified, and is shipped as the tests ran it.
  optimization: { minimize: false },
  output: { path: at('./dist'), filename: '[name].js', chunkFormat: false, clean: { keep: (file) => !ofFunctions(file) } },
  plugins: [
    new GeneratedFiles('functions', [at('./src/functions'), at('./src/rules'), at('./src/law'), at('./src/domain')], async () => {
      const { bundleFunctions } = await tsImport('./src/functions/build/bundle.ts', import.meta.url);
      const { generateMetadata } = await tsImport('./src/functions/metadata/index.ts', import.meta.url);
      const { generateHelp } = await tsImport('./src/functions/help/build.ts', import.meta.url);
      const { ko, en } = await generateMetadata();
      const json = (metadata) => withOrigin(`${JSON.stringify(metadata, undefined, 2)}\n`, origin);
      // The runtime of Excel for Windows tells no language: the manifest names the script that belongs to the metadata beside it.
      const [korean, english] = await Promise.all([bundleFunctions('ko'), bundleFunctions('en')]);
      return { 'functions.js': korean, 'functions.en.js': english, 'functions.json': json(en), 'functions.ko.json': json(ko), ...(await generateHelp()) };
    }),
  ],
});

const pane = (origin) => ({
  ...common('pane', 'es2022'),
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: { path: at('./dist'), filename: '[name].js', clean: { keep: (file) => ofFunctions(file) || ofWorkbench(file) } },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ filename: 'taskpane.html', template: './src/hosts/excel/pages/taskpane.html', scriptLoading: 'defer' }),
    new GeneratedFiles('supply', [at('./node_modules/.package-lock.json')], async () => supplyFiles()),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
        { from: 'src/hosts/excel/pages/functions.html', to: 'functions.html' },
        {
          from: 'src/hosts/excel/pages/functions.html',
          to: 'functions.en.html',
          transform: (content) => content.toString('utf8').replace('lang="ko"', 'lang="en"').replace('"functions.js"', '"functions.en.js"'),
        },
        { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
        { from: 'src/hosts/excel/hosting', to: 'hosting' },
        { from: 'src/hosts/excel/hosting/_headers', to: '_headers', toType: 'file' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => withOrigin(content.toString('utf8'), origin) },
      ],
    }),
  ],
});

export default async (env = {}) => {
  if (env.workbench) return (await import('./src/workbench/webpack.js')).default(env);
  const origin = addinOrigin(process.env.ADDIN_ORIGIN || undefined);
  const { hosted } = await import('./src/workbench/webpack.js');
  return [functions(origin), pane(origin), hosted()];
};
