/** Sentences about a condition as a grammar makes them: a statement, its denial in many forms, and what may stand around it without changing what it says. */

const closed = (word: string): boolean => {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 !== 0;
};
const pick = (word: string, withFinal: string, without: string): string => word + (closed(word) ? withFinal : without);
export const subject = (word: string): string => pick(word, '이', '가');
export const topic = (word: string): string => pick(word, '은', '는');
export const object = (word: string): string => pick(word, '을', '를');

/** One way to say it, with the stems that endings are put to. */
export interface Said {
  /** As a note ends: `연구원임`. */
  readonly end: string;
  /** Before `으나`, `지만`, `는데`: `연구원이었`. */
  readonly past: string;
  /** Before a noun: `연구원인`. */
  readonly adnominal: string;
  /** `연구원이라고`. */
  readonly quoted: string;
  /** `연구원이고`. */
  readonly and: string;
  /** `연구원인지`. */
  readonly whether: string;
  /** Before `것`, `수도`, `듯`: `연구원일`. */
  readonly prospective: string;
}
export interface Statement {
  readonly noun: string;
  /** As it has to be, before 하나: `연구원이어야`. */
  readonly must: string;
  readonly yes: readonly Said[];
  readonly no: readonly Said[];
}

export const copula = (noun: string): Statement => {
  const be = closed(noun) ? '이' : '';
  return {
    noun,
    must: `${noun}${closed(noun) ? '이어야' : '여야'}`,
    yes: [
      {
        end: `${noun}임`,
        past: `${noun}${closed(noun) ? '이었' : '였'}`,
        adnominal: `${noun}인`,
        quoted: `${noun}${be}라고`,
        and: `${noun}${be}고`,
        whether: `${noun}인지`,
        prospective: `${noun}일`,
      },
    ],
    no: [
      {
        end: `${noun} 아님`,
        past: `${subject(noun)} 아니었`,
        adnominal: `${subject(noun)} 아닌`,
        quoted: `${subject(noun)} 아니라고`,
        and: `${subject(noun)} 아니고`,
        whether: `${subject(noun)} 아닌지`,
        prospective: `${subject(noun)} 아닐`,
      },
      {
        end: `${noun}에 해당하지 않음`,
        past: `${noun}에 해당하지 않았`,
        adnominal: `${noun}에 해당하지 않는`,
        quoted: `${noun}에 해당하지 않는다고`,
        and: `${noun}에 해당하지 않고`,
        whether: `${noun}에 해당하지 않는지`,
        prospective: `${noun}에 해당하지 않을`,
      },
    ],
  };
};
export const existence = (noun: string): Statement => ({
  noun,
  must: `${subject(noun)} 있어야`,
  yes: [
    {
      end: `${noun} 있음`,
      past: `${subject(noun)} 있었`,
      adnominal: `${subject(noun)} 있는`,
      quoted: `${subject(noun)} 있다고`,
      and: `${subject(noun)} 있고`,
      whether: `${subject(noun)} 있는지`,
      prospective: `${subject(noun)} 있을`,
    },
    {
      end: `${noun} 보유`,
      past: `${object(noun)} 보유했`,
      adnominal: `${object(noun)} 보유한`,
      quoted: `${object(noun)} 보유했다고`,
      and: `${object(noun)} 보유하고`,
      whether: `${object(noun)} 보유했는지`,
      prospective: `${object(noun)} 보유할`,
    },
  ],
  no: [
    {
      end: `${noun} 없음`,
      past: `${subject(noun)} 없었`,
      adnominal: `${subject(noun)} 없는`,
      quoted: `${subject(noun)} 없다고`,
      and: `${subject(noun)} 없고`,
      whether: `${subject(noun)} 없는지`,
      prospective: `${subject(noun)} 없을`,
    },
    {
      end: `${noun} 두지 않음`,
      past: `${object(noun)} 두지 않았`,
      adnominal: `${object(noun)} 두지 않은`,
      quoted: `${object(noun)} 두지 않았다고`,
      and: `${object(noun)} 두지 않고`,
      whether: `${object(noun)} 두지 않았는지`,
      prospective: `${object(noun)} 두지 않을`,
    },
    {
      end: `${noun} 못 갖춤`,
      past: `${object(noun)} 갖추지 못했`,
      adnominal: `${object(noun)} 못 갖춘`,
      quoted: `${object(noun)} 못 갖췄다고`,
      and: `${object(noun)} 못 갖추고`,
      whether: `${object(noun)} 못 갖췄는지`,
      prospective: `${object(noun)} 못 갖출`,
    },
  ],
});
export const received = (noun: string): Statement => ({
  noun,
  must: `${object(noun)} 받아야`,
  yes: [
    {
      end: `${noun} 받음`,
      past: `${object(noun)} 받았`,
      adnominal: `${object(noun)} 받은`,
      quoted: `${object(noun)} 받았다고`,
      and: `${object(noun)} 받았고`,
      whether: `${object(noun)} 받았는지`,
      prospective: `${object(noun)} 받을`,
    },
    {
      end: `${noun}됨`,
      past: `${noun}되었`,
      adnominal: `${noun}된`,
      quoted: `${noun}되었다고`,
      and: `${noun}되었고`,
      whether: `${noun}되었는지`,
      prospective: `${noun}될`,
    },
  ],
  no: [
    {
      end: `${noun} 못 받음`,
      past: `${object(noun)} 못 받았`,
      adnominal: `${object(noun)} 못 받은`,
      quoted: `${object(noun)} 못 받았다고`,
      and: `${object(noun)} 못 받았고`,
      whether: `${object(noun)} 못 받았는지`,
      prospective: `${object(noun)} 못 받을`,
    },
    {
      end: `${noun}되지 않음`,
      past: `${noun}되지 않았`,
      adnominal: `${noun}되지 않은`,
      quoted: `${noun}되지 않았다고`,
      and: `${noun}되지 않았고`,
      whether: `${noun}되지 않았는지`,
      prospective: `${noun}되지 않을`,
    },
    {
      end: `${noun} 신청이 반려됨`,
      past: `${noun} 신청이 반려됐`,
      adnominal: `${noun} 신청이 반려된`,
      quoted: `${noun} 신청이 반려됐다고`,
      and: `${noun} 신청이 반려됐고`,
      whether: `${noun} 신청이 반려됐는지`,
      prospective: `${noun} 신청이 반려될`,
    },
    {
      end: `${noun} 취소`,
      past: `${subject(noun)} 취소됐`,
      adnominal: `${subject(noun)} 취소된`,
      quoted: `${subject(noun)} 취소됐다고`,
      and: `${subject(noun)} 취소됐고`,
      whether: `${subject(noun)} 취소됐는지`,
      prospective: `${subject(noun)} 취소될`,
    },
  ],
});
export const belonging = (noun: string): Statement => ({
  noun,
  must: `${noun} 소속이어야`,
  yes: [
    {
      end: `${noun} 소속`,
      past: `${noun} 소속이었`,
      adnominal: `${noun} 소속인`,
      quoted: `${noun} 소속이라고`,
      and: `${noun} 소속이고`,
      whether: `${noun} 소속인지`,
      prospective: `${noun} 소속일`,
    },
    {
      end: `${noun}에서 근무`,
      past: `${noun}에서 근무했`,
      adnominal: `${noun}에서 근무하는`,
      quoted: `${noun}에서 근무한다고`,
      and: `${noun}에서 근무하고`,
      whether: `${noun}에서 근무하는지`,
      prospective: `${noun}에서 근무할`,
    },
  ],
  no: [
    {
      end: `${noun} 소속 아님`,
      past: `${noun} 소속이 아니었`,
      adnominal: `${noun} 소속이 아닌`,
      quoted: `${noun} 소속이 아니라고`,
      and: `${noun} 소속이 아니고`,
      whether: `${noun} 소속이 아닌지`,
      prospective: `${noun} 소속이 아닐`,
    },
    {
      end: `${noun}에서 근무 안 함`,
      past: `${noun}에서 근무하지 않았`,
      adnominal: `${noun}에서 근무하지 않는`,
      quoted: `${noun}에서 근무하지 않는다고`,
      and: `${noun}에서 근무하지 않고`,
      whether: `${noun}에서 근무하지 않는지`,
      prospective: `${noun}에서 근무하지 않을`,
    },
  ],
});
export const used = (noun: string): Statement => ({
  noun,
  must: `${noun}에 써야`,
  yes: [
    {
      end: `${noun}에 사용`,
      past: `${noun}에 사용했`,
      adnominal: `${noun}에 사용한`,
      quoted: `${noun}에 사용했다고`,
      and: `${noun}에 사용했고`,
      whether: `${noun}에 사용했는지`,
      prospective: `${noun}에 사용할`,
    },
    {
      end: `${noun}에 씀`,
      past: `${noun}에 썼`,
      adnominal: `${noun}에 쓴`,
      quoted: `${noun}에 썼다고`,
      and: `${noun}에 썼고`,
      whether: `${noun}에 썼는지`,
      prospective: `${noun}에 쓸`,
    },
  ],
  no: [
    {
      end: `${noun}에 쓰지 않음`,
      past: `${noun}에 쓰지 않았`,
      adnominal: `${noun}에 쓰지 않은`,
      quoted: `${noun}에 쓰지 않았다고`,
      and: `${noun}에 쓰지 않았고`,
      whether: `${noun}에 쓰지 않았는지`,
      prospective: `${noun}에 쓰지 않을`,
    },
    {
      end: `${noun}에 안 씀`,
      past: `${noun}에 안 썼`,
      adnominal: `${noun}에 안 쓴`,
      quoted: `${noun}에 안 썼다고`,
      and: `${noun}에 안 썼고`,
      whether: `${noun}에 안 썼는지`,
      prospective: `${noun}에 안 쓸`,
    },
  ],
});

