/**
 * One word for one thing, everywhere: what Korean accountants and Excel itself say, and what must not come back. Read are the texts of the
 * sources, of the README, of the manifest and of the catalogue; the words of the law under src/law are its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Said {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Quoted law; the vocabulary by which other people's sheets are read; sheets that play other people's. */
const OTHERS = [
  /^src\/law\//,
  /header-names\.ts$/,
  /(facts|find-\w+|row-kind|statement-labels|guide|units|staff|read-firm)\.ts$/,
  /^src\/workbench\/samples\/make\.ts$/,
];

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

/** Each string and piece of a template in a source file, without its comments and what it imports. */
function literalsOf(file: string): Said[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    // Other words by which a column of a sheet may be named: read, never said.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'also') return;
    if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map((span) => `…${span.literal.text}`)].join('');
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    } else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) {
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const linesOf = (file: string): Said[] =>
  readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .map((text, at) => ({ file, line: at + 1, text }));

const said: readonly Said[] = [
  ...filesBelow('src')
    .filter((file) => /\.tsx?$/.test(file) && !OTHERS.some((others) => others.test(file)))
    .flatMap(literalsOf),
  ...['README.md', 'manifest.xml', 'src/functions/metadata/catalogue.json'].flatMap(linesOf),
];

/** What must not come back, and the word for it. */
const OLD: readonly (readonly [string, RegExp, string])[] = [
  // The six that mislead.
  ['✔ 이상', /✔ ?이상/, '충족'],
  ['서식 as a name of ours', /서식 넣기|서식과 보고서|^서식$/, '양식·보고서 · 빈 배분표 만들기'],
  ['요령 as a name of ours', /^요령$|요령에서|요령의|요령과/, '고시(확인요령)'],
  ['확인 as a severity or a button', /^확인$|^확인…$|^확인했음$|[◆?] 확인(?!\S)/, '검토 필요 · 검토 완료'],
  ['가리다', /가려집니다|가려지|가리거나|가리지|가리어/, '판단합니다 · 판정하거나'],
  ['이 판', /(^|[\s‘“(])(이|그|두 번째|날짜의|적용되는) 판(?=[에의은이을과])|^판$|판을 정하/, '적용 고시(법령) · 이 고시에는 없습니다'],
  // Korean.
  ['글쇠', /글쇠/, '단축키'],
  ['시험 of software', /(단위|계약|성질|형) 시험|형 검사|성질 시험|# 시험/, '테스트 · 타입 검사 · 속성 기반 테스트'],
  ['고침', /고침 제안|발견과 고침|고칠 것|지적할 것/, '지적사항 · 수정안'],
  ['고치기', /(^|[\s건])고치기|모두 고치|고쳐 적/, '수정 · 일괄 수정 · 표기 통일'],
  ['바로잡음', /바로잡/, '정오표'],
  ['읽은 대로', /읽은 대로|이해한 내용|읽은 곳/, '자동 인식 · 인식 결과 수정 · 출처'],
  ['거르기, 묶기', /거르기|(^|\s)묶기|묶음 항목/, '필터 · 그룹화 · 상위 비목'],
  ['셈하다', /셈합|셈하|저절로|까닭/, '계산합니다 · 자동으로 · 이유'],
  ['끝값', /끝값/, '종료 코드'],
  ['빈 기계', /빈 기계|자료만|화살표는/, '새 환경 · 데이터만 · 의존 방향'],
  ['확실한 정도', /확실한 정도/, '확인 수준'],
  ['되살리기', /되살리|거두었|거둡니다/, '무시 취소 · 취소했습니다'],
  ['표시 새로', /표시 새로(?! 고침)|처음대로/, '표시 새로 고침 · 초기화'],
  ['가리켜', /가리켜|정보 넣기|에 넣기/, '지정해 · 정보 입력 · 셀에 삽입'],
  ['밝기', /^밝기$|^밝게$|^어둡게$/, '테마 · 밝은 테마 · 어두운 테마'],
  ['판단한 사람', /판단한 사람/, '검토자'],
  ['배분 원장', /배분 원장|배분표\(원장\)|원장의|원장과|원장에/, '배분표'],
  ['칸', /(^|[\s…\d])칸([이을은에의과]|$|\s)|["\d]칸/, '셀 · 열'],
  ['글', /문자로 적|글자입니다|^글:|빈 글입|인쇄된 글/, '텍스트'],
  ['답', /^답$|답할 내용|답의 열/, '반환값 · 반환할 항목 · 여러 행으로 반환'],
  ['셉니다', /셉니다|세지 않습|검증 숫자|같은 모양/, '집계합니다 · 크기 · 검증번호'],
  ['열쇠', /열쇠/, '식별키'],
  ['무엇, 언제', /^무엇$|^언제$/, '구분 · 기한'],
  ['인정 연구개발비', /인정 연구개발비/, '인정 대상 금액(산정)'],
  ['자문할 수 있는', /자문할 수 있는 사람/, '자문료 인정 대상이 아닙니다'],
  ['작업 창', /작업 창/, '작업창'],
  ['영 제…조', /\(영 제/, '시행령'],
  ['a particle of both kinds', /은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|\(으\)로/, 'a particle that fits: src/domain/particle.ts'],
  ['해요체', /[하되]세요|주세요|[해돼]요(?=[.!?]|$)/, '합니다체'],
  // English.
  ['mend', /\b[Mm]end(ed|ing|s)?\b/, 'fix, fixed'],
  ['Least amount', /\bLeast (amount|R&D)/, 'Minimum'],
  ['anew', /\banew\b/, 'Refresh marks · Start from scratch'],
  ['Give the facts', /\bGive the\b/, 'Enter …'],
  ['This is no date', /\bis no (date|amount|grade|number|text|code)\b|^No date\b/, 'Not a valid date'],
  ['Bring back', /\b[Bb]ring back\b/, 'Restore'],
  ['swells', /\bswells?\b/, 'inflates'],
  ['card', /\b[Ss]core card|\bthis card\b|\bunknown card\b|^Card$/, 'scorecard'],
  ['Item (most)', /\(most\)|\bof the most\b/, 'Item (max)'],
  ['line of 별표 3', /\b(one|this|another|deleted|such|allowed) lines?\b(?! of (text|code))/, 'category'],
  ['are computed', /\b(is|are) computed\b|\bcomputes it\b/, 'are calculated'],
  ['has to be mended', /\bhave to be (mended|fixed)\b/, '9 issues to fix before filing'],
];

describe('the words of the product', () => {
  it('were read', () => {
    expect(said.filter(({ text }) => /[가-힣]/.test(text)).length).toBeGreaterThan(600);
    expect(new Set(said.map(({ file }) => file.split('/')[1])).size).toBeGreaterThan(6);
  });

  it.each(OLD)('%s does not come back', (_, old, use) => {
    const back = said.filter(({ text }) => old.test(text)).map(({ file, line, text }) => `${file}:${line} “${text.trim().slice(0, 120)}” → ${use}`);
    expect(back.join('\n')).toBe('');
  });
});
