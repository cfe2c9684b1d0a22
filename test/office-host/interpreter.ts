import { ExcelError, itemNotFound } from "./excel-error";
import { created, NULL_OBJECT, type RichObject } from "./rich-object";

/** One action of a request, as office.js sends it. */
interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: { Select?: string[] };
}

interface Arguments {
  Arguments?: unknown[];
  /** For each argument that is an object: the id of its path, otherwise 0. */
  ReferencedObjectPathIds?: number[];
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;

/**
 * Carries out a request the way Excel does: one action after the other, and when one fails, those before it stay done
 * and those after it are not begun. `kept` finds a range by its reference id.
 */
export function execute(
  request: RequestBody,
  root: RichObject,
  kept: (reference: string) => RichObject | undefined,
): ResponseBody {
  const objects = new Map<number, RichObject>();
  const resolve = (id: number): RichObject => {
    const known = objects.get(id);
    if (known) return known;
    const object = follow(request.ObjectPaths[id]);
    objects.set(id, object);
    return object;
  };
  const args = (info: Arguments | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      return path ? resolve(path) : value;
    });
  const follow = (path: ObjectPath): RichObject => {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 6) return kept(path.Name) ?? missing(path.Name);
    if (path.ObjectPathType === 7) return NULL_OBJECT;
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === 4) return (member(parent, path.Name) as RichObject | null) ?? NULL_OBJECT;
    const name = path.ObjectPathType === 5 ? "Indexer" : path.Name;
    const found = call(parent, name, args(path.ArgumentInfo)) as RichObject | undefined;
    if (!found) throw itemNotFound();
    return found;
  };

  const Results: ResponseBody["Results"] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: act(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return {
        Results,
        Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index },
      };
    }
  }
  return { Results };

  function act(action: Action): unknown {
    if (action.ActionType === TRACE) return null;
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case INSTANTIATE:
        return created(object);
      case QUERY:
        return object === NULL_OBJECT ? null : query(object, action.QueryInfo?.Select ?? []);
      case METHOD:
        return object === NULL_OBJECT ? null : (call(object, action.Name, args(action.ArgumentInfo)) ?? null);
      case SET_PROPERTY:
        member(object, action.Name);
        (object as Record<string, unknown>)[action.Name] = args(action.ArgumentInfo)[0];
        return null;
      default:
        throw new ExcelError("InvalidRequest");
    }
  }
}

/** The properties asked for; those of a collection are asked of each of its items. */
function query(object: RichObject, select: string[]): unknown {
  const items = "_Items" in object ? (object._Items as RichObject[]) : null;
  if (items) return { _Items: items.map((item) => ({ ...created(item), ...pick(item, select) })) };
  return pick(object, select);
}

function pick(object: RichObject, select: string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const path of select) {
    const [first, ...rest] = path.split("/");
    const name = pascal(first);
    const value = member(object, name);
    answer[name] =
      rest.length === 0
        ? value
        : { ...(answer[name] as object), ...pick(value as RichObject, [rest.join("/")]) };
  }
  return answer;
}

function call(object: RichObject, name: string, args: unknown[]): unknown {
  const method = member(object, name);
  if (typeof method !== "function") throw new ExcelError("ApiNotFound", `not a method: ${name}`);
  return (method as (...values: unknown[]) => unknown).apply(object, args);
}

/** What the fake does not know it says loudly: a test must not pass on an answer that was made up. */
function member(object: RichObject, name: string): unknown {
  if (!(name in object)) throw new Error(`the fake Excel has no ${name}`);
  return (object as Record<string, unknown>)[name];
}

function missing(what: string): never {
  throw new ExcelError("InvalidObjectPath", `no object ${what}`);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
