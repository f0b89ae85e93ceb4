/** Statements of a workbook that say again what others of it say: sums, copies, earlier versions and years, and those that may be one of these. */
import { text, type Text } from '../domain';
import type { Edition } from '../law/types';
import { amountsOf, VERSION, type ExcludedSheet } from './excluded-sheets';
import { isNamedWhole, isNear, linedAmong, partsOf, sumsOfLines, tellingLines, wholesAmong, type Lined, type LinedTable } from './lined';
import type { AskedSheet, Repeated } from './repeated-sheets';
import { isOneOfRow, stretchIn, versionIn, type Version } from './statement-versions';

/** A statement of lines, and what its name says. */
interface Named<T extends LinedTable> extends Lined<T> {
  readonly when: string;
  readonly version: Version;
}

/** So many lines that agree are no chance. */
const LINES_ALIKE = 2;
/** Figures that were put right are like the ones before. Ours. */
const LIKE = 1.25;
const isLike = (one: number, other: number): boolean => one > 0 && other / one > 1 / LIKE && other / one < LIKE;

/**
 * Statements that say line by line what another one says or others come to, and earlier versions and years of another one by their names: counted, each would be
 * added once more. None is set aside for another one that does not count itself.
 *
 * @param tables those that are still counted
 * @param summaries those that were told to add up others
 * @param edition by whose lines they are read
 * @returns those that are not counted, with why, and those of which it is asked
 */
export function sameStatements<T extends LinedTable>(tables: readonly T[], summaries: readonly T[], edition: Edition): Repeated {
  const ledgers = tables.filter(({ understanding }) => understanding.kind === 'ledger');
  // Beside ledgers no statement counts.
  const all = linedAmong(ledgers.length > 0 ? ledgers : tables, edition).map((one): Named<T> => ({
    ...one,
    when: stretchIn(one.table),
    version: versionIn(one.table),
  }));
  const again = new Again(all);
  // Parts of a whole are no copies of one another, whatever they come to.
  if (linedAmong(summaries, edition).some((whole) => (partsOf(whole, all)?.length ?? 0) > 1)) return again;
  again.findSums();
  again.findHeld();
  again.findNearSums();
  again.findCopies();
  again.findVersions();
  again.askAlike();
  return again;
}

class Again<T extends LinedTable> implements Repeated {
  private readonly found = new Map<string, ExcludedSheet>();
  /** Parts of a whole that is told. */
  private readonly parts = new Set<Lined<T>>();
  readonly asked: AskedSheet[] = [];

  constructor(private readonly all: readonly Named<T>[]) {}

  get aside(): Repeated['aside'] {
    return [...this.found];
  }

  private put({ table }: Lined<T>, kind: ExcludedSheet['kind'], why: Text): void {
    this.found.set(table.sheetId, { ...amountsOf(table), kind, text: why });
  }

  /** Those that still count, and are not known as parts of a whole. */
  private open(): readonly Named<T>[] {
    return this.all.filter((one) => !this.found.has(one.table.sheetId) && !this.parts.has(one));
  }

  findSums(): void {
    for (const { whole, others } of wholesAmong(this.all)) {
      const [ko, en] = namesOf(others);
      for (const part of others) this.parts.add(part);
      this.put(
        whole,
        'summary',
        text(`다른 시트(${ko})를 비목별로 더한 금액과 같아 더하지 않았습니다.`, `It is by category what the other sheets (${en}) come to; it was not added.`),
      );
    }
  }

  /** Those that one which holds more lines holds together, in the lines that they have. */
  findHeld(): void {
    for (const whole of byLines(this.open())) {
      if (this.found.has(whole.table.sheetId)) continue;
      const held = this.heldIn(whole);
      const sums = sumsOfLines(held);
      const isSum = held.length > 1 && [...sums].every(([line, won]) => isNear(whole.lines.get(line), won));
      if (isSum && (tellingLines(sums) > 0 || sums.size > LINES_ALIKE)) for (const one of held) this.putCopy(one, whole);
    }
  }

  private heldIn(whole: Named<T>): readonly Named<T>[] {
    return this.open().filter(
      ({ lines, when }) =>
        lines.size < whole.lines.size && (when === whole.when || whole.when === '') && [...lines.keys()].every((line) => whole.lines.has(line)),
    );
  }

