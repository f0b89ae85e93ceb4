/** "이 셀 검사" of the context menu: checks, and finds what is to be shown of the selected cell. */
import type { Text } from '../../domain';
import type { Host } from '../../hosts/port';
import { everyPlace, parseA1, type Finding } from '../../checking';
import type { CheckController } from '../session';
import { S } from '../strings';

const SIGN = 'finding ';
let times = 0;

/** As the tab of the check takes it; another one each time, so that the same cell can be asked for again. */
const detailOf = ({ sheetId, address }: Finding): string => `${SIGN}${(times += 1)} ${address} ${sheetId}`;

/** Where the finding is that was asked for. */
export function askedFor(detail: string | undefined): { readonly sheetId: string; readonly address: string } | undefined {
  const found = /^finding \d+ (\S+) (.+)$/.exec(detail ?? '');
  return found ? { address: found[1] as string, sheetId: found[2] as string } : undefined;
}

interface Place {
  readonly detail: string;
  /** What is to be said once it is shown. */
  readonly said?: Text;
}

/** Checks, and answers where to look: at the cell, else at the first finding of its row. Says so where there is none. */
export async function findingAtSelection(host: Host, controller: CheckController): Promise<Place | undefined> {
  try {
    const at = await host.selection();
    const address = at?.address.split(':')[0];
    const cell = address === undefined ? undefined : parseA1(address);
    if (!at || address === undefined || !cell) {
      controller.notify('info', S.check.selectCell);
      return undefined;
    }
    await controller.check();
    const { result, notice } = controller.getState();
    // The check was refused or stopped, and has said so.
    if (!result || notice?.tone === 'error') return undefined;
    const here = result.findings.flatMap(everyPlace).filter(({ sheetId }) => sheetId === at.sheetId);
    const exact = here.find((finding) => finding.address === address);
    if (exact) return { detail: detailOf(exact) };
    const inRow = here.filter((finding) => parseA1(finding.address)?.row === cell.row);
    if (inRow[0]) return { detail: detailOf(inRow[0]), said: S.check.noneButRow(address, inRow.length) };
    const isRead = result.sheets.some(({ sheetId }) => sheetId === at.sheetId);
    controller.notify('info', isRead ? S.check.noneAt(address) : S.check.notInTable(address));
    return undefined;
  } catch (error) {
    controller.notify('error', error);
    return undefined;
  }
}
