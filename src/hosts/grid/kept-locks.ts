/** Who may write where in a sheet that goes and comes back. */
import type { Grid } from './engine';

const REMOVE = 'sheet.mutation.remove-sheet';
const INSERT = 'sheet.mutation.insert-sheet';

/**
 * With a sheet the grid forgets who may write in its protected areas, and keeps the areas: where the sheet came back by taking back or doing again, nothing
 * of it could be selected without an error, and its locked cells took what was typed.
 */
export function keepLocks({ api, univer, engine }: Grid): { dispose(): void } {
  const injector = univer.__getInjector();
  const permissions = injector.get(engine.IPermissionService);
  const rules = injector.get(engine.RangeProtectionRuleModel);
  type Point = Parameters<typeof permissions.addPermissionPoint>[0];
  const gone = new Map<string, readonly Point[]>();
  return api.onBeforeCommandExecute(({ id, params }) => {
    if (id === REMOVE) {
      const { unitId, subUnitId } = params as { readonly unitId: string; readonly subUnitId: string };
      const ends = rules.getSubunitRuleList(unitId, subUnitId).map(({ permissionId }) => `.${permissionId}`);
      const own = [...permissions.getAllPermissionPoint().keys()].filter((point) => ends.some((end) => point.endsWith(end)));
      const points = own.flatMap((point) => permissions.getPermissionPoint(point) ?? []).map((point): Point => ({ ...point }));
      if (points.length > 0) gone.set(`${unitId} ${subUnitId}`, points);
    } else if (id === INSERT) {
      const { unitId, sheet } = params as { readonly unitId: string; readonly sheet?: { readonly id?: string } };
      for (const point of gone.get(`${unitId} ${sheet?.id}`) ?? []) permissions.addPermissionPoint(point);
    }
  });
}
