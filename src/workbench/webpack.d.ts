import type { Configuration } from 'webpack';

export const OUTPUT: string;
export const WATCH_OUTPUT: string;
export default function workbench(env?: { readonly development?: boolean; readonly production?: boolean; readonly watch?: boolean }): Configuration;
