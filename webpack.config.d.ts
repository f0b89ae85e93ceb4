import type { Configuration } from 'webpack';

/** The builds of `npm run build`, by their names. */
export default function configurations(env?: { readonly workbench?: boolean }): Promise<readonly Configuration[]>;
