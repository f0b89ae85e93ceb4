/** Builds the page once for all browser tests, as `npm start` builds it. */
import { build } from '../../src/workbench/build';

export default async function setup(): Promise<void> {
  await build();
}
