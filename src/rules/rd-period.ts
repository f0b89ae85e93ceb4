/** 별지 제2호: 확인신청일이 속하는 분기의 직전 4분기 (시행령 제2조의3). */
import { firstDayOf, lastDayOf, quarterFromIndex, quarterIndex, quarterOf, rememberedOf, toSerial, type PlainDate, type Quarter } from '../domain';
import type { Edition } from '../law/types';

/** The quarters whose costs and sales count, oldest first. */
export function countedQuarters(edition: Edition, appliedOn: PlainDate): readonly Quarter[] {
  const applied = quarterIndex(quarterOf(appliedOn));
  const count = edition.eligibility.quarters.value;
  const quarters: Quarter[] = [];
  for (let index = applied - count; index < applied; index += 1) quarters.push(quarterFromIndex(index));
  return quarters;
}

/** Tells at which of the counted quarters a date lies, −1 where at none; over serials, for columns of a hundred thousand dates. */
export class QuarterWindow {
  readonly quarters: readonly Quarter[];
  /** The first serial of each quarter. */
  readonly starts: readonly number[];
  /** The last serial of each quarter. */
  readonly ends: readonly number[];
  /** The serial after the last quarter. */
  private readonly end: number;
  private readonly firstIndex: number;

  constructor(edition: Edition, appliedOn: PlainDate) {
    this.quarters = countedQuarters(edition, appliedOn);
    this.starts = this.quarters.map((quarter) => toSerial(firstDayOf(quarter)));
    this.ends = this.quarters.map((quarter) => toSerial(lastDayOf(quarter)));
    this.end = (this.ends[this.ends.length - 1] as number) + 1;
    this.firstIndex = quarterIndex(this.quarters[0] as Quarter);
  }

  placeOfSerial(serial: number): number {
    if (serial >= this.end) return -1;
    let place = this.starts.length - 1;
    while (place >= 0 && serial < (this.starts[place] as number)) place -= 1;
    return place;
  }

  /** By the number of the quarter. */
  placeOf(index: number): number {
    const place = index - this.firstIndex;
    return place >= 0 && place < this.quarters.length ? place : -1;
  }
}

/** The window of an application; the same for all applications of a day. */
export const quarterWindow: (edition: Edition, appliedOn: PlainDate) => QuarterWindow = rememberedOf(
  (edition, appliedOn: PlainDate) => new QuarterWindow(edition, appliedOn),
);
