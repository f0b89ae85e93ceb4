/** The grid as the pane knows it before it is there: ten megabytes of it take a while, and the pane can be worked with meanwhile. What is asked of it waits. */
import type { GridHost } from '../hosts/grid';
import type { Host } from '../hosts/port';

type Asked = {
  [Name in keyof GridHost]: GridHost[Name] extends (...given: infer _Given) => Promise<unknown> ? Name : never;
}[keyof GridHost] &
  keyof Host;

/** `host`: rejects with what is said where the grid cannot be started; everything that is asked is answered so then. What a grid answers is here, all of it. */
export function lateHost(host: Promise<GridHost>): Host & Readonly<Record<Asked, unknown>> {
  // Who asks is told.
  host.catch(() => undefined);
  const asking =
    <Name extends Asked>(name: Name) =>
    async (...given: Parameters<NonNullable<Host[Name]> & ((...given: never[]) => unknown)>): Promise<never> => {
      const there = await host;
      return (there[name] as (...given: unknown[]) => Promise<never>).apply(there, given);
    };
  return {
    kind: 'grid',
    workbookName: asking('workbookName'),
    sheets: asking('sheets'),
    activeSheet: asking('activeSheet'),
    read: asking('read'),
    readArea: asking('readArea'),
    selection: asking('selection'),
    select: asking('select'),
    reveal: asking('reveal'),
    write: asking('write'),
    undo: asking('undo'),
    mark: asking('mark'),
    unmark: asking('unmark'),
    hasMarks: asking('hasMarks'),
    addSheet: asking('addSheet'),
    together: asking('together'),
    deleteSheet: asking('deleteSheet'),
    remember: asking('remember'),
    recall: asking('recall'),
    listen: asking('listen'),
  };
}
