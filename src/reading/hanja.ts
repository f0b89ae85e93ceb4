/** Words of ledgers in Chinese characters (金額, 摘要, 合計), as some firms still write their headings: read as people say them. */

const ANY = /[\u4e00-\u9fff\uf900-\ufaff]/;

/** Signs of headings, totals, units and periods alone: names of people and places are nobody's business here. */
const SAID: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '日일 付부 字자 月월 年년 度도 期기 分분 半반 自자 至지 前전 當당 今금 次차 摘적 要요 內내 譯역 容용 去거 來래 處처 先선 相상 手수 金금 額액 費비 目목 科과 ' +
    '種종 類류 區구 名명 稱칭 番번 號호 順순 備비 考고 單단 位위 價가 數수 量량 小소 中중 大대 合합 總총 計계 累누 繰이 越월 殘잔 高고 借차 貸대 方방 邊변 ' +
    '支지 出출 收수 入입 給급 與여 料료 賃임 勘감 定정 帳장 簿부 傳전 票표 證증 憑빙 書서 部부 署서 課과 所소 姓성 職직 級급 員원 者자 對대 象상 會회 社사 ' +
    '業업 體체 機기 關관 硏연 研연 究구 開개 發발 材재 明명 細세 調조 整정 認인 承승 不불 可부 否부 事사 由유 狀상 態태 千천 萬만 百백 万만 億억 円원 圓원 元원 ' +
    '稅세 供공 購구 買매 賣매 外외 注주 委위 託탁 訓훈 練련 敎교 育육 諮자 問문 特특 許허 執집 行행 使사 用용 取취 消소 返반 品품 物물 資자 産산 決결 議의 计계 总총 额액'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** The text as it is said; other signs stay. */
export function inHangul(input: string): string {
  if (!ANY.test(input)) return input;
  let out = '';
  for (const sign of input.normalize('NFKC')) out += SAID[sign] ?? sign;
  return out;
}
