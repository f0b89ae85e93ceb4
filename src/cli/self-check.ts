/** The command `self-check`: what the routes need of a firm, by the answers of its sheet or by what its workbook says; and the sheet itself. */
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanguage, readDate, text, type Lang, type PlainDate, type Text } from '../domain';
import { citationWords } from '../documents/document-words';
import { answersOfSheets } from '../documents/self-check/sources';
import { selfCheckSheet } from '../documents/self-check/sheet';
import { readSelfCheck, type SelfCheckAnswers } from '../reading/self-check/answers';
import { ROUTE_NAMES } from '../reading/self-check/questions';
import { assessRoutes, doubtsOn, editionFor, isEdition, SELF_CHECK_TOPICS, type EligibilityFacts } from '../rules';
import type { SheetBlock } from '../sheet/model';
import { isSelfCheckSheet } from '../sheet/sheet-names';
import { mayHoldCertificates } from '../reading/self-check/deeming';
import { checkFile, isChecked, type Checked } from './check-file';
import { explain } from './explain';
import { endingOf } from './files';
import { shown } from './width';
import { identityOf, writeWhole } from './write-file';

export interface SelfCheckWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: () => PlainDate | undefined;
}

const HELP = text(
  `벤처기업 요건 자가진단

사용법: npm run -s self-check -- 파일.xlsx [옵션]

  --out 폴더           자가진단 시트를 더한 사본을 폴더에 만듭니다. 원본은 바꾸지 않습니다
  --applied-on 날짜    신청일 (예: 2014-02-14). 적용 고시를 정합니다
  --json               결과를 JSON으로 출력합니다
  --lang ko|en         출력 언어
  --force              폴더에 같은 이름의 파일이 있으면 바꿉니다
  --help               이 도움말

파일에 자가진단 시트가 있으면 그 시트의 답으로, 없으면 통합 문서에서 읽은 내용으로 판단합니다.
종료 코드: 0 판단했습니다 · 2 읽거나 쓸 수 없는 파일 또는 잘못된 옵션`,
  `Self-check for venture businesses

Usage: npm run -s self-check -- FILE.xlsx [options]

  --out FOLDER         makes a copy with a self-check sheet in the folder. The file itself is not changed
  --applied-on DATE    date of application (such as 2014-02-14); it decides which notice applies
  --json               prints the result as JSON
  --lang ko|en         language
  --force              replaces a file of the same name in the folder
  --help               this help

Answered by the self-check sheet where the file has one, else by what the workbook says.
Exit code: 0 decided · 2 a file that cannot be read or written, or a wrong option`,
);

const T = {
  badOption: text('옵션을 읽을 수 없습니다.', 'An option cannot be read.'),
  oneFile: text('통합 문서 하나를 주십시오. 도움말: --help', 'Give one workbook. Help: --help'),
  badDate: text('--applied-on에 날짜가 필요합니다(예: 2014-02-14)', '--applied-on needs a date (2014-02-14)'),
  noFolder: text('--out에 폴더 이름이 필요합니다', '--out needs the name of a folder'),
  bySheet: (sheet: string): Text => text(`‘${sheet}’ 시트의 답으로 판단`, `Answered by the sheet ‘${sheet}’`),
  byBook: text('통합 문서에서 읽은 내용으로 판단', 'Answered by what the workbook says'),
  noDate: (day: string): Text => text(`신청일을 알 수 없어 ${day} 신청으로 봅니다`, `The date of application is not known: ${day} is taken`),
  on: (day: string): Text => text(`신청일 ${day}`, `applied on ${day}`),
  met: text('충족', 'met'),
  missed: text('미달', 'not met'),
  open: text('모름', 'not known'),
  wrong: (cell: string, what: string): Text =>
    text(`${cell} ‘${what}’: 읽을 수 없어 ‘모름’으로 봅니다.`, `${cell} “${what}” cannot be read: taken as not known.`),
  noDay: text('오늘 날짜를 알 수 없습니다. --applied-on을 주십시오.', 'Today’s date is not known. Use --applied-on.'),
} as const;

const STATES = { met: T.met, missed: T.missed, unknown: T.open } as const;
const OUTCOMES = { value: T.met, refused: T.missed, incomplete: T.open } as const;
const SIGNS = { value: '✔', refused: '✖', incomplete: '?' } as const;

async function answersIn({ host }: Checked): Promise<SelfCheckAnswers | undefined> {
  for (const { id } of (await host.sheets()).filter(({ name }) => isSelfCheckSheet(name)).reverse()) {
    const found = readSelfCheck(await host.read(id));
    if (found) return found;
  }
  return undefined;
}

