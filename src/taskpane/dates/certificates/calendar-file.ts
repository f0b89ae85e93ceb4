/** The due dates of a list as an iCalendar file, an all-day event each. Holds the names of the firms: it is saved where the user says, sent nowhere. */
import { addDays, daysBetween, type PlainDate, type Text } from '../../../domain';
import { hash } from '../../../checking/engine/finding-key';
import { companyKey } from '../../../reading/company-name';
import { C } from './strings';
import type { WatchedCertificate } from './watch-list';

/** A day has no hour: the library writes the date of this instant in UTC. */
const instant = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

const FIRST_STAMP = '2000-01-01' as PlainDate;

/**
 * The same certificate has the same key wherever its row stands and whatever its days have become: a calendar that is given the file again moves
 * its events instead of holding them twice. The name of the firm cannot be read from it.
 */
function keyOf({ name, type, issuedOn, appliedOn, previousEnd, validUntil, row }: WatchedCertificate['certificate']): string {
  const words = [companyKey(name) || `row ${row + 1}`, type ?? '', issuedOn ?? appliedOn ?? previousEnd ?? validUntil ?? ''].join('|');
  return hash(words);
}

/** `lang`: of the titles. `stamp`: the day on which it is made; the same list on the same day is the same file. */
export async function calendarFile(
  list: readonly WatchedCertificate[],
  lang: keyof Text,
  stamp: PlainDate,
): Promise<{ readonly text: string; readonly count: number }> {
  // Loaded when it is asked for: most people never do.
  const { default: ical, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'KVENTURE', product: '벤처확인', language: lang === 'ko' ? 'KO' : 'EN' } });
  let count = 0;
  const used = new Map<string, number>();
  const put = (certificate: WatchedCertificate['certificate'], what: Text, day: PlainDate): void => {
    const id = `${keyOf(certificate)}-${what.en.replace(/\W+/g, '-').toLowerCase()}`;
    const before = used.get(id) ?? 0;
    used.set(id, before + 1);
    calendar.createEvent({
      id: `${id}${before === 0 ? '' : `-${before + 1}`}@kventure`,
      // A file that was made later wins over the one before it.
      sequence: Math.max(0, daysBetween(FIRST_STAMP, stamp)),
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: instant(stamp),
      start: instant(day),
      // The day behind the last: so calendars count.
      end: instant(addDays(day, 1)),
      allDay: true,
      summary: `${what[lang]}: ${certificate.name}`,
    });
    count += 1;
  };
  for (const { certificate, dues } of list) {
    for (const { what, from, until } of dues) {
      if (from !== until) put(certificate, C.opens(what), from);
      put(certificate, from === until ? what : C.lastDay(what), until);
    }
  }
  return { text: calendar.toString(), count };
}
