/** The way of an application step by step, in the words of the edition, each with its clause. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../rules';
import { procedureOf, type ApplicationType, type StepId } from '../../rules/procedure';
import { text, type PlainDate, type Text } from '../../domain';
import { useT } from '../context';
import { Clause } from './Clause';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  step: { fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  why: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const STEPS: Readonly<Record<StepId, Text>> = {
  where: text('신청할 곳', 'Where to apply'),
  form: text('신청서', 'Application'),
  documents: text('첨부 서류', 'Papers'),
  investors: text('인정하는 투자자', 'Investors that count'),
  costs: text('연구개발비로 보지 않는 비용', 'Costs that do not count'),
  fee: text('수수료', 'Fee'),
  time: text('처리기간', 'Processing time'),
  visit: text('현장실사', 'Site visit'),
  evaluators: text('전문평가기관(별표 3)', 'Evaluating institutions (Appendix 3)'),
  evaluation: text('평가', 'Evaluation'),
  decision: text('심의ㆍ의결', 'Decision'),
  result: text('결과 통지', 'Notice of the result'),
  objection: text('이의', 'Objection'),
  certificate: text('확인서', 'Certificate'),
  validity: text('유효기간', 'Validity'),
  reissue: text('재발급', 'Reissue'),
  cancellation: text('취소', 'Cancellation'),
  withdrawal: text('철회', 'Withdrawal'),
  publication: text('정보 공개', 'Publication'),
  duties: text('확인하는 쪽의 의무', 'Duties of the bodies'),
  review: text('고시의 재검토', 'Review of the notice'),
};

export function Procedure({ edition, type, on }: { readonly edition: Edition; readonly type: ApplicationType; readonly on: PlainDate }) {
  const styles = useStyles();
  const t = useT();
  return (
    <dl className={styles.list} data-procedure={type}>
      {procedureOf(edition, type, on).map(({ id, lines }) => (
        <div key={id} data-step={id}>
          <dt className={styles.step}>{t(STEPS[id])}</dt>
          <dd style={{ margin: 0 }}>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line.text.ko}>
                  {t(line.text)} <Clause citation={line.citation} />
                  {line.why && <span className={styles.why}>{t(line.why)}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
