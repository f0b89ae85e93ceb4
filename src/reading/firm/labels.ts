/** The names under which the facts of a firm stand in sheets. */
import { fold } from '../../domain';
import { headerMatches } from '../header-names';
import { normalizeLabel } from '../text';

/** What sheets say of a firm in words. */
export type FirmField =
  | 'name'
  | 'nameEn'
  | 'bizNo'
  | 'corpNo'
  | 'representative'
  | 'representativeEn'
  | 'industry'
  | 'industryCode'
  | 'product'
  | 'address'
  | 'addressEn'
  | 'phone'
  | 'fax'
  | 'factoryAddress'
  | 'factoryPhone'
  | 'factoryFax'
  | 'foundedOn'
  | 'employees'
  | 'certificateNo'
  | 'validity'
  | 'validFrom'
  | 'validUntil'
  | ContactField;
/** Of the person in charge. */
export type ContactField = 'contactDepartment' | 'contactPosition' | 'contactName' | 'contactPhone' | 'contactMobile' | 'contactEmail';

/** What says which firm it is: taken from one place, never from two. */
export const IDENTITY: readonly FirmField[] = ['name', 'bizNo', 'corpNo', 'representative'];

const NAMES = '(업체|회사|기업|법인|상호|기업체|단체|신청기업|신청업체)';
const LABELS: readonly (readonly [RegExp, FirmField])[] = [
  [
    new RegExp(`^(업체|상호|기업체|신청(기업|업체|회사|법인)|${NAMES}(명|명칭|이름|의명칭)|법인명|(신청)?기업명|firm|company|(company|firm|corporate)name)$`),
    'name',
  ],
  [
    new RegExp(
      `^(${NAMES}명?\\((영문|영어|english)명?\\)|영문명|(영문|영어)${NAMES}명?|${NAMES}명?(영문|영어)|(company|firm)name\\((en|english)\\)|english(company|firm)?name)$`,
    ),
    'nameEn',
  ],
  [/^(사업자(등록)?번호|사업자no\.?|businessregistration(no|number)\.?|business(reg\.?)?no\.?)$/, 'bizNo'],
  [/^(법인(등록)?번호|법인등록번호\/생년월일|corporateregistration(no|number)\.?)$/, 'corpNo'],
  [
    /^(대표자?|대표(자|이사)?(의)?(명|성명|이름)|대표이사|성명\(대표(자|이사)\)|신청인\(대표자?\)|representative|ceo|representativename|nameofrepresentative)$/,
    'representative',
  ],
  [
    /^((대표자|대표이사|대표자명)\((영문|영어)명?\)|(영문|영어)(대표자|대표이사)명?|(대표자|대표이사)(명|성명)?(영문|영어)명?|representative\((en|english)\))$/,
    'representativeEn',
  ],
  [/^(업종|업종명|업태\/종목|업태및종목|종목|주업종|주업종명|industry)$/, 'industry'],
  [/^(업종\(산업분류코드\)|(주)?업종코드|(한국)?(표준)?산업분류(코드|번호)|industrycode|ksic(code)?)$/, 'industryCode'],
  [/^(주생산품목?|주제품|주요(제품|생산품|생산품목|품목)|생산품목?|주력(제품|상품)|mainproducts?)$/, 'product'],
  [
    /^((본사|본점)(주소|소재지|소재지주소|위치)?|주소|소재지|회사(주소|소재지)|사업장소재지\(본점\)|본사\(본점\)소재지|headoffice|address|companyaddress)$/,
    'address',
  ],
  [
    /^((주소|본사주소|소재지|본점소재지)\((영문|영어)\)|(영문|영어)(주소|소재지)|(주소|소재지)(영문|영어)|address\((en|english)\)|englishaddress)$/,
    'addressEn',
  ],
  [/^((본사|회사|대표|사무실)?전화(번호)?|연락처|tel\.?|phone|telephone)$/, 'phone'],
  [/^((본사|회사|대표)?(팩스|fax)(번호)?|facsimile)$/, 'fax'],
  [/^(공장|공장주소|공장소재지|사업장주소|사업장소재지|factory(address)?)$/, 'factoryAddress'],
  [/^공장(전화(번호)?|연락처)$/, 'factoryPhone'],
  [/^공장(팩스|fax)(번호)?$/, 'factoryFax'],
  [/^((회사|법인)?설립(일|일자|년월일|연월일)|(창|개)업(일|일자|년월일|연월일)|foundedon|founded|dateoffounding)$/, 'foundedOn'],
  [/^((상시|총|전체)?(근로자|종업원|임직원|직원|고용인원|고용)(수|인원|현황)?|상시인원|인원수|employees|numberofemployees|headcount)$/, 'employees'],
  [/^(업무|실무|신청)?담당자(명|성명|이름)?$|^(contact(person|name)?|personincharge)$/, 'contactName'],
  [/^담당자?(의)?(소속|소속부서|부서|부서명)$/, 'contactDepartment'],
  [/^담당자(의)?(직위|직책|직급)$/, 'contactPosition'],
  [/^담당자(의)?(전화(번호)?|연락처|tel)$/, 'contactPhone'],
  [/^담당자(의)?(휴대(전화|폰)(번호)?|핸드폰|모바일|mobile)$/, 'contactMobile'],
  [/^담당자(의)?(이메일|메일|전자우편|e-?mail)(주소)?$/, 'contactEmail'],
  [/^(종전|기존|이전|직전|보유|현재)?(의)?(벤처(기업)?확인(서)?(발급)?번호|확인서(발급)?번호)$|^(venture)?certificate(no|number)\.?$/, 'certificateNo'],
  [/^(종전|기존|이전|직전|보유|현재)?(의)?(벤처)?(기업)?확인서?(의)?유효기간$|^validityofcertificate$/, 'validity'],
  [/^(종전|기존|이전|직전|현재)?(의)?(벤처)?(기업)?(확인서?)?(의)?유효기간(의)?(시작|개시)(일|일자)?$|^validfrom$/, 'validFrom'],
  [
    /^(종전|기존|이전|직전|현재)?(의)?(벤처)?(기업)?(확인서?)?(의)?유효기간(의)?(만료|종료|만기)(예정)?(일|일자)?$|^(벤처(기업)?)?확인서?(의)?만료(예정)?일자?$|^validuntil$/,
    'validUntil',
  ],
];

