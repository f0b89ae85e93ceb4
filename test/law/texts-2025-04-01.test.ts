/**
 * The words of the notice of 2025-04-01, of the Decree and of the tax rules against the transcripts they were taken from
 * (scan/*.md). Where the shared folder of the transcripts stands beside the project, the copies are compared with it too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesOf, articleText, textsOf } from '../../src/law/texts';
import type { ArticleText } from '../../src/law/types';

const NOTICE = 'notice-2025-04-01.ko.md';
const scanOf = (name: string): string => readFileSync(new URL(`scan/${name}`, import.meta.url), 'utf8');
const scan = scanOf(NOTICE).split('\n');
const texts = textsOf('2025-04-01');

/** Without blanks, cell borders and the dashes under the heads of tables. */
const bare = (input: string): string => input.replace(/^\|?[\s|-]*-{3}[\s|-]*$/gm, '').replace(/\s+|\|/g, '');
const at = (heading: string): number => {
  const found = scan.findIndex((line) => line.startsWith(heading));
  if (found < 0) throw new Error(`the transcript has no ${heading}`);
  return found;
};
/** The lines between two headings, neither of them included. */
const between = (from: string, to: string): readonly string[] => scan.slice(at(from) + 1, at(to));

/** The differences that are meant: where, as printed, as read. Each stands in the list of corrections. */
const CORRECTED: readonly (readonly [where: string, printed: string, read: string])[] = [
  ['제9조', '제25조의4제2항에 따 른', '제25조의4제2항에 따른'],
  ['별표 2', '나목ⓛ에 규정된', '나목①에 규정된'],
  ['별표 2', '라. 조세특례제한법 시행규칙」제7조제5항', '라. 「조세특례제한법 시행규칙」제7조제5항'],
];
const corrected = (words: string, where: string): string =>
  CORRECTED.filter(([place]) => place === where).reduce((one, [, printed, read]) => {
    if (!one.includes(printed)) throw new Error(`${where} has no ${printed}`);
    return one.replace(printed, read);
  }, words);

