// Executes the batches that context.sync() sends, one after another. It knows the wire, and nothing of sheets.
import type { GridEvent } from '../model/grid-port';
import { shiftArea, shiftOf } from '../model/shift';
import { isObject, object, type Host, type HostObject, type Registry, type TypeName } from '../objects/object-type';
import { beginGroup, type UndoGroup } from '../objects/undo';
import { fail, isHostError } from '../model/host-error';
import { Members } from './members';
import { ActionType, PathType, type Action, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from './protocol';
import { Query } from './query';

/** Types that the client creates by class name. */
const SERVICES: Record<string, TypeName> = {
  'Microsoft.ExcelServices.CustomFunctions': 'CustomFunctions',
  'Microsoft.InternalService.AddinInternalService': 'AddinService',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
};

/** Events are always sent to the client, which keeps those that its handlers asked for. */
const EVENT_REGISTRATION = /^_(un)?register(event)?\w+(event)?$/i;

export class Processor {
  /** True while a batch runs: what changes in the grid now, the add-in changed. */
  busy = false;
  private readonly members: Members;
  private readonly query: Query;
  private readonly references = new Map<string, HostObject>();
  private readonly kept = new WeakMap<HostObject, string>();
  private serial = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: Host,
    registry: Registry,
    private readonly report: (failure: string) => void,
  ) {
    this.members = new Members(registry, host);
    this.query = new Query(this.members, (target) => this.keep(target));
  }

  process(body: RequestBody, group: UndoGroup = 'none'): Promise<ResponseBody> {
    const result = this.queue.then(() => this.run(body, group));
    this.queue = result;
    return result;
  }

  private async run(body: RequestBody, group: UndoGroup): Promise<ResponseBody> {
    const results: ResponseBody['Results'] = [];
    const traces: number[] = [];
    const batch = new Batch(body, this);
    this.busy = true;
    let calculated = false;
    let writing = false;
    try {
      beginGroup(group, this.host);
      for (const action of body.Actions) {
        if (!writing && mayWrite(action)) {
          this.host.grid.beginBatch();
          writing = true;
        }
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        const reads = action.ActionType === ActionType.Query;
        if (reads && !calculated) {
          if (writing) this.host.grid.endBatch(); // what the user does while the formulas are calculated is the user's
          writing = false;
          await this.host.grid.calculated();
        }
        calculated = reads;
        results.push({ ActionId: action.Id, Value: await this.execute(action, batch) });
      }
      return { Results: results, TraceIds: traces };
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: this.failure(error, results.length) };
    } finally {
      if (writing) this.host.grid.endBatch();
      this.busy = false;
    }
  }

  private failure(error: unknown, index: number): ResponseBody['Error'] {
    const known = isHostError(error);
    const message = error instanceof Error ? error.message : String(error);
    if (!known) this.report(`${this.members.location}: ${error instanceof Error ? error.stack : message}`);
    else if (error.code === 'NotImplemented') this.report(message);
    return {
      Code: known ? error.code : 'GeneralException',
      Message: message,
      Location: this.members.location,
      ActionIndex: index,
      HttpStatusCode: known ? error.status : 500,
    };
  }

  private async execute(action: Action, batch: Batch): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const target = await batch.resolve(action.ObjectPathId);
    if (target === null) return null; // an …OrNullObject that is not there: everything on it does nothing
    switch (action.ActionType) {
      case ActionType.Instantiate:
        if (batch.isLetGo(action.ObjectPathId)) return {};
        return this.members.identity(target, (each) => this.keep(each));
      case ActionType.Query:
        return this.query.run(target, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.answer(await this.call(target, action.Name!, await batch.args(action.ArgumentInfo)));
      case ActionType.SetProperty:
        return this.members.assign(target, action.Name!, (await batch.args(action.ArgumentInfo))[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) await this.members.assign(target, name, value);
        return null;
      default:
        return fail('NotImplemented', `Action type ${action.ActionType} is not modelled by this emulated host.`);
    }
  }

  private answer(value: unknown): unknown {
    return isObject(value) ? this.members.identity(value, (each) => this.keep(each)) : (value ?? null);
  }

  async call(target: HostObject, name: string, args: unknown[]): Promise<unknown> {
    if (name === '_KeepReference') return this.keep(target);
    if (name === '_RemoveReference') return void this.references.delete(String(args[0]));
    if (EVENT_REGISTRATION.test(name)) return null;
    return this.members.call(target, name, args);
  }

  /** The object at the end of a path, given the object before it. */
  async follow(path: ObjectPath, parent: HostObject | null, args: unknown[]): Promise<unknown> {
    const name = path.Name!;
    switch (path.ObjectPathType) {
      case PathType.Root:
        return object('Workbook', {});
      case PathType.NewObject:
        return object(SERVICES[name] ?? fail('NotImplemented', `new ${name} is not modelled by this emulated host.`), {} as never);
      case PathType.Reference:
        return this.references.get(name) ?? fail('InvalidReference');
      case PathType.Null:
        return null;
    }
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return this.members.read(parent, name);
      case PathType.Indexer:
        return this.members.item(parent, args[0]);
      case PathType.Method:
        return this.call(parent, name, args);
      default:
        return fail('NotImplemented', `Object path type ${path.ObjectPathType} is not modelled by this emulated host.`);
    }
  }

  /** Ranges that the add-in holds go with their cells when lines are inserted or deleted; where nothing is left, the reference is invalid.
   *  */
  moved(event: GridEvent): void {
    const shift = shiftOf(event);
    if (!shift) return;
    for (const [reference, { type, at }] of this.references) {
      if (type !== 'Range' || at.sheet !== shift.sheet) continue;
      const area = shiftArea(at.area, shift);
      if (area) at.area = area;
      else this.references.delete(reference);
    }
  }

  private keep(target: HostObject): string {
    const known = this.kept.get(target);
    if (known && this.references.has(known)) return known;
    const reference = `R${++this.serial}`;
    this.references.set(reference, target);
    this.kept.set(target, reference);
    return reference;
  }
}

/** What only looks leaves alone how people can undo what they do meanwhile. */
function mayWrite({ ActionType: type, Name: name = '' }: Action): boolean {
  return type === ActionType.SetProperty || type === ActionType.Update || (type === ActionType.Method && !name.startsWith('_'));
}

/** The object paths of one request, resolved as they are needed. */
class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly processor: Processor,
  ) {}

  async resolve(id: number): Promise<HostObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id] ?? fail('InvalidObjectPath', `object path ${id}`);
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : null;
    const found = await this.processor.follow(path, parent, await this.args(path.ArgumentInfo));
    const target = isObject(found) ? found : null;
    this.resolved.set(id, target);
    return target;
  }

  isLetGo(id: number): boolean {
    return this.body.ObjectPaths[id]?.D === true;
  }

  async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const substitute = async (value: unknown, id: unknown): Promise<unknown> => {
      if (Array.isArray(value) && Array.isArray(id)) return Promise.all(value.map((each, index) => substitute(each, id[index])));
      return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
    };
    const ids = info?.ReferencedObjectPathIds ?? [];
    const out: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) out.push(await substitute(value, ids[index]));
    return out;
  }
}
