/**
 * Whether the predicate behind a word denies it, by the grammar of the sentence: `승인을 노동부에서 받지 못함`. The denial is of what its verb speaks of, the
 * nearest argument before it; a denial within a denial stands.
 */

/** The number of the last consonant of a syllable. */
export const finalOf = (syllable: string): number => {
  const code = syllable.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 ? code % 28 : -1;
};
const [NIEUN, RIEUL] = [4, 8];

/** Words that add nothing to what the verb says of its argument. */
const ADVERB =
  /^(?:전혀|아예|결코|절대|절대로|도저히|끝내|끝끝내|발도|손도|얼씬도|근처에도|아직|아직도|아직까지|여태|여태껏|지금껏|한번도|한|번도|단|하나도|한명도|명도|한사람도|한곳도|한건도|조금도|일체|일절|따로|별도로|별도|더|더는|더이상|이상|정식으로|정식|공식|직접|실제로|실제|사실상|현재|지금|올해|금년|작년|당시|애당초|본래|원래|거의|모두|전부|다|둘|둘다|결국|최종|최종적으로|당사|당사는|우리|회사|그|이|해당|어디에도|어디서도|아무도|아무것도|아무데도|\d[\d.년월일]*(?:에|자로|부로)?)$/;
const CORE = /[가-힣a-z\d](?:을|를|이|가)$/;
const TOPIC = /[가-힣a-z\d](?:은|는|도|만|조차|마저|까지도)$/;
const BESIDE = /[가-힣a-z\d](?:에|에서|에는|에서는|에선|엔|에겐|한텐|에도|에서도|로|으로|으로는|로는|과|와|과는|와는|에게|한테|까지|부터|께|대로|보다)$/;
/** The ending of a verb that goes on to its denial. */
const TO_DENIAL = /지(?:는|도|를|가)?$/;
const NOT = /^(?:않(?!아도|더라도)|못(?!하더라도|해도)|아니|안)/;
const NONE = /^(?:없(?!애|어도|더라도)|아니[다며고라었므](?!도)|아니$|아닌|아님|아닙|아녔|전무(?:함|$)|無)/;
/** `안 씀`, `못 받음`: before a verb of its own, and not the beginning of a noun such as 안전. */
const BEFORE_VERB =
  /^(?:안|못)(?:$|(?=[하한함했해되된됨됐돼받쓰쓴쓸씀썼내낸냄냈보본봄봤열감갔간가오온옴왔들둠두둔뒀갖가지진짐졌맡봐뽑거걸])(?!내|건강|과[학장]))/;
const TAKEN_AWAY =
  /^(?:반려|기각|각하|부결|거절|거부|불허|취소|철회|말소|박탈|상실|실효|만료|폐지|폐쇄|해지|반납|회수|해산|탈락|퇴사|이탈|탈퇴|사직|면직|해고|해임|해촉)(?:되었|되어|된|됨|됐|되|당|하였|하여|하지|하고|하며|한|함|했|처분|통보|조치|상태|로)/;
/** Native verbs of losing and leaving: `자격을 잃음`, `명단에서 빠짐`, `범위를 넘음`. */
const LOST =
  /^(?:잃|빠[지져졌짐진](?!없)|사라[지져졌짐진]|없어[지져졌짐진]|없[앴애앰]|접[었음은어]|떠[나났난남]|그만[두둠둔뒀]|물러[나났난남]|끊[기겼긴김]|막[히혔힌힘]|벗어[나났난남]|모자[라람란랐]|넘[었음은어]|초과|졸업|물$|어긋[나났난남])/;
