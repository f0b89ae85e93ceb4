/** Several changes of the grid as one, for Ctrl+Z. */
import type { Grid } from './engine';

/**
 * What the action changes is one step of the grid's history, whatever number of commands it takes: the history holds twenty steps, and a sheet with a rule in
 * each of its cells would push everything out that could be taken back before it. One takes it back from its end to its beginning.
 */
export function oneStep<T>({ univer, engine }: Grid, workbook: string, action: () => T): T {
  const injector = univer.__getInjector();
  const history = injector.get(engine.IUndoRedoService);
  const instances = injector.get(engine.IUniverInstanceService);
  // Without a screen none has the focus, and the history shows that of the one that has it.
  if (!instances.getFocusedUnit()) instances.focusUnit(workbook);
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
