/** Headings of ledgers in other languages than Korean and English, as the accounting programs of a group export them: read as the words that they stand for. */
import type { CellValue, SheetBlock } from '../sheet/model';
import { headerMatches } from './header-names';
import { isBlank } from './text';

/** Korean words for the headings, and what other languages call them: a list, extended by what programs export. */
const HEADS: Readonly<Record<string, string>> = {
  일자: '日付 伝票日付 取引日 計上日 発生日 仕訳日 支払日 日期 记账日期 凭证日期 制单日期 业务日期 发生日期 datum buchungsdatum belegdatum datecomptable datepiece dateoperation fecha fechacontable ngay ngaychungtu ngayhachtoan ngayghiso',
  전표번호:
    '伝票番号 伝票no 仕訳番号 証憑番号 凭证号 凭证号码 凭证编号 凭证字号 单据号 单据编号 belegnr belegnummer belegno buchungsnr npiece numeropiece nopiece piece asiento numasiento nasiento comprobante sochungtu soct sohieu',
  계정과목:
    '勘定科目 借方勘定科目 借方科目 科目 科目名 科目名称 会计科目 konto kontobezeichnung sachkonto kontoname compte intitulecompte libellecompte cuenta nombrecuenta taikhoan tentaikhoan',
  상대계정: '貸方勘定科目 貸方科目 相手科目 对方科目 对方账户 gegenkonto contrepartie comptecontrepartie contrapartida taikhoandoiung tkdoiung',
  적요: '摘要 适要 適要 内容 説明 品名 说明 用途 buchungstext text verwendungszweck bezeichnung beschreibung libelle designation concepto descripcion glosa diengiai noidung',
  거래처:
    '取引先 取引先名 支払先 仕入先 相手先 往来单位 往来单位名称 供应商 供应商名称 客户供应商 对方单位 收款单位 lieferant kreditor kreditorname partner fournisseur tiers nomtiers proveedor tercero nhacungcap doituong tendoituong',
  차변금액: '借方金額 借方 借方税抜金額 借方金额 借方发生额 借方本币 soll sollbetrag soll-betrag debit debito debe cargo psno no phatsinhno sono',
  대변금액: '貸方金額 貸方 贷方金额 贷方 贷方发生额 haben habenbetrag haben-betrag credit credito haber abono psco co phatsinhco soco',
  금액: '金額 税抜金額 本体金額 支払金額 支出金額 执行金额 支出金额 发生金额 本币金额 不含税金额 金额 betrag nettobetrag betragnetto betragkrw montant montantht importe importeneto monto sotien thanhtien giatri',
  잔액: '残高 差引残高 余额 期末余额 saldo solde sodu soduno',
  부가세: '消費税 消費税額 仮払消費税 税額 税额 进项税额 mwst mwst-betrag ust vorsteuer steuerbetrag tva montanttva iva importeiva thuegtgt tienthue',
  합계금액: '税込金額 税込 价税合计 含税金额 bruttobetrag brutto montantttc ttc importetotal tongtien tongcong',
  부서: '部門 部署 部門名 部门 部门名称 kostenstelle abteilung centredecout service centrodecosto departamento bophan phongban',
  분류: '区分 費目 分類 費用区分 研究費区分 研究開発費区分 類別 类别 分类 费用类别 研发类别 研发费用类别 成本类别 kategorie kostenkategorie kostenart fue-kategorie categorie rubrique categoria partida khoanmuc phanloai loaichiphi khoanmucchiphi',
  비고: '備考 备注 注记 bemerkung anmerkung notiz remarque observations observaciones ghichu',
  수량: '数量 menge anzahl quantite cantidad soluong',
  단가: '単価 单价 einzelpreis stueckpreis prixunitaire preciounitario dongia',
  번호: '行番号 行号 序号 lfdnr zeile ligne linea stt',
};
/** What totals and openings are called there. */
const SUMS: Readonly<Record<string, string>> = {
  합계: '合计 本年累计 本年合计 summe gesamt total totalgeneral gesamtsumme suma sumatotal tongcong tong congphatsinh congphatsinhtrongky',
  소계: '小计 zwischensumme sous-total soustotal subtotal congthang cong',
  월계: '本月合计 当月合计 monatssumme totaldumois totalmes',
  전기이월:
    '期初余额 上年结转 上月结转 承前页 前期繰越 前月繰越 saldovortrag anfangsbestand anfangssaldo vortrag anouveau reportanouveau soldeinitial saldoinicial saldoanterior sodudauky',
  차기이월: '结转下年 过次页 次期繰越 次月繰越 endbestand endsaldo schlusssaldo soldefinal saldofinal soducuoiky',
};

