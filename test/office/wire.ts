/** The far end of Office.js: reads its requests, runs them over the objects and answers as Excel does. */
import { LookObject, Remote } from './objects';
import { Refusal } from './workbook';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** The path of each argument that is an object of its own. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number };
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isList = (object: object): object is { _Items(): Remote[] } => '_Items' in object;

function member(object: Remote, name: string): unknown {
  if (object instanceof LookObject && !(name in object)) return object.member(name);
  if (!(name in object)) throw new Refusal('ApiNotFound', `${object.constructor.name}.${name}`);
  return (object as unknown as Record<string, unknown>)[name];
}

function call(object: Remote, name: string, args: readonly unknown[]): unknown {
  const event = /^_(Register|Unregister)(?:Event(.+)|(.+)Event)$/.exec(name);
  if (event)
    return (member(object, 'event') as (register: boolean, name: string) => void).call(object, event[1] === 'Register', (event[2] ?? event[3]) as string);
  const method = member(object, name);
  if (typeof method !== 'function') throw new Refusal('ApiNotFound', `${object.constructor.name}.${name}()`);
  return (method as (...args: unknown[]) => unknown).apply(object, [...args]);
}

/** What was asked for of an object, by paths such as `name` or `areas/values`: capitalised, lists as `_Items`. */
function query(object: unknown, select: readonly string[]): unknown {
  if (object === null || object === undefined) return null;
  if (!(object instanceof Remote)) throw new Refusal('InvalidRequest');
  if (isList(object)) return { _Items: object._Items().map((item) => query(item, select)) };
  const answer: Record<string, unknown> = '_Id' in object ? { _Id: object._Id } : {};
  const below = new Map<string, string[]>();
  for (const path of select) {
    const [head, ...rest] = path.split('/') as [string, ...string[]];
    const paths = below.get(head) ?? [];
    if (rest.length > 0) paths.push(rest.join('/'));
    below.set(head, paths);
  }
  for (const [head, rest] of below) {
    const name = pascal(head);
    const value = member(object, name);
    answer[name] = rest.length > 0 ? query(value, rest) : value;
  }
  return answer;
}

/** Objects that are kept between requests, by name. */
export class References {
  private readonly kept = new Map<string, Remote>();
  private readonly names = new WeakMap<Remote, string>();
  private next = 1;

  keep(object: Remote): string {
    const name = this.names.get(object) ?? `ref-${this.next++}`;
    this.names.set(object, name);
    this.kept.set(name, object);
    return name;
  }
  get(name: string): Remote {
    const found = this.kept.get(name);
    if (!found) throw new Refusal('InvalidObjectPath', name);
    return found;
  }
  drop(name: string): void {
    this.kept.delete(name);
  }
  get size(): number {
    return this.kept.size;
  }
}

export function perform(request: Request, root: Remote, references: References): Answer {
  const resolved = new Map<number, Remote | null>();
  const resolve = (id: number): Remote | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new Refusal('InvalidObjectPath', String(id));
    const object = follow(path);
    resolved.set(id, object);
    return object;
  };
  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return id ? resolve(id) : value;
    });
  const follow = (path: ObjectPath): Remote | null => {
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.reference) return references.get(path.Name);
    const parent = resolve(path.ParentObjectPathId as number);
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.property) return member(parent, path.Name) as Remote | null;
    if (path.ObjectPathType === PATH.indexer) return call(parent, 'GetItem', args) as Remote;
    if (path.ObjectPathType === PATH.method) return call(parent, path.Name, args) as Remote | null;
    throw new Refusal('InvalidRequest', `path ${path.ObjectPathType}`);
  };

  const answer: Answer = { Results: [], TraceIds: [] };
  const result = (action: Action, value: unknown): unknown => answer.Results.push({ ActionId: action.Id, Value: value });
  const run = (action: Action): void => {
    if (action.ActionType === ACTION.trace) {
      answer.TraceIds.push(action.Id);
      result(action, null);
      return;
    }
    if (action.Name === '_RemoveReference') {
      references.drop(String(action.ArgumentInfo?.Arguments?.[0]));
      return;
    }
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) {
      if (object === null) result(action, null);
      else result(action, { ...('_Id' in object ? { _Id: object._Id } : {}), ...(object.keepsReference ? { _ReferenceId: references.keep(object) } : {}) });
    } else if (action.ActionType === ACTION.query) {
      result(action, query(object, action.QueryInfo?.Select ?? []));
    } else if (object === null || action.Name === '_KeepReference') {
      // Nothing to do: what is called on a null object is passed over, and references are kept from the start.
    } else if (action.ActionType === ACTION.method) {
      result(action, call(object, action.Name, argumentsOf(action.ArgumentInfo)) ?? null);
    } else if (action.ActionType === ACTION.set) {
      assign(object, action.Name, action.ArgumentInfo?.Arguments?.[0]);
    } else {
      throw new Refusal('InvalidRequest', `action ${action.ActionType}`);
    }
  };

  request.Actions.some((action, index) => {
    try {
      run(action);
      return false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What was done before stays done: Excel takes nothing back.
      answer.Error = { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index };
      return true;
    }
  });
  return answer;
}

function assign(object: Remote, name: string, value: unknown): void {
  if ('assign' in object) (object as { assign(name: string, value: unknown): void }).assign(name, value);
  else {
    if (!(name in object)) throw new Refusal('ApiNotFound', `${object.constructor.name}.${name} =`);
    (object as unknown as Record<string, unknown>)[name] = value;
  }
}
