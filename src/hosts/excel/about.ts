/** What Office says of itself. Every member may be missing in some Excel; what is not there is left out. */
import { text, type Text } from '../../domain';
import type { HostFact } from '../port';

/** The highest of a numbered set (1.1, 1.2 …) that is there; sets are cumulative. */
function highest(set: string, most: number): string | undefined {
  let found: string | undefined;
  for (let minor = 1; minor <= most; minor += 1) {
    if (!Office.context.requirements.isSetSupported(set, `1.${minor}`)) break;
    found = `1.${minor}`;
  }
  return found;
}

/** The origin of a script of the page, by the end of its address. */
const originOf = (script: string): string | undefined => {
  const found = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => src.split(/[?#]/)[0]?.endsWith(`/${script}`));
  return found && new URL(found.src).origin;
};

const NONE = '–';

/** Platform, versions, requirement sets, and where Office.js comes from. Nothing of the workbook, and nothing of the person. */
export function about(): readonly HostFact[] {
  const facts: HostFact[] = [];
  const tell = (label: Text, of: () => string | undefined): void => {
    let value: string | undefined;
    try {
      value = of();
    } catch {
      value = undefined;
    }
    facts.push({ label, value: value ?? NONE });
  };
  tell(text('플랫폼', 'Platform'), () => String(Office.context.platform ?? Office.context.diagnostics.platform));
  tell(text('Excel 버전', 'Version of Excel'), () => Office.context.diagnostics.version);
  tell(text('표시 언어', 'Display language'), () => Office.context.displayLanguage);
  tell(text('ExcelApi', 'ExcelApi'), () => highest('ExcelApi', 40));
  tell(text('사용자 지정 함수', 'Custom functions'), () => highest('CustomFunctionsRuntime', 9));
  tell(text('셀 편집 대기', 'Waits for the end of an edit'), () =>
    Office.context.requirements.isSetSupported('DelayForCellEdit', '1.1') ? 'DelayForCellEdit 1.1' : NONE,
  );
  tell(text('Office.js', 'Office.js'), () => originOf('office.js'));
  return facts;
}