  /** Those that another one says again, line by line: of two alike the later one. */
  findCopies(): void {
    for (const whole of byLines(this.open())) {
      if (this.found.has(whole.table.sheetId)) continue;
      for (const one of this.heldIn(whole)) {
        if (![...one.lines].every(([line, won]) => isNear(whole.lines.get(line), won))) continue;
        if (one.lines.size >= LINES_ALIKE || tellingLines(one.lines) > 0) this.putCopy(one, whole);
        else
          this.ask(
            one,
            `비목과 금액이 ‘${whole.table.understanding.sheet}’ 시트의 한 줄과 같습니다. 같은 비용이면`,
            `Its category and amount are those of a line of “${whole.table.understanding.sheet}”. If they are the same costs,`,
          );
      }
    }
    for (const one of this.open()) {
      const at = this.all.indexOf(one);
      const isSame = ({ table, lines, when }: Named<T>, place: number): boolean =>
        // Of a part of a whole any other one is the copy.
        (place < at || this.parts.has(this.all[place] as Named<T>)) &&
        place !== at &&
        !this.found.has(table.sheetId) &&
        lines.size === one.lines.size &&
        when === one.when &&
        [...one.lines].every(([line, won]) => isNear(lines.get(line), won));
      const other = one.lines.size < LINES_ALIKE && tellingLines(one.lines) === 0 ? undefined : this.all.find(isSame);
      if (other) this.putCopy(one, other);
    }
  }

  private putCopy(one: Lined<T>, { table }: Lined<T>): void {
    const name = table.understanding.sheet;
    this.put(
      one,
      'copy',
      text(`비목별 금액이 ‘${name}’ 시트와 같아 다시 더하지 않았습니다.`, `It says by category what “${name}” says; it was not added once more.`),
    );
  }

  /** What is the sum of the others in most of its lines: told where it is named so, else asked. */
  findNearSums(): void {
    const open = this.open();
    if (open.length <= LINES_ALIKE) return;
    for (const whole of [...open].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, 1)) {
      const others = open.filter((one) => one !== whole && this.isIn(one, whole));
      if (others.length < 2) return;
      const sums = sumsOfLines(others);
      const lines = [...new Set([...whole.lines.keys(), ...sums.keys()])];
      const off = lines.filter((line) => Math.abs((whole.lines.get(line) ?? 0) - (sums.get(line) ?? 0)) >= 1);
      const same = lines.length - off.length;
      const isMostly = same >= LINES_ALIKE && same >= lines.length * VERSION;
      const named = isNamedWhole(whole.table);
      const won = [...sums.values()].reduce((sum, one) => sum + one, 0);
      if (!isMostly && !(named && (same > 0 || isLike(won, sumOf(whole))))) continue;
      for (const part of others) this.parts.add(part);
      const list = off.slice(0, 3).join(', ') + (off.length > 3 ? ' …' : '');
      const [ko, en] = namesOf(others);
      if (named && isMostly)
        this.put(
          whole,
          'summary',
          text(
            `다른 시트(${ko})를 비목별로 더한 표로 보고 더하지 않았습니다. 다만 ${list}의 금액은 더한 것과 다릅니다.`,
            `It was taken as what the other sheets (${en}) come to by category and not added; in ${list} it differs from their sum.`,
          ),
        );
      else {
        this.parts.add(whole);
        this.ask(
          whole,
          same === 0
            ? `시트 이름이 합계표이고 모두 더한 금액이 다른 시트(${ko})를 더한 것과 비슷합니다. 그 합계표이면`
            : `비목 ${lines.length}개 가운데 ${same}개의 금액이 다른 시트(${ko})를 더한 것과 같습니다. 그 합계표이면`,
          same === 0
            ? `Its name is that of a sum, and in all it comes to about what the other sheets (${en}) do. If it is their sum,`
            : `In ${same} of ${lines.length} categories it is what the other sheets (${en}) come to. If it is their sum,`,
        );
      }
    }
  }

  /** Mostly lines of the other one, none of which comes to more there. */
  private isIn({ lines }: Lined<T>, whole: Lined<T>): boolean {
    const held = [...lines].filter(([line, won]) => won < (whole.lines.get(line) ?? 0) + 1);
    return held.length >= lines.size * VERSION;
  }

  findVersions(): void {
    const named = new Map<string, Named<T>[]>();
    for (const one of this.open()) {
      const alike = named.get(one.version.of);
      if (alike) alike.push(one);
      else named.set(one.version.of, [one]);
    }
    for (const one of [...named.values()].flat()) {
      const name = (laterThan(one, named.get(one.version.of) ?? []) ?? this.laterByItsWord(one))?.table.understanding.sheet;
      if (name === undefined) continue;
      const isYear = one.version.says === 'year';
      this.put(
        one,
        isYear ? 'year-before' : 'version',
        isYear
          ? text(`‘${name}’ 앞 연도의 산정표로 보고 더하지 않았습니다.`, `It was taken as the statement of a year before “${name}” and not added.`)
          : text(`‘${name}’ 시트의 이전 판으로 보고 더하지 않았습니다.`, `It was taken as an earlier version of “${name}” and not added.`),
      );
    }
  }

  /** `백업 | 산정표`, `산정표 | 제출용`: a name of nothing but a version, beside any other, where the figures are alike. */
  private laterByItsWord(one: Named<T>): Named<T> | undefined {
    const isBareWord = ({ version }: Named<T>): boolean => version.of === '' && version.says === 'version' && version.loose !== true;
    return this.open().find(
      (other) =>
        other !== one &&
        isBareWord(one) !== isBareWord(other) &&
        other.version.says !== 'year' &&
        one.version.says !== 'year' &&
        other.version.at > one.version.at &&
        other.when === one.when &&
        areFiguresAlike(one, other),
    );
  }

  /** Two with the same lines and figures that are alike may be one statement twice, whatever they are called. */
  askAlike(): void {
    const open = this.open();
    const asked = new Set(this.asked.map(({ sheetId }) => sheetId));
    for (const [at, one] of open.entries()) {
      if (asked.has(one.table.sheetId)) continue;
      const other = open.slice(0, at).find((before) => !asked.has(before.table.sheetId) && mayBeOne(before, one));
      if (!other) continue;
      const name = other.table.understanding.sheet;
      const shared = [...one.lines].filter(([line, won]) => isLike(won, other.lines.get(line) ?? 0)).length;
      this.ask(
        one,
        `비목 ${one.lines.size}개 가운데 ${shared}개의 금액이 ‘${name}’ 시트와 같거나 비슷합니다. 같은 비용의 다른 판이면`,
        `In ${shared} of ${one.lines.size} categories its amounts are those of “${name}” or like them. If it is another version of the same costs,`,
      );
    }
  }

  private ask({ table }: Lined<T>, ko: string, en: string): void {
    const won = amountsOf(table).amount.toLocaleString('en-US');
    this.asked.push({ sheetId: table.sheetId, text: text(`${ko} ${won}원이 두 번 더해졌습니다.`, `${en} ${won} won count twice.`) });
  }
}

