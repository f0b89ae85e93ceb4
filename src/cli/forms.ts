/** The command `forms`: the forms that go with an application, in a copy of the firm's workbook, with a list of what is still to fill in. */
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDate, type PlainDate } from '../domain';

import { filingSet, scorecardFor } from '../documents/forms/filing';
import { cardSheetName } from '../documents/forms/score-card-form';
import { cellCalled, FILLED_KEY, filledValues, readFilled, refill } from '../documents/forms/refill';
import { OWN_ITEMS_KEY, parseOwnItems } from '../reading/stored-settings';
import { textsOf } from '../rules/notice';
import { OWN_CARD } from '../rules/own-card';
import { DEFAULT_EDITION, editionFor, isEdition, readApplicationType } from '../rules';
import type { SheetBlock } from '../sheet/model';
import { checkFile, isChecked } from './check-file';
import { explain } from './explain';
import { endingOf } from './files';
import { showingOnly, toPdf } from './pdf';
import { shown, shownLines } from './width';
import { identityOf, refusal, writeWhole, type Identity, type Target } from './write-file';

export interface FormsWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => PlainDate | undefined;
  /** Where LibreOffice is; undefined where it is not. */
  readonly soffice: () => string | undefined;
}

const HELP = `벤처기업 확인 신청 서식 만들기

사용법: npm run -s forms -- 파일.xlsx --type 유형 --out 폴더 [옵션]

  --type 유형          투자 · 연구개발 · 혁신성장 · 예비 (2013년 고시는 투자 · 연구개발 · 보증 · 대출 · 보증대출 · 예비)
  --out 폴더           서식을 더한 사본을 폴더에 만듭니다. 원본은 바꾸지 않습니다
  --applied-on 날짜    신청일 (예: 2026-05-06). 적용 고시를 정합니다. 신청일을 모르면 오늘의 고시로 만듭니다
  --existing 방법      파일에 그 양식이 이미 있을 때: refill(우리가 채운 셀만 다시 채움) · copy(새 사본) · keep(그대로 둠)
  --scorecard          그 유형의 평가표(별표 4 · 5 · 6)도 만듭니다. 통합 문서에 기억된 기관 자체 항목(제6조③ 단서)이 있으면 별표 4는 그 항목으로 만듭니다
  --no-pdf             PDF를 만들지 않습니다. 주지 않으면 LibreOffice가 있을 때 PDF도 만듭니다
  --force              폴더에 같은 이름의 파일이 있으면 바꿉니다
  --help               이 도움말

종료 코드: 0 만들었습니다 · 2 읽거나 쓸 수 없는 파일 또는 잘못된 옵션`;

