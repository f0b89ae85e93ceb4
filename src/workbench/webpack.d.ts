import type { Configuration } from 'webpack';

export const OUTPUT: string;
export default function workbench(env?: { readonly development?: boolean; readonly production?: boolean }): Configuration;