/** From where, or what, one leaves; an approval that falls is granted. */
const LEFT = /^(?:나[가갔간감]|떨어[지져졌짐진]|미끄러[지져졌짐진])/;
const OVER = /^(?:지[났난남나]|끝[났난남나]|다\s?됨|경과|도과)/;
const HARD = /^(?:어렵|어려|곤란|힘들|힘듦|무리)/;
const TO_SAY = /^(?:보기|하기|칭하기|부르기|말하기|인정하기|간주하기)(?:는|엔|에는|가|도)?$/;
const APART = /^(?:무관|상관없|관계없|관련없|거리)/;
/** Of what goes in with something else. */
const MIXED = /^(?:안|못)?\s?(?:섞|끼|혼입|합산)/;
const GOES_IN = /^(?:안|못)?\s?(?:섞|끼|혼입|합산|포함|들어|넣)/;
/** Verbs that say something of their subject and do nothing to another thing. */
const HAPPENS = /^(?:안|못)?\s?(?:되|됨|됐|된|돼|나|났|난|남|있|해당|속하|이루|갖춰|진행|개설|유지|존재|맞|열|끝|성립|생|[가-힣]{1,2}되)/;
/** Ends as what stands before a noun: 않은, 없는, 못 받은. */
const isAdnominal = (word: string): boolean => {
  const last = word.slice(-1);
  return /[는던]$/.test(word) || (finalOf(last) === NIEUN && !/[인는]$/.test(last)) || /[은]$/.test(word);
};
/** Nouns that only carry what stands before them. */
const CARRIER = /^(?:것|적|바|사실|일|경우|상태|때|해|날|곳|데|사람|분|회사|업체|기업|기관|과정|이력|기록|건|거|게)/;
const LIGHT = /^(?:것|적|바|사실|일|경우|때|해|날|데|거|게|상태)/;

/** With its denial, typed without a blank. */
const LIGHT_DENIED = new RegExp(`${LIGHT.source}(?:은|는|이|가|도)?(?:없|아니|아닌|아님)`);

/** Words that deny by themselves: what is denied of them is denied twice. */
const DENYING = /^(?:없|아닌|않|안|못|미|불|반려|취소|거절|기각|부결|탈락)/;

/** So many signs behind the word are looked at. */
const REACH = 40;
/** What stands behind the word in its part of the cell: the rest of the word itself, then the others. */
function behind(plain: string, starts: ReadonlySet<number>, to: number): { readonly words: string[]; readonly from: number[] } {
  const words: string[] = [''];
  const from = [to];
  for (let at = to; at < plain.length && at < to + REACH; at += 1) {
    const char = plain[at] as string;
    if (char === ';') break;
    if (starts.has(at)) {
      if (words.length > 7) break;
      words.push('');
      from.push(at);
    }
    words[words.length - 1] += char;
  }
  return { words, from };
}

/** A denial begins at that word. */
function denies(words: readonly string[], place: number): boolean {
  const one = words[place] ?? '';
  return NONE.test(one) || (TO_DENIAL.test(one) && NOT.test(words[place + 1] ?? '')) || /^(?:0건|무$)/.test(one);
}

/** The denial at that word ends in a way that is denied in its turn: `않은 것은 아님`, `없다고 볼 수 없음`, `반려된 적 없음`. */
function isTakenBack(words: readonly string[], at: number): boolean {
  const word = words[at] as string;
  const next = words[at + 1];
  if (next === undefined) return false;
  if (/지(?:는|도)?$/.test(word) && NOT.test(next)) return true;
  // `없다는 말은 사실이 아님`
  if (/[다라]는$/.test(word) && /^(?:말|것|얘기|이야기|주장|소문|설)/.test(next))
    return /^(?:사실|맞|옳)/.test(words[at + 2] ?? '') && (denies(words, at + 3) || denies(words, at + 2));
  if (/[다라]고(?:는|도)?$/.test(word))
    return (
      /^(?:볼|할|보기|하기|단정|말할)/.test(next) &&
      /^(?:수|어렵|어려|곤란)/.test(words[at + 2] ?? '') &&
      (denies(words, at + 3) || /^(?:어렵|어려|곤란)/.test(words[at + 2] ?? '') || /없/.test(words[at + 2] ?? ''))
    );
  if (!isAdnominal(word)) return false;
  // `없는 것 없음`; of a person or a firm it denies that there is such a one.
  let then = at + 2;
  while (ADVERB.test(words[then] ?? '')) then += 1;
  if (/[가-힣](?:은|는|이|가|도)$/.test(next) && /^없/.test(words[then] ?? '')) return true;
  if (!CARRIER.test(next)) return false;
  return LIGHT_DENIED.test(next) || denies(words, then);
}

