/** What is said of that which a saved file does not hold. */
import type { Text } from '../../domain';

const stripped = (text: string): string => text.replace(/[.\s]+$/, '');

export const S = {
  renamed: (name: string, saved: string): Text => ({
    ko: `Excel에서 쓸 수 없는 시트 이름 '${name}' 대신 '${saved}' 이름으로 저장했습니다.`,
    en: `The sheet name '${name}' is not allowed in Excel; it was saved as '${saved}'.`,
  }),
  locked: {
    ko: '통합 문서 구조가 보호되어 있어 시트의 삭제와 이름 변경은 저장하지 않았습니다.',
    en: 'The structure of the workbook is protected, so deleted and renamed sheets were not saved.',
  },
  sheet: (name: string, why: Text): Text => ({
    ko: `'${name}' 시트는 저장하지 않았습니다: ${stripped(why.ko)}.`,
    en: `Sheet '${name}' was not saved: ${stripped(why.en)}.`,
  }),
  cells: (name: string, places: Text, why: Text): Text => ({
    ko: `'${name}' 시트의 ${places.ko} 값은 저장하지 않았습니다: ${stripped(why.ko)}.`,
    en: `What stands in ${places.en} of sheet '${name}' was not saved: ${stripped(why.en)}.`,
  }),
  looks: (name: string, places: Text): Text => ({
    ko: `'${name}' 시트 ${places.ko}의 일부 서식은 저장하지 않았습니다. 값은 저장했습니다.`,
    en: `Some formatting of ${places.en} in sheet '${name}' was not saved; the values were.`,
  }),
  notes: (name: string, places: Text): Text => ({
    ko: `'${name}' 시트 ${places.ko}의 글자별 서식, 복사한 셀의 메모와 링크는 저장하지 않았습니다.`,
    en: `Formatting inside the text of ${places.en} in sheet '${name}', and notes and links of copied cells, were not saved.`,
  }),
  onlyInExcel: (name: string, places: Text): Text => ({
    ko: `'${name}' 시트 ${places.ko}의 수식은 #으로 가리킨 범위를 쓰므로 Excel에서만 계산됩니다. 값 없이 저장했습니다.`,
    en: `The formulas in ${places.en} of sheet '${name}' rest on a range named with # and are calculated only in Excel; they were saved without values.`,
  }),
  noFormulas: (name: string, places: Text): Text => ({
    ko: `'${name}' 시트 ${places.ko}의 수식은 Excel이 읽을 수 없어(괄호·따옴표·연산자·인수가 맞지 않거나 없는 시트·표·열을 씀) 입력한 대로 텍스트로 저장했습니다.`,
    en: `The formulas in ${places.en} of sheet '${name}' cannot be read by Excel (brackets, quotes, operators or arguments do not fit, or they name a sheet, table or column that is not there); they were saved as text, as typed.`,
  }),
  noFormulaOfName: (name: string): Text => ({
    ko: `이름 '${name}'의 참조는 Excel이 읽을 수 있는 수식이 아니어서 저장하지 않았습니다.`,
    en: `What the name '${name}' refers to is no formula that Excel can read; it was not saved.`,
  }),
  marks: (names: readonly string[]): Text => {
    const sheets = names.map((name) => `'${name}'`).join(', ');
    return {
      ko: `${sheets} 시트는 편집한 뒤 다시 검사하지 않아 표시를 저장하지 않았습니다.`,
      en: `${sheets}: edited and not checked since, so the marks were not saved.`,
    };
  },
  notCalculated: {
    ko: '수식 계산이 끝나지 않아 일부 수식은 예전 값으로 저장했습니다. 계산이 끝난 뒤 다시 저장하십시오.',
    en: 'The formulas were still being calculated: some were saved with their former values. Save again once they are done.',
  } as Text,
  filters: (name: string): Text => ({
    ko: `'${name}' 시트에서 바꾼 필터는 저장하지 않았습니다.`,
    en: `The filter that was changed in sheet '${name}' was not saved.`,
  }),
} as const;
