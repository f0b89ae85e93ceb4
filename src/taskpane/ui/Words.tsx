import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } });

const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose dates are not broken at their hyphens. */
export function Words({ children }: { readonly children: string }) {
  const styles = useStyles();
  return children.split(DATE).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} className={styles.whole}>
        {part}
      </span>
    ),
  );
}
