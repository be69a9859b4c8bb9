// The shape of a "rich API" request: what the genuine client sends for one context.sync(), and gets back.

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, Update: 9 } as const;
export const PathType = { Root: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Parallel to Arguments: ids of object paths where an argument is a client object. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  ObjectPathType: number;
  ParentObjectPathId?: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  /** The client has let go of it: no reference is to be kept (`objectPathInfoDoNotKeepReferenceFieldName`). */
  D?: boolean;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  ObjectPathId: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<number, ObjectPath>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  /** Ids of the trace actions that were reached: the client registers document events by them. */
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}
