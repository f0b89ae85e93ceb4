/** The command `forms`: the forms that go with an application, in a copy of the firm's workbook, with a list of what is still to fill in. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDate, text, toSerial, type PlainDate, type Text } from '../domain';
import { formSheet, formsOf, readFirm } from '../documents/forms';
import { SheetMaker } from '../documents/sheet-maker';
import { textsOf } from '../rules/notice';
import { DEFAULT_EDITION, readApplicationType } from '../rules';
import { quoteSheet } from '../sheet/a1';
import type { NewSheet, SheetBlock } from '../sheet/model';
import { checkFile, explain, isChecked } from './check-file';

export interface FormsWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => PlainDate | undefined;
}

const HELP = `벤처기업 확인 신청 서식 만들기

사용법: npm run -s forms -- 파일.xlsx --type 유형 --out 폴더 [옵션]

  --type 유형          투자 · 연구개발 · 보증 · 대출 · 보증대출 · 예비
  --out 폴더           서식을 더한 사본을 폴더에 만듭니다. 원본은 바꾸지 않습니다
  --applied-on 날짜    신청일 (예: 2014-02-14). 적용 고시를 정합니다
  --force              폴더에 같은 이름의 파일이 있으면 바꿉니다
  --help               이 도움말

종료 코드: 0 만들었습니다 · 2 읽거나 쓸 수 없는 파일 또는 잘못된 옵션`;

type ApplicationType = NonNullable<ReturnType<typeof readApplicationType>>;

/** 제4조①, 제6조③: what is filed by route, and the result that the evaluator of an R&D firm hands over. */
const refsOf = (type: ApplicationType): readonly string[] => (type === 'rd' ? ['별지 제1호', '별지 제1-1호', '별지 제2호'] : ['별지 제1호', '별지 제1-1호']);

/** The list of the forms: what is filled in each, and what a person must still fill in. */
function coverOf(forms: readonly NewSheet[], appliedOn: PlainDate | undefined): NewSheet {
  const maker = new SheetMaker();
  maker.add({ value: '제출 서류 목록', style: 'title' });
  maker.add({ value: '신청일', style: 'text' }, { value: appliedOn === undefined ? null : toSerial(appliedOn), numberFormat: 'yyyy-mm-dd', style: 'input' });
  maker.add(...['양식', '채운 셀', '빈 셀(직접 입력)'].map((value) => ({ value, style: 'header' as const })));
  for (const { name, cells } of forms) {
    const inputs = cells.flat().filter((cell) => cell?.unlocked);
    const filled = inputs.filter((cell) => cell?.formula !== undefined || (cell?.value ?? null) !== null).length;
    maker.add(
      { value: name, style: 'text', link: `${quoteSheet(name)}!A1` },
      { value: filled, style: 'amount' },
      { value: inputs.length - filled, style: 'amount' },
    );
  }
  return maker.sheet('제출 서류 목록', {
    columnWidths: [40, 14, 20],
    page: { orientation: 'portrait', margins: { top: 15, right: 14, bottom: 15, left: 14 }, pagesWide: 1, pagesTall: 1 },
  });
}

/** 0 made, 2 not. */
export async function formsMain(args: readonly string[], world: FormsWorld): Promise<0 | 2> {
  const wrong = (words: string): 2 => {
    world.err(`${words}\n`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: {
        type: { type: 'string' },
        out: { type: 'string' },
        'applied-on': { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch {
    return wrong(`옵션을 읽을 수 없습니다.\n\n${HELP}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    world.out(`${HELP}\n`);
    return 0;
  }
  const [file, ...others] = positionals;
  const type = values.type === undefined ? undefined : readApplicationType(values.type);
  const given = values['applied-on'] === undefined ? undefined : readDate(values['applied-on']);
  if (file === undefined || others.length > 0) return wrong('통합 문서 하나를 주십시오. 도움말: --help');
  if (type === undefined) return wrong('--type에 유형이 필요합니다: 투자, 연구개발, 보증, 대출, 보증대출, 예비');
  if (!values.out) return wrong('--out에 폴더 이름이 필요합니다');
  if (values['applied-on'] !== undefined && given === undefined) return wrong('--applied-on에 날짜가 필요합니다(예: 2014-02-14)');
  const checked = await checkFile(file, given === undefined ? {} : { appliedOn: given });
  if (!isChecked(checked)) return wrong(`${file}: ${checked.error.ko}`);
  try {
    const { host, check } = checked;
    const blocks: SheetBlock[] = [];
    for (const { id } of await host.sheets()) blocks.push(await host.read(id));
    const { facts, verdict, summary } = check;
    const today = world.today();
    const firm = {
      ...readFirm(blocks),
      type,
      ...(today === undefined ? {} : { madeOn: today }),
      ...(facts.industry === undefined ? {} : { industryCode: facts.industry }),
      ...(facts.foundedOn === undefined ? {} : { foundedOn: facts.foundedOn }),
      ...(check.sheets.length === 0 ? {} : { rdCost: verdict.recognised }),
      ...(verdict.sales === undefined ? {} : { sales: verdict.sales }),
    };
    const situation = {
      ...(facts.appliedOn === undefined ? {} : { appliedOn: facts.appliedOn }),
      errors: summary.errors,
      ...(verdict.requiredPercent === undefined ? {} : { requiredPercent: verdict.requiredPercent }),
    };
    const texts = textsOf(DEFAULT_EDITION.id);
    const wanted = refsOf(type);
    const forms: NewSheet[] = [];
    for (const { ref } of formsOf(texts)) {
      if (!wanted.includes(ref)) continue;
      const made = formSheet(texts, ref, firm, situation);
      if (made.kind !== 'value') {
        const reasons = made.kind === 'refused' ? made.reasons : made.needs;
        return wrong(reasons.map(({ message }) => message.ko).join('\n'));
      }
      forms.push({ ...made.value, activate: false });
    }
    for (const [place, form] of forms.entries()) {
      world.err(`${place + 1}/${forms.length} ${form.name}\n`);
      const { name } = await host.addSheet(form);
      forms[place] = { ...form, name };
    }
    await host.addSheet({ ...coverOf(forms, facts.appliedOn), activate: true });
    const path = join(values.out, `${basename(file, extname(file))} 제출서류.xlsx`);
    await mkdir(values.out, { recursive: true });
    // Never over the workbook itself: its name is another one.
    await writeFile(path, await host.save(), { flag: values.force ? 'w' : 'wx' });
    world.out(`${path}\n`);
    if (summary.errors > 0) world.err(`검사 오류가 ${summary.errors}건 있습니다. 수정한 뒤 다시 만드십시오.\n`);
    return 0;
  } catch (error) {
    const exists: Text = text('같은 이름의 파일이 이미 있어 쓰지 않았습니다. 바꾸려면 --force를 주십시오.', 'A file of that name is there already.');
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return wrong(`${file}: ${(code === 'EEXIST' ? exists : explain(error)).ko}`);
  }
}
