/** [별지 제3호·제3-1호·제3-2호 서식] 확인서 */
import { text } from '../../../domain';
import { article } from '../../texts-data';

export const form3 = [
  article('별지 제3호', '벤처기업 확인서', [
    ['', '제 호'],
    ['', '벤처기업 확인서'],
    ['', '업 체 명 :'],
    ['', '대 표 자 :'],
    ['', '소 재 지 :'],
    ['', '확인유형 :'],
    ['', '평가기관 :'],
    ['', '유효기간 :'],
    ['', '위 업체는 「벤처기업육성에 관한 특별조치법」 제25조의 규정에 의하여 벤처기업임을 확인합니다.'],
    ['', '년 월 일'],
    ['', '기술신용보증기금 이사장(또는 중소기업진흥공단 이사장 또는 한국벤처캐피탈협회장) 인'],
    ['', '210mm×297mm(특수용지 110g/m²)'],
  ]),
  article(
    '별지 제3-1호',
    '예비벤처기업 확인서',
    [
      ['', '제 호'],
      ['', '예 비 벤 처 기 업 확 인 서'],
      ['', '업 체 명 :'],
      ['', '대 표 자 :'],
      ['', '소 재 지 :'],
      ['', '평가기관 :'],
      ['', '유효기간 :'],
      ['', '위 업체는 「벤처기업육성에 관한 특별조치법」 제25조의 규정에 의하여 예비벤처기업임을 확인합니다.'],
      ['', '년 월 일'],
      ['', '기술신용보증기금 이사장(또는 중소기업진흥공단 이사장)'],
      ['', '210mm×297mm(특수용지 110g/m²)'],
    ],
    text('원문에 ‘별지 제3-1호 서식’이라는 표시가 빠져 있습니다.', 'The heading of the form is missing in the scanned text.'),
  ),
  article(
    '별지 제3-2호',
    '벤처기업 영문 확인서',
    [
      ['', 'Certificate No :'],
      ['', 'Certificate of Venture Business'],
      ['', 'Company :'],
      ['', 'Representative :'],
      ['', 'Company Address :'],
      ['', 'Type of Venture :'],
      ['', 'Appraiser :'],
      ['', 'Valid Date :'],
      [
        '',
        'This is to certify that the above-mentioned company is a Venture businesses in accordance with Article 25 of the Act on Special Measures for the Promotion of Venture Businesses.',
      ],
      ['', 'Day Month Year'],
      ['', 'Chairman and President Kibo Technology Fund (or Small&Medium Business Corporation or Korean Venture Capital Association) The Republic of Korea'],
      ['', '210mm×297mm(특수용지 110g/m²)'],
    ],
    text('원문에 ‘별지 제3-2호 서식’이라는 표시가 빠져 있습니다.', 'The heading of the form is missing in the scanned text.'),
  ),
];
