/** Builds the gallery's page, without the grid: seconds, not a minute. */
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { at, common } from '../../src/build/common.js';
import { CONTENT_SECURITY_POLICY, serve } from '../../src/workbench/server';

const OUTPUT = at('.cache/gallery');

export function buildGallery(): Promise<void> {
  const compiler = webpack({
    ...common('gallery', 'es2022'),
    optimization: { minimize: false },
    target: ['web', 'es2022'],
    entry: { gallery: fileURLToPath(new URL('index.tsx', import.meta.url)) },
    output: { path: OUTPUT, filename: '[name].js', clean: true },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        templateContent: '<!doctype html><html><head><meta charset="utf-8"><title>KVENTURE</title></head><body><div id="root"></div></body></html>',
        scriptLoading: 'defer',
      }),
    ],
  });
  return new Promise((done, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        if (error ?? closing) reject(error ?? closing);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else done();
      });
    });
  });
}

/** The pages of the gallery show one another in frames; nobody else's. */
const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'; frame-src 'self'"),
  'Cache-Control': 'no-cache',
};

export const serveGallery = (port: number): ReturnType<typeof serve> => serve(OUTPUT, port, { headers: HEADERS });
