/**
 * The clauses of a cell: which of them still stand, and which were so at first, were only believed or written, or are said of another. A clause ends
 * at a sign, or at the ending of a verb that joins it to the next.
 */

/** What follows speaks against it: `반려됐으나 ‖ 승인`. */
const BUT = '(?:으나|지만|[는은인던한된]데|더니|건만|다가|[하되]나|(?<=야)\\s[하되]나|(?<=뻔)\\s?하다)';
/** What follows is added to it. */
const AND =
  '(?:[았었였했됐왔났썼졌갔]고|[가-힣][하되받이있없않]고|\\s[있없]고|(?:올려?|올려\\s?|적어?|걸어?|얹어?)\\s?(?:놓고|두고|뒀고|놨고)|아니고|못하고|[가-힣]며|면서)';
const CONTRAST = new RegExp(`[가-힣]${BUT}$`);
/** Where in a part between signs one clause ends and the next begins. */
export const JOINTS = new RegExp(`(?<=[가-힣]${BUT}|${AND})\\s+|(?<=[았었였했됐났졌렸](?:으나|지만|는데))(?=[가-힣]{2})`);
/** A stroke, a comma or a stop within a number parts nothing. */
const SIGNS = /(\s*(?:[;|()[\]{}<>~→\n"“”]+|,(?!\d{3})|(?<!\d)\/|\/(?!\d)|\.(?=\s)|\s[-–]\s|->|=>)\s*)/;

/** So it was before. */
const BEFORE =
  /(?:^|\s)(?:당초|애초|처음|최초|원래|본래|종전|초기|그\s?전|한때|과거|예전|옛날|이전(?=에)|전(?=에는|엔)|기존(?=에)|작년|지난해|전년|전년도|재작년|[\d가-힣]{1,6}(?=까지))(?:에|까지|도)?(?:는|은|엔|만)?\s/;
/** So it is now, or so it turned out to be. */
const NOW =
  /(?:^|\s)(?:현재|지금|현재로선|이제|이후|그\s?후|그\s?뒤|나중|추후|실제|실제로|실|실상|실물|실질|정작|진짜|사실|확인\s?결과|확인해\s?보니|알고\s?보니|조회\s?결과|결국|최종|최종적으로|올해|금년|금년도|당해|이번|재심)(?:에|부터|로)?(?:는|은|엔|도|론)?(?<!(?:^|\s)(?:실|진짜))\s(?=\S)/;
const NOW_AHEAD = new RegExp(`^${NOW.source.replace('(?:^|\\s)', '')}`);
/** It was believed, heard or written so: `있는 줄 알았으나`, `연구원이라고 적혀 있으나`. */
const BELIEVED =
  /\s?(?:줄\s?(?:로|만|로만|은|도)?|것(?:으로|이라|인\s?줄)|[걸거]로|[다라]고?|(?<=[가-힣])으?로)\s?(?:잘못\s?)?(?:알|여기|여겼|믿|생각|의심|오해|오인|착각|들었|썼|적|기재|표기|표시|올렸|올라|잡았|잡혔|처리|분류|계상|신고|했|하였|되어)[가-힣]{0,4}(?:\s(?:있|했|하였))?(?:었|였|았)?(?:으나|지만|는데|더니|다가)$/;
/** What the papers call it, where something else follows: `교육으로 결재, 실제로는 …`, `지도 명목, 실은 …`, `서류상 임차이나 실제 구입`. */
const BOOKED =
  /\s?(?:이라고?|라고?|으로|로)\s?(?:기안|품의|결재|결의|청구|발행|기표|전기|신청|보고|상신|등록|올[리렸려린]|끊[었]?|잡[았]?|썼?|적[었]?|처리|계상|표기|기재)(?:을|를)?\s?(?:[하되받]|했|됐|되었|하였|함|됨|받[았음])?[가-힣]{0,3}$/;
const IN_NAME = /\s?(?:을|를)?\s?명목(?:으로|이나|이고|인데|이지만|만|뿐|이었으나)?(?:\s?[가-힣]{1,5}(?:으나|지만|는데|고))?$/;
const ON_PAPER =
  /^(?:서류|장부|전표|문서|계약서?|품의서?|명부|전산|대장|계정)(?:상(?:으로)?(?:는|은)?|에는|엔)\s(.+?)(?:이나|나|이지만|지만|인데|이고|(?:으로|로)\s?(?:되어\s?있으나|돼\s?있으나|되어\s?있고))?$/;
const DISGUISED = /^(.{2,20}?)(?:으?로|을|를)\s?(?:위장|둔갑|가장(?=[한해하])|꾸[민며밈])[가-힣]{0,3}\s(?=\S)/;
const AS_IT_IS = /(?<=[가-힣]이나|[가-힣]이지만|[가-힣]인데)\s(?=(?:실제|실은|사실은|실물은|정작)(?:로는|로|론|는)?\s)/g;
/** What was written of it, and is not so. */
function bookedAs(text: string, later: boolean, changed: boolean): string | undefined {
  const clause = text.trim();
  const cut = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(clause);
    return found && found.index > 1 ? clause.slice(0, found.index) : undefined;
  };
  return (later || changed ? cut(BOOKED) : undefined) ?? cut(IN_NAME) ?? (later ? ON_PAPER.exec(clause)?.[1] : undefined);
}
const CHANGED = /(?:으?로)\s(?:변경|바뀌|바뀜|대체|전환|전용)/;
/** `연구원 직함만 있고`, `서류상으로만 연구소 소속이고`: so by name alone. */
const BY_NAME =
  /^(.*?)(?:^|\s)(?:직함|직책|명함|이름|명의|서류|명부|장부|문서|명단|말로?|형식|명목|겉|호칭)(?:상|적)?(?:으로|로)?만\s?(.*?)(?:있|올|등록|적|걸|얹|두|놓|이|되|하|났|일\s?뿐)[가-힣]{0,3}(?:고|며|지만|으나|는데|면서|뿐)$/;
/** What has to be says nothing of what is. */
const OBLIGED = /[가-힣]야\s?(?:하나|하는데|하지만|하였으나|했으나|했는데|했지만|되나|되는데|되지만)$/;
const ALMOST = /\s?뻔\s?(?:했으나|했지만|했는데|하였으나|하였지만|하다가|하다|했다가)$/;
/** `승인을 받지 못할 뻔했으나`: what stands before the verb of it. */
function almost(clause: string): string | undefined {
  const at = clause.search(ALMOST);
  if (at < 0) return undefined;
  const words = clause.slice(0, at).split(' ');
  if (/^(?:못|않)/.test(words.pop() as string) && /지$/.test(words[words.length - 1] ?? '')) words.pop();
  if (/^(?:안|못)$/.test(words[words.length - 1] ?? '')) words.pop();
  return words.join(' ');
}
/** What was only feared, or almost so. */
const NEARLY =
  /(?:검토|고려|추진|계획|희망|시도|신청|의뢰|예정)(?:은|을|를|도)?\s?(?:했|하였|이었|였|됐|되었)(?:으나|지만|는데|다가)$|려(?:고|다가)?\s?(?:했|하였|하다|던)|뻔\s?(?:했|하였)|까\s?(?:봐|걱정|우려|염려)/;
/** Somebody or something else, by its first words. */
const OTHER = /^(?:타|다른|딴|옆|여타|그\s?외(?:의)?|이외의|나머지|전임자?|선임자|동료)\s?[^,;]{0,14}?(?:은|는|만|의\s?경우|의\s?것은)\s/;
/** `인정이 취소된 건 다른 과정임`, `미승인된 B과정은 별도 전표`: said of another behind it. */
const OF_OTHER =
  /[은는이가]\s(?:다른|타|딴|옆|작년|지난|이전|전)\s?[가-힣]+\s(?:것|건|얘기|경우|일)(?:임|이다|이며|이고)?$|(?:건|것은|쪽은|곳은)\s(?:다른|타|딴|옆|작년|지난|이전|전)\s?[가-힣]|별도\s?(?:전표|건|처리|계정|계산|청구|계상)/;
/** `이 급여와 상관없음`: what stands beside it is no matter of the cost. */
const NO_MATTER =
  /^(?:다만\s|단\s)?(?:이|본|해당|이번)\s(?:급여|비용|건|돈|금액|지출|전표|거래|수당|인건비)(?:와|과|하고|이랑|랑|에)(?:는|도)?\s?(?:전혀\s?|아무\s?)?(?:상관|관계|관련|무관|영향)/;
/** `호주(2019년 귀화, 원래 한국인)`: so before what was said first. */
const FIRST_SO = /^(?:원래|본래|종전|과거|예전|옛날|한때)(?:에)?(?:는|은|엔)?\s(?!예정|계획)/;
/** Another year or turn, where what follows is about this one. */
const OTHER_TIME =
  /^(?:작년|전년도?|지난해|재작년|전기|전월|지난달|지난번|이전|종전|직전|\d{1,2}(?:차|회차|월|기|분기)|(?:19|20)\d{2}년?(?:도)?)(?:의|도)?\s?(?:[가-힣]{0,8}?)(?:은|는|만)\s/;
/** What stands behind it says by itself that it is, or is not. */
const BARE =
  /^(?:(?:안|못|다시|정상|정상적으로|정식|정식으로|모두|전부)\s)?(?:있|없|맞|아니|아님|받|못|안|되|됨|됐|하지|함|했|해당|비해당|미(?:보유|해당|승인|인정|지정|등록|충족|소속|설치|인가)|불(?:승인|인정|가|합격)|취소|반려|거부|거절|기각|부결|승인|인정|지정|통과|합격|탈락|득|취득|완료|가능|유효|만료|보유|갖|생김|나옴|났)[가-힣]{0,5}(?:\s(?:않|못|아니|안)[가-힣]{1,3})?(?:\s?(?:것으로\s?)?(?:밝혀|확인|판명|드러|나타|통보|처리)[가-힣]{1,3})?$/;
/** The predicate at the end of a clause, with its denial. */
const PREDICATE =
  /\s[가-힣]+[아어해]야\s?[가-힣]+$|(?:\s(?:안|못))?\s?[가-힣]{1,4}지(?:는|도|를)?\s?(?:않|못|아니)[가-힣]*$|(?:\s|^)(?:안|못)\s?[가-힣]+$|\s[가-힣]+$|(?:이었|였|되었|됐|하였|했)[가-힣]{1,3}$/;
const DENIED = /(?:없|아니|아닌|않|못|(?:^|\s)안\s?[가-힣])[가-힣]*\s?$/;

interface Clause {
  text: string;
  /** The sign behind it, or a blank where the next clause follows. */
  sign: string;
  readonly but: boolean;
}
function clausesOf(cell: string): Clause[] {
  const found: Clause[] = [];
  const parts = cell.split(SIGNS);
  for (let at = 0; at < parts.length; at += 2) {
    const texts = (parts[at] as string).split(JOINTS);
    for (const [place, text] of texts.entries())
      found.push({ text, sign: place < texts.length - 1 ? ' ' : (parts[at + 1] ?? ''), but: CONTRAST.test(text.trim()) });
  }
  return found;
}

/** Departments, ranks and uses: of two of a kind the later stands. */
const KINDS = [
  /[가-힣](?:팀|부|과|실|소|센터|라인|공장|본부|단)(?=\s|$|에|로|으|이|소|의)/,
  /교수|강사|연구원|연구요원|조교|직원|사원|팀장|과장|대리|주임/,
  /[가-힣]용(?=\s|$|으|이)/,
  /유상|무상/,
  /(?:중소|중견|대)기업/,
  /구입|매입|임차|렌탈|리스|대여/,
];
function isOfSame(one: string, other: string): boolean {
  for (const word of one.match(/[가-힣]{2,}/g) ?? [])
    if (!/^(?:안|못|있|없|아니|현재|지금|실제|이후|당초)/.test(word) && other.includes(word.slice(0, 2))) return true;
  return KINDS.some((kind) => kind.test(one) && kind.test(other));
}
/** The words say it of what the clause speaks of, and do not name it again. */
const isBare = (rest: string, of: string): boolean => BARE.test(rest) && !rest.includes(of.trim().slice(0, 2));
/** What the clause speaks of, without what it says of it. */
const subjectOf = (text: string): string =>
  text
    .trim()
    .replace(PREDICATE, '')
    .trim()
    .replace(/(?:^|\s)(?:반려|취소|거절|거부|기각|부결|탈락|불승인|미승인|불인정|미인정)$/, '');

const MAY_BE =
  /명목|실은|실제|실상|실물|정작|사실은|서류|장부|만\s?[가-힣]|뻔|(?:으나|지만|[는은인던한된]데|더니|건만|다가|[하되]나)(?:\s|,|;)|[았었였했됐났졌렸](?:으나|지만|는데)|(?:건|것은|쪽은|곳은)\s|별도|타\s|다른\s|딴\s|옆\s|여타|그\s?외|나머지|이외의|전임|상관|무관|관계|영향|선임자|동료|당초|애초|처음|원래|본래|과거|옛날|한때|전에는|종전|예전/;

/** `연구원에서 영업사원으로 바뀜`: of two of a kind it is no longer the one, and is the other. On which day it did, where the cell names one, another has to look. */
const BECAME =
  /(?<![가-힣])([가-힣a-z&]+(?:\s[가-힣a-z&]+)?)에서\s(?:다시\s|현재\s|지금은\s)?([가-힣a-z&]+?(?:\s[가-힣a-z&]+?)?)(?:으로|로)\s?(?:소속(?:이|을)?\s|보직(?:이|을)?\s|용도(?:가|를)?\s)?(?:변경|발령|전보|전출|전입|이동|전환|승진|승격|진급|교체|대체|배치|전직|강등|바뀌|바뀜|바뀐|옮김|옮겨|옮긴|넘어)[가-힣]*(?=\s*(?:$|[,;.()]))/g;
const ON_A_DAY = /\d\s?(?:월|일|년)|\d[./-]\d|반기|분기|중순|[초말]에|도중|[기년월]\s?중|예정|요청|신청/;
function changed(cell: string): string {
  if (!cell.includes('에서') || ON_A_DAY.test(cell)) return cell;
  return cell.replace(BECAME, (all: string, before: string, now: string) =>
    // Who was promoted has lost nothing of what the rank before gave.
    /승진|승격|진급/.test(all) ? now : KINDS.some((kind) => kind.test(before) && kind.test(now)) ? `${before} 아님; ${now}` : all,
  );
}

/** `연구소 명부만 유지`, `사내대학 이름만 빌림`: so by name alone. */
const NAME_ONLY = /(?<![가-힣])([가-힣]{2,10})\s(?:명부|명단|이름|직함|명의|적|간판)만\s?(?:유지|남|걸|올[라린림려]|두|둠|빌[려린림]|있)[가-힣]*/g;
/** `강사료로 잘못 넣음`: what it was booked as by mistake it is not, and what it is has to be asked. */
const BY_MISTAKE =
  /(?<![가-힣])[가-힣·]{2,14}(?:으로|로)\s?(?:잘못|오류로|착오로|실수로)\s?(?:넣|분개|처리|기표|계상|기재|분류|입력|올[림렸]|적[음었]|잡[음았])(?:음|함|됨|했음|하였음|되었음)?(?=\s*(?:$|[,;.()]))/g;
/** The cell without the clauses that do not stand. */
export function standing(written: string): string {
  const cell = changed(written)
    .replace(BY_MISTAKE, '구분 미확인')
    .replace(NAME_ONLY, '$1 아님; ')
    .replace(AS_IT_IS, ', ')
    .replace(DISGUISED, (_, called: string) => `${called.replace(/\s/g, '')} 아님; `);
  if (!MAY_BE.test(cell)) return cell;
  const clauses = clausesOf(cell);
  let isChanged = false;
  for (const [at, clause] of clauses.entries()) {
    const { text } = clause;
    if (OTHER.test(text) || OF_OTHER.test(text) || NO_MATTER.test(text.trim())) {
      clause.text = '';
      isChanged = true;
      continue;
    }
    // `호주(2019년 귀화, 원래 한국인)`: so before what was said first.
    if (
      at > 0 &&
      at === clauses.length - 1 - (clauses[clauses.length - 1]?.text.trim() === '' ? 1 : 0) &&
      FIRST_SO.test(text.trim()) &&
      clauses[at - 1]?.but === false
    ) {
      clause.text = '';
      isChanged = true;
      continue;
    }
    const next = clauses[at + 1];
    if (!next || next.text.trim() === '') continue;
    const rest = next.text.trim().replace(NOW_AHEAD, '');
    const later = NOW.test(next.text);
    const named = BY_NAME.exec(text.trim());
    if (named) {
      const content = `${named[1] as string} ${named[2] as string}`.trim().replace(/(?:에|의|으로|로|이|인|을|를)$/, '');
      if (content !== '') {
        clause.text = `${content} 아님; `;
        isChanged = true;
        continue;
      }
    }
    const booked = bookedAs(text, later || NOW_AHEAD.test(`${next.text.trim()} `), CHANGED.test(next.text));
    if (booked !== undefined && !isBare(rest, booked)) {
      // In one word, so that all of it is denied: `회의실 소파`.
      next.text = isOfSame(booked, rest) ? rest : `${booked.replace(/\s/g, '')} 아님; ${rest}`;
      clause.text = '';
      isChanged = true;
      continue;
    }
    if (clause.but) {
      const nearly = almost(text.trim());
      if (nearly !== undefined) {
        next.text = isBare(rest, nearly) ? `${nearly} ${rest}` : rest;
        clause.text = '';
        isChanged = true;
        continue;
      }
      const believed = BELIEVED.exec(text);
      const first = BEFORE.exec(text);
      if (believed) {
        const content = text.slice(0, believed.index);
        const subject = subjectOf(content) || content;
        if (isBare(rest, content)) next.text = `${subject} ${rest}`;
        else if (!isOfSame(content, rest)) next.text = DENIED.test(content) ? `${subject}; ${rest}` : `${subject} 아님; ${rest}`;
        else next.text = rest;
        clause.text = '';
        isChanged = true;
      } else if (OTHER_TIME.test(text) && !isBare(rest, text)) {
        clause.text = '';
        isChanged = true;
      } else if (first || isBare(rest, text) || OBLIGED.test(text.trim()) || NEARLY.test(text) || (later && isOfSame(text, rest))) {
        const own = first ? text.slice(0, first.index) : '';
        const state = first ? text.slice(first.index + first[0].length) : text;
        next.text = isBare(rest, state) ? `${own} ${subjectOf(state)} ${rest}` : `${own} ${rest}`;
        clause.text = '';
        isChanged = true;
      }
    } else if (BEFORE.test(` ${text}`) && later && /[,;.→]|^ $/.test(clause.sign)) {
      next.text = isBare(rest, text) ? `${subjectOf(text)} ${rest}` : rest;
      clause.text = '';
      isChanged = true;
    }
  }
  if (!isChanged) return cell;
  return clauses
    .map(({ text, sign }) => (text === '' ? (sign === ' ' || sign.includes(',') ? '' : sign) : text + sign))
    .join('')
    .trim();
}

/** `취소/연기 협의 중`: what is talked of is the one or the other. */
const EITHER = /(?<![가-힣])([가-힣]{2,4})\/(?=[가-힣]{2,4}\s?(?:여부\s?)?(?:협의|검토|논의|조율|고민)\s?중)/g;
export const either = (cell: string): string => (cell.includes('/') ? cell.replace(EITHER, '$1·') : cell);

/** Only to come, or being done or talked of: it takes nothing from what is so now. */
const TO_COME =
  /(?:예정|계획|전망|방침)(?:임|이나|이지만|이며|이고)?$|(?:협의|협상|조율|섭외|모집|준비|추진|진행|제작|배송|물색|채용|구인|이전|논의|상의|고민)\s?중$|(?:갱신|연장|설치|설립|신설|개설|증설|전입|이동|발령|재계약|반품|교환|환불|해지|변경)(?:\s?여부)?(?:은|는|을|를|도)?\s?(?:아직\s?)?(?:검토|고려|협의|논의)\s?중$|(?:일|일자|시기|날짜|학기|일정|장소|횟수|차수|재계약|금액|단가)(?:은|는|이|가)?\s?(?:아직\s?)?미정$/;
/** It says so of what stands before it. */
const OF_THE_REST =
  /^(?:\S{1,5}(?:상|에서|과|와|간)\s?)?(?:현재|아직|추후|곧|별도로?)?\s?(?:협의|협상|조율|진행|논의|상의|고민|추진|준비|검토|확인|조사|판단)?\s?(?:중|예정|미정|계획)(?:임)?$/;
/** Of something of its own it is said that it is not known. */
const OWN_SUBJECT =
  /^(?:신청\s?)?(?:절차|방법|요령|이유|사유|경위|제도|양식)(?:은|는|을|를|도|이|가)?\s?(?:잘\s?)?(?:모름|모르|몰라|미상|불명|미확인)|^(?!.*(?:실제|정확|사실|본래|진짜|진위|근거|증빙|여부))([가-힣a-z\d]+(?:\s[가-힣a-z\d]+){0,2}?)(?:은|는)\s/;
/** What may be so again. */
const AGAIN = /갱신|재발급|재인정|재신청|재심|재승인|연장|이의|소명|보완/;
const SPLIT = /[,;/|()[\]{}<>~→\n]+|\.\s|\s[-–]\s/;
/**
 * The cell without those of its clauses that only say what is still to come, or that something else is not known; undefined where none does.
 * @param isOpen Whether a clause leaves something open.
 * @param permitted Of a permission what is asked for again is not decided.
 */
export function withoutAhead(cell: string, isOpen: (clause: string) => boolean, permitted: boolean): string | undefined {
  const parts = either(cell)
    .split(SPLIT)
    .flatMap((part) => part.split(JOINTS))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const kept = parts.filter(
    (part) => !isOpen(part) || !((TO_COME.test(part) && !OF_THE_REST.test(part)) || OWN_SUBJECT.test(part)) || (permitted && AGAIN.test(part)),
  );
  return kept.length === parts.length || kept.length === 0 ? undefined : kept.join('; ');
}
