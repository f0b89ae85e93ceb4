/** The words against the scanned notice (scan/notice-2013-60.ko.txt), and the way a citation opens them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesOf, articleText, citedText, textsOf } from '../../src/law/texts';

const scan = readFileSync(new URL('scan/notice-2013-60.ko.txt', import.meta.url), 'utf8').split('\n');
const texts = textsOf('2013-60');
const lines = (from: number, to: number): string[] => scan.slice(from - 1, to);
/** Without blanks, table columns and the noise of the layout. */
const bare = (input: string): string => input.replace(/\s+|\||\*\*|<\/?p>/g, '');

/** Misprints of the articles and forms: line of the scan, as printed, as read. */
const MISPRINTS: readonly (readonly [number, string, string])[] = [
  [8, '7.32', '7.22'],
  [102, '국세채납', '국세체납'],
  [151, '제6조의1제1항', '제6조의2제1항'],
  [163, '재검토키한', '재검토기한'],
  [389, '기업제', '기업체'],
  [405, '별치', '별지'],
  [474, '기술화되', '기술하되'],
  [475, '기술화되', '기술하되'],
  [490, '안전성', '안정성'],
  [710, '방행차금', '발행차금'],
  [733, '집대비', '접대비'],
];
for (const [line, printed, read] of MISPRINTS) {
  const words = scan[line - 1] ?? '';
  if (!words.includes(printed)) throw new Error(`line ${line} of the scan has no ${printed}`);
  scan[line - 1] = words.replace(printed, read);
}

describe('the articles', () => {
  const mark = (clause: string | undefined): string => {
    const last = clause?.slice(clause.lastIndexOf('.') + 1) ?? '';
    return last === '' || /^[①-⑮]$/.test(last) ? last : `${last}.`;
  };
  const written = texts.articles
    .filter((article) => article.ref !== '연혁')
    .map(({ ref, title, paragraphs }) => `${ref}${title && `(${title})`}${paragraphs.map((one) => mark(one.clause) + one.text).join('')}`);

  it('are those of the scan, word by word', () => {
    expect(bare(written.join(''))).toBe(bare(lines(29, 167).join('')));
  });

  it('begin with the history of the notice', () => {
    const history = texts.articles[0];
    expect(history?.paragraphs).toHaveLength(23);
    const dated = lines(5, 27).map((line) => bare(line).replace(/^(제정|개정)/, ''));
    expect(history?.paragraphs.map((one) => bare(one.text).replace(/^(제정|개정)/, ''))).toEqual(dated);
  });
});