const shared = ['../../../shared/notice/', '../../../../shared/notice/'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
describe.skipIf(shared === undefined)('the copies (skipped where the folder of the transcripts is not beside the project)', () => {
  it.each([NOTICE, 'decree-now.ko.md', 'tax-rules-now.ko.md'])('%s is the transcript', (name) => {
    expect(scanOf(name)).toBe(readFileSync(new URL(name, shared), 'utf8'));
  });
});

describe('the articles', () => {
  const mark = (clause: string | undefined): string => {
    const last = clause?.slice(clause.lastIndexOf('.') + 1) ?? '';
    return last === '' || /^[①-⑮]$/.test(last) ? last : `${last}.`;
  };
  const written = (one: ArticleText): string => `${one.ref}(${one.title})${one.paragraphs.map(({ clause, text }) => mark(clause) + text).join('')}`;

  it('are the thirty of the notice, in their chapters, word by word', () => {
    const articles = texts.articles.filter(({ ref }) => ref !== '부칙');
    expect(articles).toHaveLength(30);
    let chapter = '';
    const ours = articles
      .map((one) => {
        const heading = one.chapter === chapter ? '' : (one.chapter ?? '');
        chapter = one.chapter ?? '';
        return heading + written(one);
      })
      .join('');
    const printed = corrected(between('> 고시', '## 별표').join('\n'), '제9조').replace(/^#+ /gm, '');
    expect(bare(ours)).toBe(bare(printed));
  });

  it('end with the four addenda', () => {
    const printed = scan.slice(at('## 부칙') + 1).filter((line) => !line.startsWith('###'));
    const addenda = texts.articles.find(({ ref }) => ref === '부칙');
    expect(addenda?.paragraphs.map(({ clause }) => clause)).toEqual(['제2021-20호', '제2023-38호', '제2024-19호', '제2025-28호']);
    expect(bare(addenda?.paragraphs.map(({ text }) => text).join('') ?? '')).toBe(bare(printed.join('\n')));
  });
});

describe('the appendices', () => {
  const ends = ['### 별표 2', '### 별표 3', '### 별표 4', '### 별표 5', '### 별표 6', '### 별지 1 '];
  const printed = (n: number): string =>
    corrected(between(`### 별표 ${n}`, ends[n - 1] as string).join('\n'), `별표 ${n}`)
      .replace(/^\[별표 \d\].*$/m, '')
      // The head of a table with a merged cell is printed over two lines.
      .replace('비용 | 장부 | 조정 | 소 계\n     | 금액 | 금액 |', '비용 | 장부금액 | 조정금액 | 소 계');
  const ours = (n: number): ArticleText | undefined => articleText('2025-04-01', `별표 ${n}`)?.article;

  it.each([1, 2, 3, 4, 5, 6])('별표 %i has the words of the notice', (n) => {
    // The title stands once more above the table of some.
    const title = bare(ours(n)?.title ?? '');
    const body = bare(printed(n));
    const rest = body.startsWith(title) ? body.slice(title.length) : body;
    expect(
      bare(
        ours(n)
          ?.paragraphs.map(({ text }) => text)
          .join('\n') ?? '',
      ),
    ).toBe(rest);
  });
});

describe('the forms', () => {
  it('are the eleven', () => {
    expect(texts.forms.map(({ ref }) => ref)).toEqual(Array.from({ length: 11 }, (_, n) => `별지 제${n + 1}호`));
    expect(texts.forms.filter(({ note }) => note?.ko.includes('그림')).map(({ ref }) => ref)).toEqual(['4', '5', '6', '7'].map((n) => `별지 제${n}호`));
  });

  it.each([1, 2, 3, 8, 9, 10, 11])('별지 제%i호 has the words of the notice', (n) => {
    const printed = between(`### 별지 ${n} `, n === 11 ? '## 원문파일' : `### 별지 ${n + 1} `)
      .join('\n')
      .replace(new RegExp(`^[【[]별지 제${n}호 서식[】\\]]`, 'm'), '');
    const form = texts.forms[n - 1];
    // Of signs that the transfer lost the raw reading is compared; how they are read stands in the list of corrections.
    expect(bare(form?.paragraphs.map(({ text, raw }) => raw ?? text).join('\n') ?? '')).toBe(bare(printed));
  });
});

describe('what stands beside the notice', () => {
  const plain = (name: string): string => bare(scanOf(name));
  it('the Decree has the words of the transcript', () => {
    const decree = plain('decree-now.ko.md');
    const articles = (texts.outside ?? []).filter(({ ref }) => ref.startsWith('영 '));
    expect(articles.map(({ ref }) => ref)).toEqual(
      ['제2조의3', '제2조의4', '제18조의4', '제18조의5', '제18조의6', '제18조의7', '제18조의8', '별표 1'].map((one) => `영 ${one}`),
    );
    for (const { ref, paragraphs } of articles) for (const { text } of paragraphs) expect(decree.includes(bare(text)), `${ref}: ${text}`).toBe(true);
  });

  it('the tax rules have the words of the transcript', () => {
    const rules = plain('tax-rules-now.ko.md');
    const articles = (texts.outside ?? []).filter(({ ref }) => /제1조의2|시행규칙 제7조/.test(ref));
    expect(articles).toHaveLength(2);
    for (const { ref, paragraphs } of articles) for (const { text } of paragraphs) expect(rules.includes(bare(text)), `${ref}: ${text}`).toBe(true);
  });
});

describe('what is printed oddly', () => {
  it('stands in the list, with the reason', () => {
    for (const [where, printed] of CORRECTED)
      expect(
        texts.errata.some((one) => one.where.startsWith(where) && (printed.includes(one.printed) || one.printed.includes(printed))),
        printed,
      ).toBe(true);
    for (const one of texts.errata) expect([one.where, /[가-힣]/.test(one.why.ko), /[A-Za-z]/.test(one.why.en)]).toEqual([one.where, true, true]);
  });

  it.each([
    ['별지 제1호', '신청서 작성 → 접 수 → 서류ㆍ현장평가 → 심의ㆍ의결 → 확인서 발급'],
    ['별지 제2호', '○ 예비창업자 정보, 신청 책임자,'],
    ['별지 제3호', '신청서 작성 | → | 접 수 | → | 영문(또는 중문) 확인서 발급'],
    ['별지 제8호', '신청서 작성 | → | 접 수 | → | 영문(또는 중문) 확인서 발급'],
    ['별지 제9호', '.'],
  ])('%s: a sign that the transfer lost is read, with the raw reading and the reason', (ref, words) => {
    const row = texts.forms.find((one) => one.ref === ref)?.paragraphs.find(({ text }) => text === words);
    expect(row?.raw).toBe(words.replace(/[→○]|\.$/g, '?'));
    expect(row?.why?.ko).toContain('물음표');
    expect(texts.errata).toContainEqual(expect.objectContaining({ where: ref, printed: '?', certainty: 'likely' }));
    expect(texts.forms.flatMap(({ paragraphs }) => paragraphs).filter(({ text }) => /(^| )\?( |$)/.test(text))).toEqual([]);
  });

  it('is found where the list says', () => {
    for (const { where, printed, read } of texts.errata) {
      const [ref = '', clause] = where.split(' · ');
      const found = articleText('2025-04-01', ref, clause);
      expect(found?.exact, where).toBe(true);
      const words = found?.paragraphs.map(({ text }) => text).join(' ') ?? '';
      // What stays as printed is there; the sum of the weights is not a word of the text.
      if (printed === read && printed !== '사업성장성 103%')
        for (const part of printed.split(' · ')) expect(words.includes(part), `${where}: ${part}`).toBe(true);
    }
  });

  it('says that the business part of every table of 별표 4 adds up to 103', () => {
    const [first] = texts.errata;
    expect(first).toMatchObject({ where: '별표 4', changesResult: true });
    expect(first?.why.ko).toContain('103%');
  });
});

describe('articleText', () => {
  it.each([
    ['별표 2', '1.가.①', '①연구개발 또는 문화산업 진흥 등을 위한'],
    ['별표 2', '1.나.①㉵', '㉵「연구산업진흥법」제2조제1호가목'],
    ['별표 2', '1.다', '다. 당해 기업이 그 종업원 또는 종업원 외의 자에게'],
    ['별표 2', '2.마.④', '④사내기술대학등의 교육훈련생에게'],
    ['별표 1', '통신업', '통신업 | 7 | 5 | 5'],
    ['별표 4', '3.사업성과', '사업성장성 | 사업화 성과 | 사업성과'],
    ['제10조', '①', '벤처기업확인을 위한 심의는 7명 이상'],
    ['제19조', '1', '기존 벤처기업이 유효기간 만료일전 2개월'],
    ['제22조', '①', '신청기업은 벤처기업 확인 및 평가에 소요되는 수수료'],
    ['제15조', '④', '규칙 제8조제2항 각 호의 벤처기업확인 여부 통지 기한'],
    ['별지 제8호', '처리기간', '신청번호 | 처리기간 7일'],
    ['영 별표 1', '5', '무도장 운영업 | 91291'],
    ['법 제2조의2', '①.2.나', '다음의 어느 하나를 보유한 기업'],
    ['조세특례제한법 시행규칙 제7조', '①.2', '「문화산업진흥 기본법」 제17조의3제1항'],
    ['민법 제160조', '③', '그 달에 해당일이 없으면'],
  ])('%s %s', (ref, clause, words) => {
    const found = articleText('2025-04-01', ref, clause);
    expect(found?.exact).toBe(true);
    expect(found?.paragraphs[0]?.text.startsWith(words)).toBe(true);
  });

  it('names no article twice', () => {
    const refs = articlesOf('2025-04-01').map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
  });
});