/** Nouns that carry the one before them: `승인 신청이 반려됨`, `중소기업 기준을 초과`. */
const CARRIED =
  /^(?:신청|신청서|신고|설치|설립|요청|통보|처리|절차|상태|소속|출신|신분|대상|자격|요건|기준|범위|명단|한도|축|근무|기간|유효기간|효력|직원|참여|제작)(?:을|를|이|가|은|는|도|에|에서)?$/;

/** `둔 적이 없음`, `두고 있지 않음`, `있을 리 없음`, `있다고 보기 어려움`: the verb of the noun, and behind it its denial. */
function lightAfter(words: readonly string[], at: number): Denial {
  const word = words[at] as string;
  const [next = '', third = ''] = [words[at + 1], words[at + 2]];
  if (TO_SAY.test(word) && HARD.test(next)) return 'once';
  if (/[다라]고(?:는|도)?$/.test(word)) {
    const said = DENYING.test(word) || TAKEN_AWAY.test(word) ? 'twice' : 'once';
    if (TO_SAY.test(next) && HARD.test(third)) return said;
    return /^(?:할|볼)$/.test(next) && third === '수' && /^없/.test(words[at + 3] ?? '') ? said : undefined;
  }
  if (/[고아어여해돼]$/.test(word) && /^있지/.test(next)) return /^있지(?:는|도)?(?:않|못)/.test(next) || NOT.test(third) ? 'once' : undefined;
  if (/려(?:고|다|다가)$/.test(word)) return /^(?:말|못|않|안|그만|취소|포기)/.test(next) ? 'once' : undefined;
  if (/^(?:리|수|턱)(?:가|는|도|이)?$/.test(next) && finalOf(word.slice(-1)) === RIEUL) return /^없/.test(third) ? 'once' : undefined;
  if (/^(?:리|수|턱)(?:가|는|도|이)?없/.test(next) && finalOf(word.slice(-1)) === RIEUL) return 'once';
  if (!isAdnominal(word) || !LIGHT.test(next) || DENYING.test(word)) return undefined;
  if (LIGHT_DENIED.test(next)) return 'once';
  let then = at + 2;
  while (ADVERB.test(words[then] ?? '')) then += 1;
  return denies(words, then) ? (isTakenBack(words, then) ? 'twice' : 'once') : undefined;
}

/** What a noun may end with before its particle: `실습용이`. */
const ENDS_NOUN = /^(?:의뢰|발주|사업|보상|보상금|용|원|자|생|직|비|과정|업무|분야|기관)(?=$|[을를이가은는도에로으과와])/;
/** In one word with the noun: `연구원아님`, `승인은없음`. */
const IS_NOT = /^(?:이|가|은|는|도)?(?:아닌|아님|아니|없)(?!어도|더라도|라도|여도)/;
/** `신청했다(가)`, `지원했으나`. */
const ASKED_FOR = /^(?:신청|지원|응모|접수|도전)(?:했다가?|하였다가?|하다가?|했으나|했지만|했는데|후)$/;
/** A verb that joins its clause to the next. */
const JOINS =
  /^(?!제외|배제|빼|말고|불참|생략)[가-힣]*(?:[하되받이있두갖쓰]고|[았었였했됐갔났썼뒀졌]고|[가-힣]며|면서|으나|지만|는데|으므로|하므로|[아어해여]서)$/;
/** `left-out`: it is not part of the cost, of which nothing more is said. `stands`: the verb ends without a denial, and another clause begins. */
export type Denial = 'once' | 'twice' | 'left-out' | 'stands' | undefined;
/** Without a syllable of these nothing is denied. */
const MAY_DENY =
  /[없않못안無미불비잃빠접끊막넘멀멂]|아[니님닌닙녔]|전무|반려|기각|각하|부결|거[절부리]|취소|철회|말소|박탈|상실|실효|만료|폐[지쇄]|해[지산고임촉]|반납|회수|탈[락퇴]|퇴사|이탈|[사면]직|사라|떠[나났난남]|그만|물|벗어|모자|초과|졸업|어긋|나[가갔간감]|떨어|미끄|지[났난남나]|끝|경과|도과|어렵|어려|곤란|힘[들듦]|무[관리]|상관|커녕|라[기곤]|배제|제외|빼|뺌|뺐|뺀|덜어|말[았음고]|0/;