describe('the appendices', () => {
  const appendix = (n: number) => articleText('2013-60', `별표 ${n}`);

  it('별표 1 has the rows of the scan', () => {
    const NAMES = { 유희: '유흥', '깡블링 및 베테링': '갬블링 및 베팅', 접술: '점술' };
    const rows = lines(172, 217).map((line) => /(\d{5})\t([^\t]+)/.exec(line)?.slice(1) ?? []);
    const read = rows.map(
      ([code, name]) => `${code}${Object.entries(NAMES).reduce((at, [printed, correct]) => at.replace(printed, correct), bare(name ?? ''))}`,
    );
    const ours = appendix(1)?.paragraphs.map((one) => bare(one.text.split('|').slice(1).join('')));
    expect(ours).toEqual(read.map((row) => bare(row.replace('깡블링및베테링', '갬블링및베팅'))));
  });

  it('별표 2 has the rows of the scan', () => {
    // A printed cell may name two industries: each industry has its row here, with the same ratio.
    const printed = lines(221, 236)
      .filter((line) => line.trim() && !/^업종\(/.test(line))
      .flatMap((line) => {
        const [names = '', ratio = ''] = line.split('\t');
        return names
          .split(/(?:^|\s)- /)
          .filter((name) => name.trim())
          .map((name) => bare(`${name}${ratio}`));
      });
    const ours = appendix(2)
      ?.paragraphs.slice(1)
      .map((one) => bare(one.text.replace(/^- /, '')));
    expect(ours).toEqual(printed);
  });

  it('별표 3 has the words of the scan', () => {
    // The circled marks were misread; everything else stands as it is.
    const unmarked = (input: string): string => bare(input).replace(/[①-⑮㉑-㊿㉠-㉿]/g, '');
    const printed = lines(244, 256).filter((line) => !line.startsWith('비 용'));
    const ours = appendix(3)
      ?.paragraphs.slice(1)
      .map((one) => one.text)
      .join('');
    expect(unmarked(ours ?? '')).toBe(unmarked(printed.join('')));
  });

  it.each([
    [4, 264, 276],
    [5, 287, 308],
    [6, 318, 334],
  ])('별표 %i has the rows of the scan', (n, from, to) => {
    const printed = lines(from, to).map((line) => bare(line).replace(/^.*?\(\d+점\)/, ''));
    const ours = (appendix(n)?.paragraphs ?? []).map((one) => one.text).filter((one) => / \| \d+$/.test(one));
    expect(ours).toHaveLength(printed.length);
    for (const [at, row] of ours.entries()) {
      const [, name, points] = row.split(' | ').length === 3 ? row.split(' | ') : ['', ...row.split(' | ')];
      // The printed row ends with the item and its 배점; its group stands in a merged cell.
      expect(printed[at]?.endsWith(bare(`${name}${points}`)), `${row} / ${printed[at]}`).toBe(true);
    }
  });

  it('별표 4–6 print their grades as corrected, with the printed reading beside it', () => {
    for (const n of [4, 5, 6]) {
      const grades = articleText('2013-60', `별표 ${n}`, '등급별 가점');
      expect(grades?.exact).toBe(true);
      expect(grades?.paragraphs.at(-1)?.text).toContain('A:배점 × 5/5');
      expect(grades?.paragraphs.at(-1)?.raw).toContain('A:배점 × 5.5');
    }
  });
});

describe('the forms', () => {
  const HEADINGS = /^[[【]별지 제[\d-]+호 ?서식[\]】]$/;

  it('are those of the scan, cell by cell', () => {
    const cells = (row: string, border: RegExp): string[] =>
      row
        .split(border)
        .map(bare)
        .filter((cell) => cell !== '');
    const printed = lines(339, 787)
      .filter((line) => !HEADINGS.test(line.trim()))
      .flatMap((line) => cells(line.replace(/^- (?=※)/, ''), /\t/));
    const ours = texts.forms.flatMap((form) => form.paragraphs.flatMap((one) => cells(one.text, / \| /)));
    expect(ours).toEqual(printed);
  });

  it('are the nine that the articles name', () => {
    expect(texts.forms.map((form) => form.ref)).toEqual(
      ['제1호', '제1-1호', '제1-2호', '제2호', '제3호', '제3-1호', '제3-2호', '제4호', '제5호'].map((one) => `별지 ${one}`),
    );
  });
});

describe('the corrections', () => {
  it('stand all in the list, with the reason', () => {
    expect(texts.errata.filter((one) => one.changesResult).map((one) => one.where)).toEqual([
      '별표 4 · 등급별 가점',
      '별표 5 · 등급별 가점',
      '별표 6 · 등급별 가점',
      '별표 6',
      '별표 3 · 1.가.①',
      '별표 3 · 1.가.①.㉰',
      '별표 3 · 1.나.①',
      '별표 3 · 2.가.⑤',
      '별표 3 · 2.마',
      '별표 3 · 2.마.②',
      '제12조',
    ]);
    for (const one of texts.errata) expect([one.where, one.why.ko.length > 0, one.why.en.length > 0]).toEqual([one.where, true, true]);
    expect(texts.errata.filter((one) => one.certainty === 'likely').map((one) => one.where)).toEqual([
      '별표 3 · 1.가.①.㉰',
      '별표 3 · 2.마',
      '별표 3 · 2.마.②',
      '연혁',
    ]);
  });

  it.each(MISPRINTS.map(([, printed, read]) => [printed, read]))('%s is read %s', (printed, read) => {
    expect(texts.errata.some((one) => one.printed.includes(printed) && one.read.includes(read))).toBe(true);
  });

  it('leave what is stale in the original', () => {
    const all = JSON.stringify(articlesOf('2013-60'));
    for (const stale of ['제2조의2제1항제3호가목', '제2조의2제1항제3호다목', '지식경제부장관', '노동부장관의 인정', '「전자정부법」 제21조제1항'])
      expect(all).toContain(stale);
    expect(texts.errata.filter((one) => one.printed === one.read).map((one) => one.where)).toEqual([
      '별지 제5호',
      '제15조 · ①',
      '별표 3 · 2.나.⑤',
      '별지 제4호',
    ]);
  });

  it('name places that exist', () => {
    for (const { where } of texts.errata) {
      const [ref = '', clause] = where.split(' · ');
      expect(articleText('2013-60', ref), where).toBeDefined();
      // A place within an appendix or an article is a clause; a row that shifted is described in words.
      if (clause && /^[\d①-⑮]/.test(clause) && !clause.includes(',')) expect(articleText('2013-60', ref, clause)?.exact, where).toBe(true);
    }
  });
});

describe('articleText', () => {
  it.each([
    ['별표 3', '1.가.①', '① 기업부설연구소에서 근무하는 직원으로서'],
    ['별표3', '1.나.①㉴', '㉴ 「산업디자인진흥법」에 의한 한국디자인진흥원'],
    ['별표 3', '1. 나. ①. ㉷', '㉷ 「한국표준산업분류표」상 기술시험·검사 및 분석업'],
    ['별표 3', '1.자', '자. <삭제>'],
    ['별표 3', '2.나.③', '③<삭제>'],
    ['별표 1', '56211', '숙박 및 음식점업 | 56211 | 일반유흥 주점업'],
    ['별표 2', '통신업', '통신업(61) | 7%이상'],
    ['제6조', '⑨.2', '확인기관으로부터 제4항에 의하지 않은 기술성평가'],
    ['제6조', '⑨2', '확인기관으로부터 제4항에 의하지 않은 기술성평가'],
    ['제8조', '1', '기존 벤처기업이 유효기간 만료일전 2개월'],
    ['제4조', '①.3.다', '제3조제4항의 규정에 의하여'],
    ['별지 제1호', '처리기간', '벤처투자기업:30일'],
    ['별지 2호 서식', '평가 내용', '평가 내용 | 확인신청일이 속하는'],
    ['[별표 4]', '경영주 기술능력', '경영주 기술능력 (44점)'],
    ['민법 제160조', '③', '그 달에 해당일이 없으면'],
    ['영 제18조의4', undefined, '유효기간은 확인일부터 2년'],
  ])('%s %s', (ref, clause, words) => {
    const found = articleText('2013-60', ref, clause);
    expect(found?.exact).toBe(true);
    expect(bare(found?.paragraphs[0]?.text ?? '')).toMatch(new RegExp(`^${bare(words).replace(/[()[\].①-⑮]/g, '\\$&')}`));
  });

  it('gives a clause with what stands under it', () => {
    expect(articleText('2013-60', '별표 3', '1.가.①')?.paragraphs).toHaveLength(4);
    expect(articleText('2013-60', '별표 3', '1.나')?.paragraphs.map((one) => one.clause)).toContain('1.나.②');
    expect(articleText('2013-60', '제6조', '⑨')?.paragraphs).toHaveLength(4);
    expect(articleText('2013-60', '제6조')?.paragraphs).toHaveLength(18);
  });

  it('gives the nearest clause above where it cannot tell one apart, and says so', () => {
    const found = articleText('2013-60', '별표 3', '1.바.①');
    expect([found?.exact, found?.paragraphs.map((one) => one.clause)]).toEqual([false, ['1.바']]);
    const whole = articleText('2013-60', '제16조', '⑨');
    expect([whole?.exact, whole?.paragraphs.length]).toEqual([false, 1]);
  });

  it('knows no other article', () => {
    expect(articleText('2013-60', '제99조')).toBeUndefined();
    expect(articleText('2021-02-12', '별표 3')).toBeUndefined();
    expect(citedText({ edition: '2013-60', ref: '별표 2' })?.article.title).toBe('업종별 연구개발 투자비율');
  });
});