async function blocksOf(host: Checked['host']): Promise<SheetBlock[]> {
  const blocks: SheetBlock[] = [];
  for (const { id, name, visible } of await host.sheets()) if (visible && mayHoldCertificates(name)) blocks.push(await host.read(id));
  return blocks;
}

/** 0 decided, 2 not. */
export async function selfCheckMain(args: readonly string[], world: SelfCheckWorld): Promise<0 | 2> {
  let lang: Lang = 'ko';
  const wrong = (words: Text | string): 2 => {
    world.err(`${shown(typeof words === 'string' ? words : inLanguage(words, lang))}\n`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        'applied-on': { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch {
    return wrong(T.badOption);
  }
  const { values, positionals } = parsed;
  if (values.lang === 'en') lang = 'en';
  else if (values.lang !== undefined && values.lang !== 'ko') return wrong(T.badOption);
  const say = (words: Text): string => inLanguage(words, lang);
  if (values.help) {
    world.out(`${say(HELP)}\n`);
    return 0;
  }
  const [file, ...others] = positionals;
  const given = values['applied-on'] === undefined ? undefined : readDate(values['applied-on']);
  if (file === undefined || others.length > 0) return wrong(T.oneFile);
  if (values['applied-on'] !== undefined && given === undefined) return wrong(T.badDate);
  if (values.out === '') return wrong(T.noFolder);
  const checked = await checkFile(file, given === undefined ? {} : { appliedOn: given }, undefined, undefined, world.today());
  if (!isChecked(checked)) return wrong(`${file}: ${say(checked.error)}`);
  try {
    const { host, check } = checked;
    const answers = await answersIn(checked);
    const known: EligibilityFacts = given ? { on: given } : {};
    const day = given ?? answers?.facts.on ?? (answers ? undefined : check.facts.appliedOn) ?? world.today();
    if (day === undefined) return wrong(T.noDay);
    const blocks = await blocksOf(host);
    const read = answers ? undefined : answersOfSheets({ check, blocks, on: day, lang });
    const facts: EligibilityFacts = answers
      ? { ...answers.facts, ...known }
      : { ...(check.facts.appliedOn === undefined ? {} : { on: check.facts.appliedOn }), ...read?.facts, ...known };
    const edition = editionFor(day);
    if (!isEdition(edition)) return wrong(edition.message);
    const verdicts = assessRoutes(edition, facts);
    const doubts = doubtsOn(SELF_CHECK_TOPICS, day).map(say);
    if (values.json) {
      world.out(
        `${JSON.stringify({ file, edition: edition.id, sheet: answers?.sheet ?? null, facts, unread: answers?.wrong ?? [], doubts, routes: verdicts }, null, 2)}\n`,
      );
    } else {
      const lines = [
        `${shown(file)} · ${say(edition.title)} · ${say(facts.on === undefined ? T.noDate(day) : T.on(facts.on))}`,
        say(answers ? T.bySheet(shown(answers.sheet)) : T.byBook),
        ...doubts.map((doubt) => `! ${doubt}`),
      ];
      for (const { address, text: what } of answers?.wrong ?? []) lines.push(`  ${shown(say(T.wrong(address, what)))}`);
      for (const { route, outcome, checks } of verdicts) {
        lines.push('', `${SIGNS[outcome.kind]} ${say(ROUTE_NAMES[route])}: ${say(OUTCOMES[outcome.kind])}`);
        for (const { state, title, reason, citation } of checks)
          lines.push(`    ${say(STATES[state])} · ${reason ? say(reason.message) : say(title)} (${citationWords(citation, lang)})`);
      }
      world.out(`${lines.join('\n')}\n`);
    }
    if (values.out === undefined) return 0;
    // A day that was given on the command line follows no cell.
    const { on: _, ...others } = read?.sources ?? {};
    const sources = given ? others : read?.sources;
    await host.addSheet(
      selfCheckSheet({
        edition,
        facts,
        ...(sources ? { sources } : {}),
        ...(read ? { unclear: read.unclear } : {}),
        lang,
        date1904: answers?.date1904 ?? blocks[0]?.date1904 ?? false,
      }),
    );
    const name = lang === 'ko' ? '자가진단' : 'self-check';
    const path = join(values.out, `${basename(file, extname(file))} ${name}${endingOf(file)}`);
    const source = await identityOf(file);
    const inputs = new Set(source === undefined ? [] : [source]);
    const refused = await writeWhole({ path, force: values.force === true, inputs, source: file }, [await host.save()]);
    if (refused) return wrong(`${path}: ${say(refused)}`);
    world.err(`${shown(path)}\n`);
    return 0;
  } catch (error) {
    return wrong(`${file}: ${say(explain(error))}`);
  }
}
