/** Several changes of the grid as one, for Ctrl+Z. */
import type { Grid } from './engine';

/** Without a screen no workbook has the focus, and the history shows that of the one that has it. */
function historyOf({ univer, engine }: Grid, workbook: string) {
  const injector = univer.__getInjector();
  const instances = injector.get(engine.IUniverInstanceService);
  if (!instances.getFocusedUnit()) instances.focusUnit(workbook);
  return injector.get(engine.IUndoRedoService);
}

/**
 * What the action changes is one step of the grid's history, whatever number of commands it takes: the history holds twenty steps, and a sheet with a rule in
 * each of its cells would push everything out that could be taken back before it. One takes it back from its end to its beginning.
 */
export function oneStep<T>(grid: Grid, workbook: string, action: () => T): T {
  const history = historyOf(grid, workbook);
  const ends: number[] = [];
  const batch = history.__tempBatchingUndoRedo(workbook);
  const before = history.pitchTopUndoElement();
  const pushed = history.undoRedoStatus$.subscribe(() => {
    const top = history.pitchTopUndoElement();
    if (top && top !== before) ends.push(top.undoMutations.length);
  });
  try {
    return action();
  } finally {
    pushed.unsubscribe();
    batch.dispose();
    const step = history.pitchTopUndoElement();
    // The grid puts what takes back the first change before what takes back the last one.
    if (step && step !== before)
      step.undoMutations = [...new Set([0, ...ends])]
        .flatMap((from, at, all) => [step.undoMutations.slice(from, all[at + 1] ?? step.undoMutations.length)])
        .reverse()
        .flat();
  }
}

interface Step {
  readonly unitID: string;
  readonly undoMutations: { id: string; params: object }[];
  readonly redoMutations: { id: string; params: object }[];
}

/** The same for an action that takes its time: what it leaves as steps of their own are one once it is done, whether it ended well or not. */
export async function together<T>(grid: Grid, workbook: string, action: () => Promise<T>): Promise<T> {
  const history = historyOf(grid, workbook);
  // The history itself answers for the window that has the keyboard, which may be that of a cell in which somebody types.
  const { _getUndoStack: stackOf } = history as unknown as { _getUndoStack?: (this: object, unitId: string, make: boolean) => Step[] };
  if (!stackOf) return action();
  const before = new Set(stackOf.call(history, workbook, true));
  try {
    return await action();
  } finally {
    const stack = stackOf.call(history, workbook, true);
    // The history forgets its oldest steps, and somebody may have taken one back meanwhile.
    const steps = stack.filter((step) => !before.has(step));
    for (const step of steps) stack.splice(stack.indexOf(step), 1);
    if (steps.length > 0)
      history.pushUndoRedo({
        unitID: workbook,
        undoMutations: steps.toReversed().flatMap(({ undoMutations }) => undoMutations),
        redoMutations: steps.flatMap(({ redoMutations }) => redoMutations),
      });
  }
}