export const STATEMENTS: readonly Statement[] = [
  ...[
    '연구원',
    '중소기업',
    '조교수',
    '종업원',
    '생산직',
    '훈련교사',
    '기술연수',
    '실습용',
    '연구용',
    '시범제작',
    '사내기술대학',
    '자체교육',
    '직무발명',
    '고유상표',
  ].map(copula),
  ...['전담부서', '연구소', '연구조직', '자격'].map(existence),
  ...['승인', '인정', '지정', '인가', '등록'].map(received),
  ...['연구소', '생산팀', '산학협력단', '대학교'].map(belonging),
  ...['연구', '실습', '시험', '시제품'].map(used),
];

type Frame = (said: Said, other: Said) => string;
/** What was so at first, or was believed or written, and stands no longer; `other` says the opposite. */
export const SUPERSEDED: readonly Frame[] = [
  ...[
    '당초',
    '당초에는',
    '애초엔',
    '처음에는',
    '원래는',
    '종전에는',
    '이전에는',
    '전에는',
    '예전에는',
    '기존에는',
    '작년까지는',
    '작년에는',
    '최초에는',
    '초기에는',
    '그전엔',
  ].flatMap((time) =>
    ['으나', '지만', '는데'].map(
      (ending): Frame =>
        ({ end }, { past }) =>
          `${time} ${past}${ending} ${end}`,
    ),
  ),
  ({ end }, { past }) => `처음에는 ${past}다가 지금은 ${end}`,
  ({ end }, { past }) => `당초 ${past}으나 이후 ${end}`,
  ({ end }, { past }) => `${past}으나 현재는 ${end}`,
  ({ end }, { past }) => `${past}지만 지금은 ${end}`,
  ({ end }, { past }) => `${past}는데 그 뒤 ${end}`,
  ({ end }, { past }) => `전에는 ${past}음, 현재 ${end}`,
  ({ end }, { adnominal }) => `${adnominal} 줄 알았으나 ${end}`,
  ({ end }, { adnominal }) => `${adnominal} 줄 알았는데 실제로는 ${end}`,
  ({ end }, { adnominal }) => `${adnominal} 것으로 알았으나 확인 결과 ${end}`,
  ({ end }, { adnominal }) => `${adnominal} 것으로 잘못 적었으나 실제 ${end}`,
  ({ end }, { adnominal }) => `${adnominal} 것으로 오인했으나 ${end}`,
  ({ end }, { quoted }) => `${quoted} 적혀 있으나 ${end}`,
  ({ end }, { quoted }) => `${quoted} 기재했으나 실제로는 ${end}`,
  ({ end }, { quoted }) => `${quoted} 했으나 사실은 ${end}`,
  ({ end }, { quoted }) => `${quoted} 들었으나 확인해 보니 ${end}`,
];
/** So it nearly was, and was not; `other` says the opposite. */
export const NEARLY: readonly Frame[] = [
  ({ end }, { prospective }) => `${prospective} 뻔했으나 ${end}`,
  ({ end }, { prospective }) => `${prospective} 뻔했지만 결국 ${end}`,
];
/** It has to be, and is not. */
export const OBLIGED: readonly ((statement: Statement) => readonly string[])[] = ['하나', '하는데', '하지만', '했으나'].map(
  (ending) =>
    ({ must, no }) =>
      no.map(({ end }) => `${must} ${ending} ${end}`),
);
/** Beside it stands something about another matter, person, firm or year. */
export const BESIDE: readonly Frame[] = [
  ({ end }) => `${end}, 영수증 분실`,
  ({ end }) => `${end}, 세금계산서 미수취`,
  ({ end }) => `${end} (주차비 지원 없음)`,
  ({ end }) => `${end}, 식대 미포함`,
  ({ end }) => `${end}. 부가세 환급 대상 아님`,
  ({ and }) => `${and} 부가세는 별도임`,
  ({ and }) => `${and} 지각은 하지 않았음`,
  ({ end }) => `계좌번호가 바뀌었으나 ${end}`,
  ({ end }) => `영수증은 없지만 ${end}`,
  ({ end }) => `송장 번호가 다르지만 ${end}`,
  ({ end }) => `일정이 연기되지 않았고 ${end}`,
  ({ end }) => `날짜는 변경됐지만 ${end}`,
];
export const OF_ANOTHER: readonly Frame[] = [
  ({ end }, { past }) => `타 업체는 ${past}으나 이 업체는 ${end}`,
  ({ end }, { past }) => `다른 회사는 ${past}지만 이 회사는 ${end}`,
  ({ end }, { past }) => `작년 건은 ${past}으나 올해 건은 ${end}`,
  ({ end }, { past }) => `전임자는 ${past}지만 본인은 ${end}`,
  ({ end }, { past }) => `나머지는 ${past}으나 본건은 ${end}`,
  ({ end }, { end: other }) => `${end} (타 과정은 ${other})`,
  ({ end }, { end: other }) => `${end}, 다른 직원은 ${other}`,
  ({ end }, { past }) => `전년도분은 ${past}으나 당해 연도분은 ${end}`,
  ({ end }, { past }) => `1차는 ${past}지만 본 2차는 ${end}`,
];
/** Not known yet, only heard, or to come. */
export const OPENED: readonly ((said: Said) => string)[] = [
  ({ whether }) => `${whether} 확인 중`,
  ({ whether }) => `${whether} 불분명`,
  ({ whether }) => `${whether} 아닌지 모름`,
  ({ whether }) => `${whether} 알 수 없음`,
  ({ whether }) => `${whether} 물어보기로 함`,
  ({ whether }) => `${whether}는 서류를 봐야 앎`,
  ({ whether }) => `${whether} 담당자에게 메일 보냄`,
  ({ quoted }) => `${quoted} 들음`,
  ({ quoted }) => `${quoted} 하는데 증빙 못 봄`,
  ({ quoted }) => `${quoted} 하나 근거 서류 없음`,
  ({ quoted }) => `${quoted}는 하는데 확인 못 함`,
  ({ prospective }) => `${prospective} 예정`,
  ({ prospective }) => `${prospective} 수도 있음`,
  ({ prospective }) => `${prospective} 것으로 보임`,
  ({ prospective }) => `${prospective} 듯`,
  ({ prospective }) => `${prospective} 가능성 있음`,
  ({ prospective }) => `${prospective}지도 모름`,
  ({ adnominal }) => `${adnominal} 것 같음`,
  ({ adnominal }) => `${adnominal} 것으로 추정`,
  ({ adnominal }) => `${adnominal} 듯함`,
  ({ adnominal }) => `${adnominal} 걸로 아는데 확실치 않음`,
  ({ end }) => `${end}?`,
  ({ end }) => `${end}(확인 필요)`,
  ({ end }) => `${end} - 추정`,
  ({ end }) => `아마 ${end}`,
];
/** What follows from it or frames it, and leaves it as it is. */
export const FRAMED: readonly ((said: Said) => string)[] = [
  ({ adnominal }) => `${adnominal} 것으로 확인됨`,
  ({ adnominal }) => `${adnominal} 것이 맞음`,
  ({ adnominal }) => `${adnominal} 사실 확인`,
  ({ adnominal }) => `${adnominal} 상태`,
  ({ quoted }) => `${quoted} 회신받음`,
  ({ quoted }) => `${quoted} 확인됨`,
  ({ quoted }) => `${quoted} 통보받음`,
  ({ end }) => `실제로 ${end}`,
  ({ end }) => `확인 결과 ${end}`,
  ({ end }) => `현재 ${end}`,
  ({ end }) => `※ ${end}`,
  ({ end }) => `${end} (확인 완료)`,
];
/** Denied twice: it stands. */
export const TWICE: readonly ((statement: Statement) => readonly string[])[] = [
  ({ no }) => no.map(({ adnominal }) => `${adnominal} 것은 아님`),
  ({ no }) => no.map(({ adnominal }) => `${adnominal} 적 없음`),
  ({ no }) => no.map(({ adnominal }) => `${adnominal} 경우가 아님`),
  ({ no }) => no.map(({ quoted }) => `${quoted} 볼 수 없음`),
];
