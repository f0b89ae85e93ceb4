export const TOP: string;
export const TERMINAL: string;
export const STAMP: string;
export function isCurrent(stamp?: string, top?: string): boolean;
export function launch(command: 'check' | 'forms' | 'self-check'): Promise<void>;
export const COMMAND: string;
export function startCommand(script: string): Promise<void>;
