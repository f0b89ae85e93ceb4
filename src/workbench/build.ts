import webpack from 'webpack';
import workbench from './webpack.js';

/** Writes the page to its folder; rejects with what webpack has to say when it does not build. */
export function build(): Promise<void> {
  return new Promise((done, reject) => {
    const compiler = webpack(workbench());
    compiler.run((error, stats) => {
      // Closing writes the cache, which makes the next start quick.
      compiler.close((closing) => {
        if (error ?? closing) reject(error ?? closing);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else done();
      });
    });
  });
}
