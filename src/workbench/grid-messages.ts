/** Messages of the grid that ask nothing: one button is enough, and a second one did nothing either. */
import { IConfirmService } from '@univerjs/core';
import type { Grid } from '../hosts/grid';

const TELLING = new Set(['sort-range-check-error']);

/** Takes the button away that would give up what nobody asks. */
export function tellWithOneButton({ univer }: Grid): void {
  const service = univer.__getInjector().get(IConfirmService);
  const confirm = service.confirm.bind(service);
  service.confirm = (given) => confirm(isTelling(given) ? { ...given, closable: false } : given);
}

const isTelling = (given: unknown): given is { readonly id: string } =>
  typeof given === 'object' && given !== null && 'id' in given && TELLING.has(String(given.id));
