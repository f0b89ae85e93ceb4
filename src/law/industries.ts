/**
 * The industries that a table of least R&D ratios tells apart, with the KSIC codes that the tables print beside them: the same trades
 * in every edition, so that each edition states only its ratios. Order and prefixes are those of 별표 2.
 */
import { text } from '../domain';
import type { RatioBand, RatioRow } from './types';

const industries = {
  pharmaceuticals: { label: text('의약품', 'Pharmaceuticals'), prefixes: ['21'] },
  // 단, 사무용기계 및 장비(2918) 제외: the longer prefix 2918 has its own row.
  machinery: { label: text('기계 및 장비 제조업(사무용 기계 및 장비 제외)', 'Machinery and equipment, except office machinery'), prefixes: ['29'] },
  computers: { label: text('컴퓨터 및 주변장치', 'Computers and peripherals'), prefixes: ['263'] },
  officeMachinery: { label: text('사무용 기계 및 장비', 'Office machinery and equipment'), prefixes: ['2918'] },
  electrical: { label: text('전기장비', 'Electrical equipment'), prefixes: ['28'] },
  electronics: { label: text('반도체 및 전자부품', 'Semiconductors and electronic components'), prefixes: ['261', '262'] },
  precision: { label: text('의료, 정밀, 광학기기 및 시계', 'Medical, precision and optical instruments, watches'), prefixes: ['27'] },
  otherManufacturing: { label: text('기타 제조업', 'Other manufacturing'), prefixes: [] },
  trade: { label: text('도매 및 소매업', 'Wholesale and retail trade'), prefixes: [], divisions: [45, 47] },
  telecommunications: { label: text('통신업', 'Telecommunications'), prefixes: ['61'] },
  software: { label: text('소프트웨어 개발 및 공급업', 'Software publishing'), prefixes: ['582'] },
  programming: { label: text('컴퓨터 프로그래밍, 시스템 통합 및 관리업', 'Computer programming, system integration and management'), prefixes: ['62'] },
  information: { label: text('정보서비스업', 'Information services'), prefixes: ['63'] },
  internet: { label: text('인터넷산업', 'Internet business'), prefixes: [], internetBusiness: true },
  other: { label: text('기타산업', 'All other industries'), prefixes: [] },
} as const satisfies Record<string, Omit<RatioRow, 'id' | 'bands'>>;

export type Industry = keyof typeof industries;

export const ratioRow = (id: Industry, bands: readonly RatioBand[], more: Partial<RatioRow> = {}): RatioRow => ({ id, ...industries[id], ...more, bands });
