/** The lines of the cost statement to choose from, by their groups, and the words of the notice for the one that is chosen. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { EditionId } from '../../../domain';
import { allEditions, pathOf } from '../../../rules';
import { usePane, useT } from '../../context';
import { Q } from './strings';

const useStyles = makeStyles({
  words: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    maxHeight: '9rem',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

interface LineGroup {
  readonly name: string;
  readonly lines: readonly { readonly code: string; readonly name: string; readonly text: string }[];
}

/** The lines that costs may stand in, under the headings of the appendix. */
export function useLines(editionId: EditionId): readonly LineGroup[] {
  const t = useT();
  return useMemo(() => {
    const edition = allEditions.find(({ id }) => id === editionId);
    if (!edition?.costStatement.available) return [];
    const groups = new Map<string, LineGroup['lines'][number][]>();
    for (const { code, status, name, text } of edition.costStatement.value.lines) {
      if (status !== 'leaf') continue;
      const above = pathOf(edition, code).filter((line) => line.code !== code);
      const heading = above[above.length - 1];
      const group = heading ? `${heading.code} ${t(heading.name)}` : '';
      const lines = groups.get(group);
      if (lines) lines.push({ code, name: t(name), text });
      else groups.set(group, [{ code, name: t(name), text }]);
    }
    return [...groups].map(([name, lines]) => ({ name, lines }));
  }, [editionId, t]);
}

export function LinePicker({
  edition,
  value,
  likely,
  label,
  labelledBy,
  onValue,
}: {
  readonly edition: EditionId;
  readonly value: string;
  /** The line that is most likely meant stands first. */
  readonly likely?: string | undefined;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly onValue: (code: string) => void;
}) {
  const styles = useStyles();
  const { lang } = usePane();
  const t = useT();
  const groups = useLines(edition);
  const lines = groups.flatMap((group) => group.lines);
  const chosen = lines.find(({ code }) => code === value);
  const suggested = lines.find(({ code }) => code === likely);
  return (
    <div>
      <Select size="small" value={value} aria-label={label} aria-labelledby={labelledBy} data-field="line" onChange={(_, data) => onValue(data.value)}>
        <option value="">{t(Q.choose)}</option>
        {suggested && (
          <optgroup label={t(Q.likely)}>
            <option value={suggested.code}>
              {suggested.code} {suggested.name}
            </option>
          </optgroup>
        )}
        {groups.map(({ name, lines: own }) => (
          <optgroup key={name} label={name}>
            {own
              .filter(({ code }) => code !== suggested?.code)
              .map(({ code, name: line }) => (
                <option key={code} value={code}>
                  {code} {line}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      {chosen && (
        <p className={styles.words} lang={lang === 'ko' ? undefined : 'ko'} data-line-words>
          {chosen.code} {chosen.text}
        </p>
      )}
    </div>
  );
}
