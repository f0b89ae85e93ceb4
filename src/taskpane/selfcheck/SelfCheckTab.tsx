import { useT } from '../context';
import { S } from '../strings';
import { Page } from '../ui/Page';

export function SelfCheckTab() {
  const t = useT();
  return <Page title={t(S.tabs.self)}>{null}</Page>;
}