const byLines = <L extends Lined>(all: readonly L[]): readonly L[] => [...all].sort((a, b) => b.lines.size - a.lines.size);
const sumOf = ({ lines }: Lined): number => [...lines.values()].reduce((sum, won) => sum + won, 0);

/** The first of some sheets by name, in Korean and in English. */
function namesOf(others: readonly Lined[]): readonly [ko: string, en: string] {
  const names = others
    .slice(0, 3)
    .map(({ table }) => table.understanding.sheet)
    .join(', ');
  return others.length > 3 ? [`${names} 등`, `${names} …`] : [names, names];
}

function mayBeOne<T extends LinedTable>(before: Named<T>, one: Named<T>): boolean {
  if (before.when !== one.when) return false;
  const most = Math.max(before.lines.size, one.lines.size) * VERSION;
  const shared = [...one.lines].flatMap(([line, won]) => {
    const other = before.lines.get(line);
    return other === undefined ? [] : [[other, won] as const];
  });
  const same = shared.filter(([other, won]) => isNear(other, won)).length;
  if (same >= LINES_ALIKE && same >= most) return true;
  const isRow = isOneOfRow(before.table.understanding.sheet) && isOneOfRow(one.table.understanding.sheet);
  return !isRow && areFiguresAlike(before, one);
}

/** All that two versions differ by, together, of what they come to. Ours. */
const CHANGED_SHARE = 0.1;
/** Mostly the same lines, and amounts that together differ by little. */
function areFiguresAlike({ lines: own }: Lined, { lines: theirs }: Lined): boolean {
  const all = new Set([...own.keys(), ...theirs.keys()]);
  let [shared, changed, most] = [0, 0, 0];
  for (const line of all) {
    const [one, other] = [own.get(line) ?? 0, theirs.get(line) ?? 0];
    if (own.has(line) && theirs.has(line)) shared += 1;
    changed += Math.abs(one - other);
    most += Math.max(Math.abs(one), Math.abs(other));
  }
  return shared >= LINES_ALIKE && shared >= all.size * VERSION && changed <= most * CHANGED_SHARE;
}

/** Among those of the same name the statement that says of itself that it is a later version or of a later year, with mostly the same lines. */
function laterThan<T extends LinedTable>(one: Named<T>, alike: readonly Named<T>[]): Named<T> | undefined {
  return alike.find((other) => {
    const [own, theirs] = [one.version, other.version];
    const isYear = own.says === 'year' || theirs.says === 'year';
    if (isYear ? own.says !== theirs.says : own.says === undefined && theirs.says === undefined) return false;
    if (theirs.at <= own.at) return false;
    const isLoose = own.loose === true || theirs.loose === true;
    const shared = [...one.lines].filter(([line, won]) => {
      const theirs = other.lines.get(line);
      return theirs !== undefined && (!isLoose || isLike(won, theirs));
    }).length;
    return shared >= Math.max(one.lines.size, other.lines.size) * VERSION;
  });
}
