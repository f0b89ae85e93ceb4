/** The marks that show findings in the cells. */
import type { Lang } from '../../domain';
import type { Mark } from '../../hosts/port';
import { everyPlace, SEVERITIES, type Finding } from '../../checking';

/** Marks of a sheet: one a cell, of its worst finding, with all its messages in the note. */
export function marksOf(findings: readonly Finding[], lang: Lang): Map<string, Mark[]> {
  const bySheet = new Map<string, Map<string, Mark>>();
  for (const finding of findings.flatMap(everyPlace)) {
    const marks = bySheet.get(finding.sheetId) ?? new Map<string, Mark>();
    bySheet.set(finding.sheetId, marks);
    const there = marks.get(finding.address);
    const message = finding.message[lang];
    if (!there) marks.set(finding.address, { address: finding.address, severity: finding.severity, note: message });
    else {
      const worse = SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(there.severity) ? finding.severity : there.severity;
      marks.set(finding.address, { ...there, severity: worse, note: `${there.note}\n${message}` });
    }
  }
  return new Map([...bySheet].map(([sheetId, marks]) => [sheetId, [...marks.values()]]));
}