/** In the row or the part of the person in charge. */
const CONTACT: readonly (readonly [RegExp, ContactField])[] = [
  [/^(성명|이름|성함|담당자(명|성명)?|name)$/, 'contactName'],
  [/^(소속|소속부서|부서|부서명|담당부서|department)$/, 'contactDepartment'],
  [/^(직위|직책|직급|position|title)$/, 'contactPosition'],
  [/^(사무실|직통|유선)?(전화(번호)?|연락처|tel\.?|phone)$/, 'contactPhone'],
  [/^(휴대(전화|폰)(번호)?|핸드폰|모바일|mobile|h\.?p\.?|cell(phone)?)$/, 'contactMobile'],
  [/^(이메일|메일|전자우편|e-?mail)(주소)?$/, 'contactEmail'],
];
export const isContact = (field: FirmField): field is ContactField => field.startsWith('contact');

/** A label without what stands around it: number, bullet, blanks, colons, case, and a mark that it has to be filled in. */
const bare = (label: string): string =>
  fold(label)
    .toLowerCase()
    .replace(/^[\s■□◆◇○●▶▷※*\-•·]*(\(?(\d{1,2}|[가-하])[.)]|[①-⑳])?/, '')
    .replace(/[\s:·ㆍ]/g, '')
    .replace(/(\((필수|인)\)|\*)+$/, '');
/** Brackets that say the same again: `상호(법인명)`, `사업자등록번호(개인)`. */
const AGAIN =
  /\((법인|개인|개인사업자|법인사업자|사업자|본사|본점|국문|한글|상호|상호명|법인명|단체명|회사명|업체명|기업명|명칭|성명|대표|한글명|국문명|기재)\)/g;