/** As the keys are written: without blanks, dots and accents, in lower case. */
const keyOf = (label: string): string =>
  label
    .normalize('NFKD')
    // Accents of Latin letters alone: the marks of kana make other sounds.
    .replace(/([a-z])[\u0300-\u036f]+/gi, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[\s.:：·'’°º*/（）()]/g, '');

const byKey = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).flatMap(([korean, others]) => others.split(' ').map((other) => [other, korean] as const)));
const HEAD_OF = byKey(HEADS);
const SUM_OF = byKey(SUMS);

/** Behind a heading: in the currency of the firm. In another one it is no amount in won. */
const OF_THE_FIRM = /\s(?:hw|lw|lc|krw|hauswährung|hauswaehrung|landeswährung|in\s(?:hw|lw|lc|krw))\.?$/i;
/** A heading shorter than this is no shortened one. Ours. */
const SHORTENED = 5;

/** What `Buch.dat.`, `Kostenst.` or `Gegenkonto Bez.` shortens: the one Korean word of all headings that begin so, part for part. */
function shortened(label: string): string | undefined {
  if (!label.includes('.')) return undefined;
  const parts = label.split('.').map(keyOf).filter(Boolean);
  if (parts.join('').length < SHORTENED || !parts.every((part) => /^[a-z-]+$/.test(part))) return undefined;
  const pattern = new RegExp(`^${parts.join('[a-z]*')}[a-z]*$`);
  const words = new Set([...HEAD_OF].flatMap(([key, word]) => (pattern.test(key) ? [word] : [])));
  return words.size === 1 ? [...words][0] : undefined;
}

/** The Korean word for a heading in another language. */
const wordFor = (label: string): string | undefined =>
  HEAD_OF.get(keyOf(label)) ?? HEAD_OF.get(keyOf(label.replace(OF_THE_FIRM, ''))) ?? HEAD_OF.get(keyOf(label.replace(/\s\S{1,4}\.$/, ''))) ?? shortened(label);

const HANGUL = /[가-힣]/;
/** A heading stands near the top; so many of its words must be known, and so many of these in that language alone. */
const ROWS = 60;
const KNOWN = 4;
const STRANGE = 2;
const LONGEST = 30;

/** Written without blanks and brackets. */
const UNIT =
  /^(?:単位|单位|單位|einheit|unité|unidad|đơnvị)[:：]?(千|百万|百萬|万|tausend|tsd\.?|mio\.?|milliersde|miles?de|nghìn|triệu)?(?:ウォン|韩元|韓元|韓国ウォン|krw|won)$/i;
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:百万|百萬|mio|triệu)/i, '백만'],
  [/^(?:千|tausend|tsd|millier|mile|nghìn)/i, '천'],
  [/^万/, '만'],
];

/** The Korean words of a heading in another language, cell by cell; undefined for any other row. */
function headIn(cells: readonly CellValue[]): readonly CellValue[] | undefined {
  let known = 0;
  let strange = 0;
  let amount = false;
  const said = cells.map((value): CellValue => {
    if (typeof value !== 'string' || value.length > LONGEST || isBlank(value) || HANGUL.test(value)) return value;
    const word = wordFor(value);
    const matches = headerMatches(value);
    if (word === undefined && matches.length === 0) return value;
    known += 1;
    if (word === undefined) return value;
    if (matches.length === 0) strange += 1;
    amount ||= /금액/.test(word);
    return word;
  });
  return known >= KNOWN && strange >= STRANGE && amount ? said : undefined;
}

/** The block with such headings, their totals, openings and units in Korean; the block itself where there are none. */
export function withKoreanHeads(block: SheetBlock): SheetBlock {
  let first: number | undefined;
  const values: (readonly CellValue[])[] = [...block.values];
  for (let at = 0; at < Math.min(values.length, ROWS); at += 1) {
    const said = headIn(block.values[at] ?? []);
    if (!said) continue;
    first ??= at;
    values[at] = said;
  }
  if (first === undefined) return block;
  const from = first;
  return { ...block, values: values.map((cells, at) => (at < from ? cells.map(unitIn) : cells.some(isSum) ? cells.map(sumIn) : cells)) };
}

const sumWord = (value: CellValue): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST && !isBlank(value) ? SUM_OF.get(keyOf(value)) : undefined;
const isSum = (value: CellValue): boolean => sumWord(value) !== undefined;
const sumIn = (value: CellValue): CellValue => sumWord(value) ?? value;

/** `単位：千ウォン` → `단위: 천원`. */
function unitIn(value: CellValue): CellValue {
  const match = typeof value === 'string' ? UNIT.exec(value.slice(0, LONGEST).replace(/[\s()（）[\]]/g, '')) : null;
  return match ? `단위: ${TIMES.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? ''}원` : value;
}
