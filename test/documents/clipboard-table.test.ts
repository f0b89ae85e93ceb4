import { expect, it } from 'vitest';
import { clipboardTable } from '../../src/documents/clipboard-table';

/** As Excel writes them beside each other when it copies cells itself. */
it.each<[string, string[], string, string]>([
  ['plain', ['오류', 'I26'], '오류\tI26', '<td>오류</td><td>I26</td>'],
  ['a comma', ['금액 1,000원'], '금액 1,000원', '<td>금액 1,000원</td>'],
  [
    'a tab, a break and quotes',
    ['가\t나', '다\n라', '“마” "바"'],
    '"가\t나"\t"다\n라"\t"“마” ""바"""',
    '<td>가\t나</td><td>다<br>라</td><td>“마” &quot;바&quot;</td>',
  ],
  ['what would be run', ['=1+1', '-2'], "'=1+1\t'-2", '<td>=1+1</td><td>-2</td>'],
  ['markup', ['<b>&'], '<b>&', '<td>&lt;b&gt;&amp;</td>'],
])('%s', (_name, row, text, html) => {
  const table = clipboardTable([['제목'], row]);
  expect(table.text).toBe(`제목\r\n${text}`);
  expect(table.html.replace(/(<td|<br) style="[^"]*"/g, '$1')).toBe(`<meta charset="utf-8"><table><tr><td>제목</td></tr><tr>${html}</tr></table>`);
  // Excel takes every cell as a text.
  expect(table.html.match(/mso-number-format:'\\@'/g)).toHaveLength(row.length + 1);
});
