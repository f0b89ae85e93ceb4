import { describe, expect, it } from 'vitest';
import { ksicDivisions } from '../../src/law/ksic';
import { readKsic } from '../../src/rules';
import { cpuTime } from '../lib/cpu-time';

describe('the divisions', () => {
  it('stand in the law, with where they are from and how sure they are', () => {
    expect(ksicDivisions.source).toMatchObject({ ref: '한국표준산업분류', certainty: 'likely' });
    expect(ksicDivisions.why?.ko).toContain('담고 있지 않습니다');
    expect(ksicDivisions.value.replace(/e/g, '')).toHaveLength(78); // 76 of the 9th revision, 34 and 76 of the 10th
  });
});

describe('an industry code', () => {
  it.each([
    ['26410', '26410'],
    [26_410, '26410'],
    ['C26410', '26410'],
    ['c 264', '264'],
    ['C-26410', '26410'],
    ['26.410', '26410'],
    ['26-41 0', '26410'],
    ['２６', '26'],
    [' 62. ', '62'],
    ['01', '01'],
    // The first and last of each run of divisions: 01–03, 05–08, 10–39, 41–42, 45–47, 49–52, 55–56, 58–66, 68–76, 84–87, 90–91, 94–99.
    ['03', '03'],
    ['05', '05'],
    ['08', '08'],
    ['10', '10'],
    ['33', '33'],
    ['34', '34'],
    ['39', '39'],
    ['41', '41'],
    ['42', '42'],
    ['45', '45'],
    ['47', '47'],
    ['49', '49'],
    ['52', '52'],
    ['55', '55'],
    ['56', '56'],
    ['58', '58'],
    ['66', '66'],
    ['68', '68'],
    ['76', '76'],
    ['84', '84'],
    ['87', '87'],
    ['90', '90'],
    ['91', '91'],
    ['94', '94'],
    ['99', '99'],
    ['990', '990'],
    ['99001', '99001'],
    ['99009', '99009'],
    // The letter of its own section, at both ends of each.
    ...(
      'A01 A03 B05 B08 C10 C34 D35 E36 E39 F41 F42 G45 G47 H49 H52 I55 I56 J58 J63 K64 K66 L68 L69 M70 M73 N74 N76 O84 P85 Q86 Q87 R90 R91 S94 S96 T97 T98 U99'.split(
        ' ',
      ) as readonly string[]
    ).map((code): [string, string] => [code, code.slice(1)]),
  ])('%j is %s', (input, digits) => {
    expect(readKsic(input)).toBe(digits);
  });

  it.each([
    -62,
    '-62',
    '－62',
    '−62',
    '62-',
    'C26410-',
    '- 62',
    '△62',
    '(62)',
    '+62',
    '2',
    '264100',
    '00',
    '00110',
    // Divisions that the classification does not have.
    '04',
    '09110',
    '40000',
    '43',
    '44',
    '48000',
    '53',
    '54000',
    '57',
    '67000',
    '77',
    '80000',
    '83',
    '88',
    '92000',
    '93',
    // Of U 99 there is one group, 990.
    '99999',
    '991',
    // Letters of other sections.
    'A26410',
    'B10',
    'D34',
    'E35',
    'J64',
    'K63110',
    'C62010',
    'U98',
    'V62',
    'CC62',
    '26a',
    '',
    '.',
    'C',
    2.5,
    Number.NaN,
    1e10,
    `62${' '.repeat(40)}10`,
  ])('%j is none', (input) => {
    expect(readKsic(input)).toBeUndefined();
  });

  it('is refused at once where the text is long', () => {
    const started = cpuTime();
    for (let row = 0; row < 1000; row += 1) {
      for (const filler of [' ', '1', '1 ', '.', '-']) expect(readKsic(`A${filler.repeat(2000)}x`)).toBeUndefined();
    }
    expect(cpuTime() - started).toBeLessThan(5_000);
  });
});
