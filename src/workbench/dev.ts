/** `npm run dev`: the page of `npm start`, rebuilt on every change and loaded anew by itself. `PORT` chooses the port. */
import webpack from 'webpack';
import { chosenPort, serveOn } from './port';
import workbench, { WATCH_OUTPUT } from './webpack.js';

const port = chosenPort();
console.log('화면을 만들고 있습니다. 바꾼 파일은 저장할 때마다 다시 반영됩니다. / Building the page; changed files are taken over as they are saved.');

let served = false;
webpack(workbench({ watch: true })).watch({ aggregateTimeout: 50 }, (error, stats) => {
  if (error) throw error;
  if (!stats) return;
  if (stats.hasErrors()) console.error(stats.toString({ preset: 'errors-only', colors: true }));
  else console.log(`${((stats.endTime - stats.startTime) / 1000).toFixed(2)} s`);
  if (served) return;
  served = true;
  void serveOn(WATCH_OUTPUT, port).then(({ address }) => console.log(`\n  ${address}\n`));
});