/** 0 made, 2 not. */
export async function formsMain(args: readonly string[], given: FormsWorld): Promise<0 | 2> {
  // Whatever a message names, a file or what stands in it, is shown and not obeyed.
  const world: FormsWorld = { ...given, out: (words) => given.out(shownLines(words)), err: (words) => given.err(shownLines(words)) };
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
        existing: { type: 'string' },
        scorecard: { type: 'boolean' },
        'no-pdf': { type: 'boolean' },
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
  const givenDay = values['applied-on'] === undefined ? undefined : readDate(values['applied-on']);
  if (file === undefined || others.length > 0) return wrong('통합 문서 하나를 주십시오. 도움말: --help');
  if (type === undefined) return wrong('--type에 유형이 필요합니다: 투자, 연구개발, 혁신성장, 예비 (2013년 고시는 투자, 연구개발, 보증, 대출, 보증대출, 예비)');
  if (!values.out) return wrong('--out에 폴더 이름이 필요합니다');
  if (values['applied-on'] !== undefined && givenDay === undefined) return wrong('--applied-on에 날짜가 필요합니다(예: 2014-02-14)');
  const { existing } = values;
  if (existing !== undefined && !['copy', 'refill', 'keep'].includes(existing)) return wrong('--existing에는 copy, refill, keep 가운데 하나가 필요합니다');
  const base = join(values.out, `${basename(file, extname(file))} 제출서류`);
  const soffice = values['no-pdf'] ? undefined : world.soffice();
  const source = await identityOf(file);
  const inputs: ReadonlySet<Identity> = new Set(source === undefined ? [] : [source]);
  const target = (extension: string): Target => ({ path: `${base}${extension}`, force: values.force === true, inputs, source: file });
  // Both or none: a set whose pages could not be written is no set.
  const targets = [target(endingOf(file)), ...(soffice === undefined ? [] : [target('.pdf')])];
  for (const { path, force } of targets) {
    const refused = await refusal(path, inputs, force);
    if (refused) return wrong(`${shown(path)}: ${refused.ko}`);
  }
  const checked = await checkFile(file, givenDay === undefined ? {} : { appliedOn: givenDay }, undefined, undefined, world.today());
  if (!isChecked(checked)) return wrong(`${shown(file)}: ${checked.error.ko}`);
  try {
    const { host, check } = checked;
    const blocks: SheetBlock[] = [];
    for (const { id } of await host.sheets()) blocks.push(await host.read(id));
    const { summary } = check;
    const today = world.today();
    const { appliedOn } = check.facts;
    // The notice of the application; without its date that of today, which is said.
    const on = appliedOn ?? today;
    const decides = on === undefined ? DEFAULT_EDITION : editionFor(on);
    if (!isEdition(decides)) return wrong(decides.message.ko);
    if (appliedOn === undefined && today !== undefined)
      world.err(`신청일을 알 수 없어 오늘(${today})의 고시로 만듭니다: ${decides.title.ko}. 다른 날의 신청이면 --applied-on에 신청일을 주십시오.\n`);
    const texts = textsOf(decides.id);
    const ownItems = parseOwnItems(await host.recall(OWN_ITEMS_KEY));
    const gathered = {
      edition: decides,
      texts,
      check,
      blocks,
      type,
      ...(today === undefined ? {} : { today }),
      ...(values.scorecard ? { scorecard: true } : {}),
      ...(ownItems ? { ownItems } : {}),
    };
    const made = filingSet(gathered);
    if (made.kind !== 'value') {
      const reasons = made.kind === 'refused' ? made.reasons : made.needs;
      return wrong(reasons.map(({ message }) => message.ko).join('\n'));
    }
    const { forms, blank, cover } = made.value;
    if (ownItems && ownItems.edition === decides.id) {
      const words = `통합 문서에 기억된 기관 자체 항목 ${ownItems.items.length}개(${shown(ownItems.from)})`;
      if (forms.some(({ name }) => name === cardSheetName(OWN_CARD))) world.err(`${words}로 평가표를 만듭니다.\n`);
      else if (scorecardFor(texts, type) === `별표 ${OWN_CARD}`) world.err(`${words}: 평가표도 만들려면 --scorecard를 주십시오.\n`);
    }
    const there = new Map((await host.sheets()).map((sheet) => [sheet.name, sheet]));
    const taken = forms.filter(({ name }) => there.has(name)).map(({ name }) => name);
    if (taken.length > 0 && existing === undefined) {
      return wrong(
        `이미 있는 양식입니다: ${taken.join(', ')}. --existing refill(우리가 채운 셀만 다시 채움), copy(새 사본), keep(그대로 둠) 가운데 하나를 주십시오.`,
      );
    }
    const filled = readFilled(await host.recall(FILLED_KEY));
    const names: string[] = [];
    for (const [place, form] of forms.entries()) {
      const old = there.get(form.name);
      world.err(`${place + 1}/${forms.length} ${form.name}\n`);
      const again = old && existing !== 'copy' ? refill(await host.read(old.id), form, blank(form.name), filled[old.name]) : undefined;
      if (again?.isOther) world.err(`  이미 있는 ‘${form.name}’ 시트는 이 고시의 양식이 아니거나 행이 옮겨져 있어 새 시트로 만듭니다.\n`);
      if (old && again && !again.isOther) {
        names.push(old.name);
        if (existing === 'keep') continue;
        const { writes, kept, differing } = again;
        await host.write(old.id, writes);
        world.err(`  다시 채운 셀 ${writes.length}개, 직접 입력하여 그대로 둔 셀 ${kept.length}개\n`);
        if (differing.length > 0) world.err(`  그대로 둔 셀 가운데 자료와 다른 것: ${differing.map((address) => cellCalled(form, address)).join(', ')}\n`);
        filled[old.name] = { ...filled[old.name], ...filledValues(form) };
        continue;
      }
      const { name } = await host.addSheet(form);
      names.push(name);
      filled[name] = filledValues(form);
    }
    await host.remember(FILLED_KEY, filled);
    const list = await host.addSheet({ ...cover(names), replace: true, activate: true });
    const saved = await host.save();
    let pdf: Uint8Array | undefined;
    if (soffice !== undefined) {
      world.err('PDF\n');
      try {
        pdf = await toPdf(soffice, showingOnly(saved, [list.name, ...names]));
      } catch {
        world.err('LibreOffice가 PDF를 만들지 못했습니다. 통합 문서는 만듭니다.\n');
      }
    } else if (!values['no-pdf']) world.err('LibreOffice가 없어 PDF는 만들지 않습니다. 통합 문서는 만듭니다.\n');
    for (const [place, content] of [saved, pdf].entries()) {
      const to = targets[place];
      if (!to || content === undefined) continue;
      const refused = await writeWhole(to, [content]);
      if (refused) return wrong(`${shown(to.path)}: ${refused.ko}`);
      world.out(`${shown(to.path)}\n`);
    }
    if (type === 'rd' && check.sheets.length === 0) world.err('연구개발비 배분표나 산정표를 찾지 못해 연구개발비를 비워 두었습니다.\n');
    else if (type === 'rd' && summary.errors > 0) world.err(`검사 오류가 ${summary.errors}건 있습니다. 수정한 뒤 다시 만드십시오.\n`);
    return 0;
  } catch (error) {
    return wrong(`${shown(file)}: ${explain(error).ko}`);
  }
}