export const denialAfter = (plain: string, starts: ReadonlySet<number>, to: number): Denial => predicateAfter(plain, starts, to).denial;

/** What the predicate behind a word says of it, and where the word begins in which it says so. */
export interface Predicate {
  readonly denial: Denial;
  readonly at: number;
}
const SAYS_NOTHING: Predicate = { denial: undefined, at: -1 };
/** The same with the place of the word that denies. */
export function predicateAfter(plain: string, starts: ReadonlySet<number>, to: number): Predicate {
  if (to >= plain.length || plain[to] === ';' || !MAY_DENY.test(plain.slice(to, to + REACH))) return SAYS_NOTHING;
  const { words, from } = behind(plain, starts, to);
  const found = { place: 0 };
  const denial = saidIn(words, plain.slice(0, to), found);
  return denial === undefined ? SAYS_NOTHING : { denial, at: from[found.place] as number };
}
/** `found.place` is the word of the denial. */
function saidIn(words: readonly string[], before: string, found: { place: number }): Denial {
  const tail = words[0] as string;
  let modifies = false;
  let carried = false;
  // What another noun stands behind is not surely denied with it.
  const done = (at: number): Denial => {
    found.place = at;
    return isTakenBack(words, at) ? 'twice' : modifies ? undefined : 'once';
  };
  // The word itself is the verb, or ends in a particle.
  if (IS_NOT.test(tail)) return done(0);
  // `반려된 적 없음`
  if (/^(?:된|됐던|되었던|한|했던|받은|당한|하는|되는)$/.test(tail) && LIGHT.test(words[1] ?? '') && denies(words, 2)) {
    found.place = 2;
    return 'once';
  }
  if (/^[가-힣]{0,3}지(?:는|도|를|가)?$/.test(tail) && NOT.test(words[1] ?? '')) return done(1);
  if (/^(?:은|는)커녕|^(?:이)?라기보다|^(?:이)?라곤$/.test(tail)) return 'once';
  if (tail === '일' && /^리(?:가|는)?$/.test(words[1] ?? '') && /^없/.test(words[2] ?? '')) {
    found.place = 2;
    return 'once';
  }
  let role: 'core' | 'topic' | 'beside' | 'bare';
  // `연구소하고` is a noun; a verb that joins the next clause is not denied by what stands there.
  if (JOINS.test(tail) && tail.length > 2) return 'stands';
  // `해외기업이라 없음`: why it is so.
  if (/^[가-힣]{0,4}(?:이라|이라서|라서|이므로|이어서|기에|니까)$/.test(tail) && !/^(?:하기|보기|할|볼|부르|칭|말)/.test(words[1] ?? '')) return 'stands';
  if (/^(?:[가-힣a-z]{0,3}(?:분|건|몫))(?:은|는)?(?:제외|뺌|빼고|빠짐|불포함|미포함|별도)/.test(words[1] ?? '') && tail === '') return 'left-out';
  const listed = /^[·+][가-힣a-z·+]*$/.test(tail);
  const particle = listed ? '' : tail.replace(ENDS_NOUN, '');
  if (IS_NOT.test(particle)) return done(0);
  if (particle === '') role = 'bare';
  else if (/^(?:을|를|이|가)$/.test(particle)) role = 'core';
  else if (/^(?:은|는|도|만|조차|마저|이나|나|이라|라|이라고|라고)$/.test(particle)) role = 'topic';
  else if (/^(?:에|에서|에는|에서는|에도|에서도|로|으로|으로는|로는|과|와|과는|와는|하고|하고는|에게|에게는|까지|까지는|에만)$/.test(particle)) role = 'beside';
  else return undefined;
  let inList = listed;
  const isSubject = /^[이가]$/.test(particle);
  const denied = (verb: string, at: number): Denial => {
    if (role !== 'beside' && (role === 'bare' ? GOES_IN : MIXED).test(verb)) return isTakenBack(words, at) ? undefined : 'left-out';
    // Who does not do it is not denied himself.
    return (isSubject && !HAPPENS.test(verb)) || (modifies && GOES_IN.test(verb)) ? undefined : done(at);
  };
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] as string;
    const next = words[at + 1];
    if (inList) {
      inList = /[·+]$/.test(word);
      continue;
    }
    if (ADVERB.test(word)) continue;
    // `직업훈련기관 신청했다 탈락한`: what was asked for and not given.
    if (
      role === 'bare' &&
      at === 1 &&
      ASKED_FOR.test(word) &&
      next !== undefined &&
      (TAKEN_AWAY.test(next) || LOST.test(next) || /^(?:떨어|미끄|안|못)/.test(next))
    )
      return done(at + 1);
    // What would be without it says nothing of whether it is.
    if (/^(?:없|아니|않|못하)(?:으|라)?(?:면|다면)/.test(word)) return 'stands';
    if (NONE.test(word)) return done(at);
    found.place = at;
    const light = lightAfter(words, at);
    if (light !== undefined) return modifies && light === 'once' ? undefined : light;
    if (TO_DENIAL.test(word) && next !== undefined && NOT.test(next) && (TAKEN_AWAY.test(word) || LOST.test(word))) return 'twice';
    if (/^(?:안|못)$/.test(word) && !/^(?:구입|박)/.test(next ?? '')) {
      const said = next === undefined ? (modifies ? undefined : 'once') : denied(next, at + 1);
      found.place = at;
      return said;
    }
    if (BEFORE_VERB.test(word) && word.length > 1) return denied(word.slice(1), at);
    if (/지(?:는|도|를|가)?(?:않|못|아니)/.test(word)) return denied(word, at);
    if (TO_DENIAL.test(word) && next !== undefined && NOT.test(next)) return denied(word, at + 1);
    // `결석자 훈련비는 빠짐`: it is not among them.
    if (/^(?:빠(?!.{0,2}없)|빼(?:고|서|어|낸)|뺌|뺐|뺀|덜어[냄낸내])/.test(word) && role !== 'beside' && !carried) return 'left-out';
    // One graduates from a school, and a firm out of its class.
    if (role === 'bare' && at === 1 && word.startsWith('졸업') && before.endsWith('기업')) return done(at);
    if (LOST.test(word) || (LEFT.test(word) && (role === 'beside' || particle === '을' || particle === '를')))
      return role === 'bare' && !carried ? undefined : done(at);
    if (carried && OVER.test(word)) return done(at);
    if (APART.test(word) && /^(?:과|와|하고)는?$/.test(particle)) return done(at);
    if (TAKEN_AWAY.test(word)) return role === 'beside' && !carried ? undefined : done(at);
    if (JOINS.test(word) && !/^있지?/.test(next ?? '')) return 'stands';
    if (role === 'bare') {
      if (/^(?:등|등의|따위|같은|다른|기타|그런|건|것|것은|건은|몫|몫은|분은)$/.test(word)) continue;
      // `승인 신청이 반려됨`: a noun of several words.
      if (CARRIED.test(word)) {
        [role, carried] = [BESIDE.test(word) ? 'beside' : CORE.test(word) || TOPIC.test(word) ? 'core' : 'bare', true];
        continue;
      }
      // `교직원 식대 섞이지 않음`
      if (at === 1 && next !== undefined && MIXED.test(next)) continue;
      // `노동부 승인을 못 받은 것은 아님`
      if (at < 3 && /^[가-힣]{2,6}$/.test(word) && !CORE.test(word) && !TOPIC.test(word) && !BESIDE.test(word) && !JOINS.test(word)) {
        modifies = true;
        continue;
      }
      if (CORE.test(word) && !(modifies && at > 2)) {
        [role, modifies] = ['core', true];
        continue;
      }
      return undefined;
    }
    // `특허를 돈 안 받고 넘김`
    if (/^(?:을|를)$/.test(particle) && /^(?:돈|대가|대금|값)$/.test(word)) return 'stands';
    if (role === 'core' && BESIDE.test(word) && !CORE.test(word)) continue;
    return undefined;
  }
  return undefined;
}
