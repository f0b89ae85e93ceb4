/** Messages of the grid that ask nothing: one button is enough, and a second one did nothing either. */
import { IConfirmService } from '@univerjs/core';
import type { Grid } from '../hosts/grid';

const TELLING = new Set<unknown>(['sort-range-check-error']);

interface Question {
  readonly id?: unknown;
  readonly closable?: boolean;
}
interface Asking {
  open(this: Asking, question: Question): unknown;
}

/**
 * Takes the button away that would give up what nobody asks. The service that is given stands for another, and goes on with what it was asked for once:
 * what it opened before is found where it is called.
 */
export function tellWithOneButton({ univer }: Grid): void {
  const service = univer.__getInjector().get(IConfirmService) as unknown as Asking;
  service.open = function (question) {
    const opens = (Object.getPrototypeOf(this) as Asking).open;
    return opens.call(this, TELLING.has(question.id) ? { ...question, closable: false } : question);
  };
}
