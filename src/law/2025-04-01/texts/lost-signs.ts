/** Signs that the transfer of the text turned into question marks: what stood there is told by the place, and the raw reading stays beside it. */
import { text, type Text } from '../../../domain';
import type { Row } from '../../texts-data';

export const [ARROW, BULLET, MORE] = ['→', '○', '.'] as const;

export const LOST_ARROW = text(
  '처리절차의 화살표가 옮기는 과정에서 물음표(?)로 바뀌어 있어 화살표(→)로 읽었습니다. 모양은 인쇄본과 다를 수 있습니다.',
  'The arrows between the steps turned into question marks in the transfer; read as arrows. Their shape may differ from the print.',
);
export const LOST_BULLET = text(
  '글머리표가 옮기는 과정에서 물음표(?)로 바뀌어 있어 글머리표(○)로 읽었습니다. 모양은 인쇄본과 다를 수 있습니다.',
  'The bullets turned into question marks in the transfer; read as bullets. Their shape may differ from the print.',
);
export const LOST_MORE = text(
  '번호 3과 4의 자리가 옮기는 과정에서 물음표(?)로 바뀌어 있습니다. 2013년 고시의 같은 표(별지 제5호)에 점(.)이 있어 점으로 읽었습니다.',
  'Question marks stand for the third and fourth number; the same table of the notice of 2013 (Form 5) has dots there, and so it is read.',
);

/** A row of a form with its question marks read as this sign. */
export const lostRow = (raw: string, sign: string, why: Text): Row => ['', raw.replace(/\?(?= |$)/g, sign), { raw, why }];
