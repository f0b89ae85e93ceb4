/** 법 제2조의2①2가 (1)–(8), 영 제2조의3②③: 그 투자를 벤처투자유형의 투자로 인정하는 자. */
import { text, type Text } from '../../domain';
import type { Sourced } from '../types';
import { act } from './source';

const INVESTORS = text('투자한 것으로 인정하는 자', 'Investors that count');
const list = (ref: string, clause: string, names: readonly (readonly [ko: string, en: string])[]): Sourced<Text> =>
  act.fact(text(names.map(([ko]) => ko).join(', '), names.map(([, en]) => en).join(', ')), undefined, INVESTORS, act.cite(ref, clause));

export const investors: readonly Sourced<Text>[] = [
  // (1)–(4), (6); (5) 삭제
  list('법 제2조의2', '①.2.가', [
    ['벤처투자회사', 'venture investment company'],
    ['벤처투자조합', 'venture investment fund'],
    ['신기술사업금융업자', 'new technology financier'],
    ['신기술사업투자조합', 'new technology investment fund'],
    ['한국벤처투자', 'Korea Venture Investment Corporation'],
  ]),
  // 영 제2조의3② 1.–13의2.; 14. is that of 고시 제3조③
  list('영 제2조의3', '②', [
    ['신기술창업전문회사', 'company founded on new technology'],
    ['개인투자조합', 'fund of private investors'],
    ['창업기획자(액셀러레이터)', 'accelerator'],
    ['한국산업은행', 'Korea Development Bank'],
    ['중소기업은행', 'Industrial Bank of Korea'],
    ['은행', 'bank'],
    ['기관전용 사모집합투자기구', 'private fund for institutions'],
    ['온라인소액투자중개로 모집하는 지분증권에 투자하는 자', 'investor by crowdfunding'],
    ['농식품투자조합', 'agri-food investment fund'],
    ['산학연협력기술지주회사', 'technology holding company of universities and institutes'],
    ['공공연구기관첨단기술지주회사', 'technology holding company of public research institutes'],
    ['기술보증기금', 'Korea Technology Finance Corporation'],
    ['신용보증기금', 'Korea Credit Guarantee Fund'],
    ['중소벤처기업진흥공단', 'Korea SMEs and Startups Agency'],
  ]),
  // ③ … 「벤처투자 촉진에 관한 법률」 제2조제7호에 따른 전문개인투자자
  list('영 제2조의3', '③', [['전문개인투자자', 'professional private investor']]),
];
