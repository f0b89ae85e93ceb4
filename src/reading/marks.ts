/** The signs with which people mark one of several choices of a form. */
import { fold } from '../domain';
import type { CellValue } from '../sheet/model';

export const MARKS = ['○', '◯', 'O', 'ㅇ', '●', '◎', '✓', '✔', '√', 'V'] as const;

export const isMarked = (value: CellValue): boolean => typeof value === 'string' && (MARKS as readonly string[]).includes(fold(value).trim().toUpperCase());