const known = new Map<string, FirmField | null>();

/** The fact that a label asks for. */
export function fieldOf(label: string): FirmField | undefined {
  if (label.length > 40) return undefined;
  const before = known.get(label);
  if (before !== undefined) return before ?? undefined;
  const words = bare(label);
  const of = (text: string): FirmField | undefined => LABELS.find(([pattern]) => pattern.test(text))?.[1];
  const field = words === '' ? undefined : (of(words) ?? of(words.replace(AGAIN, '')));
  if (known.size < 5_000) known.set(label, field ?? null);
  return field;
}

/** What a label asks for of the person in charge. */
export const contactFieldOf = (label: string): ContactField | undefined => CONTACT.find(([pattern]) => pattern.test(bare(label)))?.[1];

/** On a certificate of registration: `등록번호 : 124-81-00998` is the business number by its form alone. */
export const isRegistration = (label: string): boolean => bare(label) === '등록번호';
/** Of the certificate whose number stands before it; of something else by itself. */
export const isBareValidity = (label: string): boolean => /^\(?유효기간$/.test(bare(label));
/** The one place of business of a firm that names no other one. */
export const isPlaceOfBusiness = (label: string): boolean => /^사업장(소재지|주소)$/.test(bare(label));

/** Labels that mean another one of theirs beside 공장: `공장 | 주소 | … | 전화 | …`. */
export const AT_FACTORY: Readonly<Partial<Record<FirmField, FirmField>>> = { address: 'factoryAddress', phone: 'factoryPhone', fax: 'factoryFax' };
const FACTORY = /^(공장|제\d?공장|사업장|지점|factory|plant)/;
/** What stands in the row beside these is not the firm's own. */
const PERSON = /^((업무|실무|신청)?담당자|실무자|작성자|contact)/;
const SOMEBODY =
  /^(거래처|고객|주주|권리자|발명자|담당|보증인|연대보증인|투자자|투자기관|배우자|대출기관|수요처|매출처|매입처|공급자|협력업체|관계회사|자회사|모회사|수탁|연구소|기업부설연구소|전담부서|연구소장)/;
const SEAT = /^(본사|본점)/;

/** A label that says whose the rest of its row is. */
export function contextOf(label: string): 'factory' | 'somebody' | 'seat' | 'contact' | undefined {
  const words = bare(label);
  // `담당부서`: of the person in charge, as the labels with 담당자 are.
  return PERSON.test(words) || fieldOf(label) === 'contactDepartment'
    ? 'contact'
    : FACTORY.test(words)
      ? 'factory'
      : SOMEBODY.test(words)
        ? 'somebody'
        : SEAT.test(words)
          ? 'seat'
          : undefined;
}

/** Between a label and its value: `업체명 | 국문 | 가온 | 영문 | Gaon`. */
export function partOf(label: string): 'plain' | 'english' | undefined {
  const words = bare(label);
  return /^(국문|한글|국문명|한글명|성명|이름|명칭|상호)$/.test(words) ? 'plain' : /^(영문|영어|영문명|english)$/.test(words) ? 'english' : undefined;
}
export const IN_ENGLISH: Readonly<Partial<Record<FirmField, FirmField>>> = { name: 'nameEn', representative: 'representativeEn', address: 'addressEn' };

const HEADINGS =
  /^(비고|금액|내용|항목|구분|일자|날짜|연번|순번|번호|품명|품목|수량|단가|규격|단위|성명|이름|직위|직책|직급|부서|담당자?|담당부서|입사일|퇴사일|생년월일|지분율|주식수|관계|학력|전공|경력|적요|거래처|비목|계정|계정과목|결재|이메일|e-?mail|홈페이지|메일|합계|소계|총계|상태|출처|확인)$/;

/** The heading of a column, of a firm's card or of any other table: never a value. */
export const isHeading = (words: string): boolean =>
  fieldOf(words) !== undefined || HEADINGS.test(normalizeLabel(words)) || headerMatches(words).some(({ weight }) => weight === 4 || weight === 2);
