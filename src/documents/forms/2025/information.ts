/** 별지 제9호 벤처기업 정보공개: the rows of its balance sheet and income statement, one item a row. */
const ITEM = 'L3< I3 I3 I3';
/** `①`: an item that is named by whoever fills it in. */
const OWN = '3* L1 I2 I3 I3 I3';
const HEADS = 'H3 H3 H3 H3';

export const information: readonly string[] = [
  'T12',
  'H12<',
  'L2 I10:name',
  'L2 I4:industry L3 I3:corpNo',
  'L1^2 L1 I4:address L1^2 L1 I4:factoryAddress',
  'L1 I4:phone L1 I4',
  'L2 I10:product',
  '2* H12<',
  HEADS,
  `91* ${ITEM}`,
  'H12<',
  HEADS,
  `57* ${ITEM}`,
  OWN,
  `16* ${ITEM}`,
  OWN,
  `15* ${ITEM}`,
  OWN,
  `2* ${ITEM}`,
  'H12<',
  'H4 H4 H4',
  '3* I4 I4 I4',
  'N12',
  'H12<',
  'H1 H3 H4 H4',
  '4* L1 I3 I4 I4',
];
