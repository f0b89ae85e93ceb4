/** 별지 제1호: whether exactly one type is ticked, to whom it goes, what goes with it, what it costs and until when it is decided. */
import { grouped } from '../../../domain';
import { procedureTexts } from '../../../law/procedures';
import type { Edition } from '../../../law/types';
import { a1 } from '../../../sheet/a1';
import type { NewSheet } from '../../../sheet/model';
import { textLiteral } from '../../formula-text';
import { Calculation, DAY } from '../calculation';
import { TICK, type FieldPlaces, type FormField } from '../fields';

const TYPES = ['tickInvestment', 'tickRd', 'tickInnovation', 'tickProspective'] as const satisfies readonly FormField[];

export function application(sheet: NewSheet, fields: FieldPlaces, edition: Edition): NewSheet {
  const form = new Calculation(sheet);
  const cellOf = (field: FormField): string => {
    const place = [...fields]
      .find(([, one]) => one === field)?.[0]
      .split(',')
      .map(Number);
    if (!place) throw new RangeError(`${sheet.name}: no ${field}`);
    return a1(place[0] as number, place[1] as number);
  };
  const ticked = (field: FormField): string => `LEFT(${cellOf(field)},3)="[${TICK}]"`;
  const countOf = (of: readonly FormField[]): string => of.map((field) => `N(${ticked(field)})`).join('+');
  const one = (of: readonly FormField[], what: string, then: string): string =>
    `IF(${countOf(of)}=0,"${what} 하나에 ${TICK}표를 하십시오",IF(${countOf(of)}>1,"${TICK}표가 둘 이상입니다. 하나만 남기십시오",${then}))`;
  let row = 0;
  const out = (words: string, formula: string, format?: string): string => {
    row += 1;
    form.aside(row, 0, { value: words });
    return form.aside(row, 1, {
      formula: `=${formula}`,
      ...(format === undefined ? {} : { numberFormat: format }),
      look: { size: 9, border: 'thin', wrap: true, vertical: 'center' },
    });
  };
  form.aside(0, 0, { value: '신청 안내 (인쇄되지 않음)' });
  const bodies = edition.confirmingBodies.available ? edition.confirmingBodies.value.bodies.map(({ name }) => name.ko) : [];
  out('신청 기관', textLiteral(bodies.join(' 또는 ') || '이 고시에는 없습니다'));
  // ※ 벤처확인 연장 신청기업만 작성합니다. 벤처기업확인서 발급번호
  out(
    '신청구분',
    one(
      ['tickNew', 'tickRenewal'],
      '신규와 연장 가운데',
      `IF(AND(${ticked('tickRenewal')},${cellOf('certificateNo')}=""),"연장: 벤처기업확인서 발급번호와 유효기간을 입력하십시오",IF(${ticked('tickRenewal')},"연장","신규"))`,
    ),
  );
  const { investmentDays, otherDays } = edition.deadlines.processing;
  const days = out('처리기간(일)', one(TYPES, '유형', `IF(${ticked('tickInvestment')},${investmentDays.value},${otherDays.value})`));
  // 제15조④ 접수증을 교부받은 날로부터 기산한다. … 말일이 토요일 및 공휴일인 경우에는 그 익일을 각 기한의 말일로 한다.
  row += 1;
  form.aside(row, 0, { value: '접수증을 교부받은 날' });
  const received = form.aside(row, 1, { value: null, numberFormat: DAY, unlocked: true });
  const last = `${received}+${days}`;
  out('처리 예정일(평일 공휴일이면 다음 날)', `IF(COUNT(${received},${days})<2,"",${last}+CHOOSE(WEEKDAY(${last},2),0,0,0,0,0,2,1))`, DAY);
  out('수수료', textLiteral(edition.feeLimit?.available ? `유형별로 정함(${grouped(edition.feeLimit.value.value)}원 이내)` : '유형별로 정함'));
  // Each in a cell of its own: no text in a formula is longer than Excel takes.
  for (const { value } of procedureTexts(edition.id).documents) out('첨부서류', textLiteral(value.ko));
  return form.done([30, 46]);
}
