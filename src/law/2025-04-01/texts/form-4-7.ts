/** [별지 제4호]–[별지 제7호 서식] 확인서: pictures in the source. */
import { text } from '../../../domain';
import { article } from '../../texts-data';

const PICTURE = text('원문이 그림이어서 글을 담고 있지 않습니다.', 'A picture in the source: no words are held.');
const picture = (ref: string, title: string) => article(ref, title, [['', `[${ref} 서식]`]], PICTURE);

export const form4to7 = [
  picture('별지 제4호', '벤처기업확인서'),
  picture('별지 제5호', '예비벤처기업확인서'),
  picture('별지 제6호', '벤처기업확인서(영문)'),
  picture('별지 제7호', '벤처기업확인서(중문)'),
];
