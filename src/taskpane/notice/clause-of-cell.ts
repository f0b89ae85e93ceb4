/** The clause behind the selected cell, for the context menu of the sheet: of the finding that stands there, or of the category in the cell. */
import type { Host } from '../../hosts/port';
import { editionFor, isEdition, readCategory } from '../../rules';
import { parseA1 } from '../../sheet/a1';
import { everyPlace } from '../../checking';
import { placeName } from './place';
import type { CheckController } from '../session';

/** As the tab of the notice takes it: `2013-60§별표 3 1.가.①`; undefined where the cell says neither. */
export async function clauseAtSelection(host: Host, controller: CheckController): Promise<string | undefined> {
  try {
    const at = await host.selection();
    const address = at?.address.split(':')[0];
    const cell = address === undefined ? undefined : parseA1(address);
    if (!at || !cell) return undefined;
    const finding = controller
      .getState()
      .result?.findings.flatMap(everyPlace)
      .find((one) => one.sheetId === at.sheetId && one.address === address);
    if (finding) return placeName(finding.citation.edition, finding.citation.ref, finding.citation.clause);
    const block = await host.readArea(at.sheetId, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }, { quiet: true });
    const value = block.values[0]?.[0];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const edition = editionFor(controller.getState().result?.facts.appliedOn ?? controller.getState().facts.appliedOn);
    const read = isEdition(edition) ? readCategory(edition, value) : undefined;
    if (read?.known && isEdition(edition) && edition.costStatement.available)
      return placeName(edition.costStatement.source.edition, `별표 ${edition.costStatement.value.appendix}`, read.code);
    return undefined;
  } catch (error) {
    controller.notify('error', error);
    return undefined;
  }
}
