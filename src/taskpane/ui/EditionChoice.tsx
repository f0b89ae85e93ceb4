/** Which edition a tab speaks: the one of the day of the application, until another is chosen to look at; the difference is always said. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EditionId, PlainDate, Reason, Text } from '../../domain';
import { allEditions, doubtsOn, editionFor, isEdition, type Edition, type Topic } from '../../rules';
import { useKnownFirm } from '../application-date';
import { useT } from '../context';
import { S } from '../strings';
import { Answer, Reasons } from './Reasons';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ShownEdition {
  /** The one that is shown; undefined where no edition covers the day and none was chosen. */
  readonly edition: Edition | undefined;
  /** The one that decides on the application. */
  readonly deciding: Edition | Reason;
  readonly dateFrom: Text;
  /** What makes answers on that day less than certain. */
  readonly doubts: readonly Text[];
  readonly choose: (id: EditionId | undefined) => void;
}

/** `day` is a date that was entered in the tab itself; it wins over what the check knows. */
export function useShownEdition(topics: readonly Topic[] = [], day?: { readonly on: PlainDate; readonly dateFrom: Text }): ShownEdition {
  const known = useKnownFirm();
  const { on, dateFrom } = day ?? known;
  const [chosen, choose] = useState<EditionId>();
  const deciding = editionFor(on);
  const decided = isEdition(deciding) ? deciding : undefined;
  const edition = allEditions.find(({ id }) => id === chosen) ?? decided;
  return { edition, deciding, dateFrom, doubts: edition !== undefined && edition === decided ? doubtsOn(topics, on) : [], choose };
}

const BY_DATE = '';

/** The line below a tab's title: the edition with why it is this one, and the others to look at. */
export function EditionChoice({
  shown: { edition, deciding, dateFrom, doubts, choose },
  onChange,
}: {
  readonly shown: ShownEdition;
  readonly onChange?: () => void;
}) {
  const styles = useStyles();
  const t = useT();
  const decided = isEdition(deciding) ? deciding : undefined;
  const isOther = edition !== undefined && edition !== decided;
  return (
    <div className={styles.root} data-edition={edition?.id ?? ''}>
      <Field label={t(S.notice.edition)} size="small">
        <Select
          size="small"
          value={isOther ? edition.id : BY_DATE}
          data-field="shown-edition"
          onChange={(_, { value }) => {
            choose(allEditions.find(({ id }) => id === value)?.id);
            onChange?.();
          }}
        >
          <option value={BY_DATE}>{t(decided ? S.edition.byDate(S.notice.editions[decided.id]) : S.edition.none)}</option>
          {allEditions
            .filter((one) => one !== decided)
            .map(({ id }) => (
              <option key={id} value={id}>
                {t(S.notice.editions[id])}
              </option>
            ))}
        </Select>
      </Field>
      {isOther ? (
        <Answer tone="note">{t(decided ? S.edition.other(S.notice.editions[decided.id], dateFrom) : S.edition.otherOfNone(dateFrom))}</Answer>
      ) : (
        <p className={styles.note} data-edition-date>
          {t(dateFrom)}
        </p>
      )}
      {edition === undefined && !isEdition(deciding) && <Reasons reasons={[deciding]} />}
      {doubts.map((doubt) => (
        <p key={doubt.ko} className={styles.note} data-doubt>
          {t(doubt)}
        </p>
      ))}
    </div>
  );
}
