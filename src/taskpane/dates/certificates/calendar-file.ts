/** The due dates of a list as an iCalendar file, an all-day event each. Holds the names of the firms: it is saved where the user says, sent nowhere. */
import { addDays, type PlainDate, type Text } from '../../../domain';
import { C } from './strings';
import type { WatchedCertificate } from './watch-list';

/** A day has no hour: the library writes the date of this instant in UTC. */
const instant = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** `lang`: of the titles. `stamp`: the day on which it is made; the same list on the same day is the same file. */
export async function calendarFile(
  list: readonly WatchedCertificate[],
  lang: keyof Text,
  stamp: PlainDate,
): Promise<{ readonly text: string; readonly count: number }> {
  // Loaded when it is asked for: most people never do.
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'KVENTURE', product: '벤처확인', language: lang === 'ko' ? 'KO' : 'EN' } });
  let count = 0;
  const put = (certificate: WatchedCertificate['certificate'], what: Text, day: PlainDate): void => {
    calendar.createEvent({
      id: `${certificate.row + 1}-${what.en.replace(/\W+/g, '-').toLowerCase()}-${day}@kventure`,
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
