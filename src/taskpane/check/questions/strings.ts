/** What the pane asks where a finding stands. */
import { eulReul, eunNeun, text, withParticle, type Text } from '../../../domain';

export const Q = {
  amount: text('장부금액으로 사용할 열', 'Column to use as the book amount'),
  inUse: text('지금 사용', 'in use'),
  keep: text('이대로 사용', 'Keep this one'),
  take: (column: string): Text => text(`${column} 사용`, `Use ${column}`),
  added: (columns: string): Text => text(`${columns}의 합`, `${columns} added up`),
  bookIs: (sheet: string, column: string): Text =>
    text(`‘${sheet}’의 장부금액을 ${withParticle(column, '으로', '로')} 지정`, `Book amount of ‘${sheet}’ set to ${column}`),
  line: (name: string): Text => text(`${eunNeun(`‘${name}’`)} 어느 비목입니까?`, `Which category is ‘${name}’?`),
  choose: text('비목을 고르십시오', 'Choose a category'),
  likely: text('제안', 'Suggested'),
  assign: text('이 비목으로 검사', 'Check as this category'),
  everyRow: text(
    '셀은 바꾸지 않고, 같은 이름의 모든 행을 이 비목으로 검사합니다. 답은 이 통합 문서에 기억됩니다.',
    'The cells stay as they are; every row of this name is checked as this category. The answer is remembered in this workbook.',
  ),
  nameIs: (name: string, code: string): Text => text(`${eulReul(`‘${name}’`)} ${code} 비목으로 지정`, `‘${name}’ set to ${code}`),
} as const;
