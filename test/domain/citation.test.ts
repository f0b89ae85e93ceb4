import { describe, expect, it } from 'vitest';
import { citationLabel, incomplete, refused, inLanguage, text, valueOf, type Citation, type Reason } from '../../src/domain';

const cite = (ref: string, clause?: string): Citation => ({ edition: '2013-60', ref, ...(clause === undefined ? {} : { clause }) });

describe('citationLabel', () => {
  it.each([
    [cite('별표 3', '1.가.①'), '별표 3 · 1.가.①', 'Appendix 3 · 1.가.①'],
    [cite('별표 2'), '별표 2', 'Appendix 2'],
    [cite('제6조', '③'), '제6조 · ③', 'Art. 6 · ③'],
    [cite('제6조의2'), '제6조의2', 'Art. 6-2'],
    [cite('영 제2조의3', '③.2'), '시행령 제2조의3 · ③.2', 'Decree Art. 2-3 · ③.2'],
    [cite('법 제25조의5', '①'), '법 제25조의5 · ①', 'Act Art. 25-5 · ①'],
    [cite('규칙 제8조', '②.1'), '규칙 제8조 · ②.1', 'Rule Art. 8 · ②.1'],
    [cite('민법 제160조'), '민법 제160조', 'Civil Act Art. 160'],
    [cite('별지 제1호'), '별지 제1호', 'Form 1'],
    [cite('별지 제1-2호'), '별지 제1-2호', 'Form 1-2'],
    [cite('조세특례제한법 시행령 제9조', '①.1'), '조세특례제한법 시행령 제9조 · ①.1', 'Special Taxation Decree Art. 9 · ①.1'],
    [cite('기초연구진흥법 제14조'), '기초연구진흥법 제14조', 'Basic Research Act Art. 14'],
    [cite('부칙'), '부칙', 'Addenda'],
  ])('%j', (citation, ko, en) => {
    expect(citationLabel(citation, 'ko')).toBe(ko);
    expect(citationLabel(citation, 'en')).toBe(en);
  });
});

describe('outcomes', () => {
  const reason: Reason = { code: 'sales-missing', message: text('총매출액이 없습니다.', 'The sales are missing.') };

  it('keep all reasons and all citations', () => {
    expect(valueOf(5, cite('별표 2'), cite('영 제2조의3'))).toEqual({ kind: 'value', value: 5, citations: [cite('별표 2'), cite('영 제2조의3')] });
    expect(incomplete(reason)).toEqual({ kind: 'incomplete', needs: [reason] });
    expect(refused(reason, reason)).toEqual({ kind: 'refused', reasons: [reason, reason] });
  });

  it('speak both languages', () => {
    expect([inLanguage(reason.message, 'ko'), inLanguage(reason.message, 'en')]).toEqual(['총매출액이 없습니다.', 'The sales are missing.']);
  });
});
