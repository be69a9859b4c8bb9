// Finds members of host objects by their wire names, and is strict: what is not modelled fails with its name.
import { mindFront } from '../objects/in-front';
import type { Host, HostObject, Property, Registry } from '../objects/object-type';
import { mindUndo } from '../objects/undo';
import { fail } from '../model/host-error';

/** The few members that the client calls otherwise on the wire. */
const WIRE_NAMES: Record<string, string> = { 'Worksheet.gridlines': 'showGridlines' };

/** `RowIndex` on the wire is `rowIndex` in the documentation. */
const memberName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** A type whose members take its own handle; the pairing of both is checked where objects are made. */
interface LooseType {
  name: string;
  byReference?: true;
  id?(at: unknown, host: Host): string | number;
  properties?: Record<string, Property<unknown>>;
  children?: Record<string, (at: unknown, host: Host) => HostObject | null>;
  methods?: Record<string, (at: unknown, host: Host, ...args: unknown[]) => unknown>;
  items?(at: unknown, host: Host): HostObject[];
  item?(at: unknown, host: Host, key: unknown): HostObject | undefined;
}

export class Members {
  /** `Range.values`: what was used last, for the client's error location. */
  location = '';

  constructor(
    private readonly registry: Registry,
    private readonly host: Host,
  ) {}

  type(target: HostObject): LooseType {
    return this.registry[target.type] as unknown as LooseType;
  }

  identity(target: HostObject, keep: (target: HostObject) => string): Record<string, unknown> {
    const type = this.type(target);
    if (type.byReference) return { _ReferenceId: keep(target) };
    const id = type.id?.(target.at, this.host);
    return id === undefined ? {} : { Id: id, _Id: id };
  }

  /** The value of a property, or a child object. */
  async read(target: HostObject, name: string): Promise<unknown> {
    const member = this.enter(target, name);
    const type = this.type(target);
    const property = own(type.properties, member);
    if (property) return property.get(target.at, this.host);
    const child = own(type.children, member);
    return child ? child(target.at, this.host) : this.unmodelled();
  }

  async assign(target: HostObject, name: string, value: unknown): Promise<void> {
    const member = this.use(target, name);
    const type = this.type(target);
    const property = own(type.properties, member);
    if (property)
      return property.set ? property.set(target.at, this.host, value) : fail('InvalidArgument', `${this.location} is read-only.`);
    const child = own(type.children, member)?.(target.at, this.host);
    if (!child || typeof value !== 'object' || value === null) return this.unmodelled();
    for (const [key, inner] of Object.entries(value)) await this.assign(child, key, inner);
  }

  async call(target: HostObject, name: string, args: unknown[]): Promise<unknown> {
    const member = this.use(target, name);
    const type = this.type(target);
    const method = own(type.methods, member);
    if (method) return method(target.at, this.host, ...args);
    if (type.item && member === 'getItem') return this.item(target, args[0]);
    if (type.item && member === 'getItemOrNullObject') return type.item(target.at, this.host, args[0]) ?? null;
    if (type.items && member === 'getItemAt') return type.items(target.at, this.host)[Number(args[0])] ?? fail('InvalidArgument');
    if (type.items && member === 'getCount') return type.items(target.at, this.host).length;
    return this.unmodelled();
  }

  item(target: HostObject, key: unknown): HostObject {
    this.enter(target, 'GetItem');
    const type = this.type(target);
    if (!type.item) return this.unmodelled();
    return type.item(target.at, this.host, key) ?? fail('ItemNotFound');
  }

  items(target: HostObject): HostObject[] | undefined {
    return this.type(target).items?.(target.at, this.host);
  }

  /** All plain properties: what `load()` without names asks for. */
  propertyNames(target: HostObject): string[] {
    return Object.keys(this.type(target).properties ?? {});
  }

  has(target: HostObject, name: string): boolean {
    return own(this.type(target).properties, memberName(name)) !== undefined;
  }

  /** What is called or assigned, where Excel lets it be. */
  private use(target: HostObject, name: string): string {
    const member = this.enter(target, name);
    mindFront(this.location, this.host);
    mindUndo(this.location, this.host);
    return member;
  }

  private enter(target: HostObject, name: string): string {
    const given = name.startsWith('_') ? name : memberName(name);
    const member = WIRE_NAMES[`${target.type}.${given}`] ?? given;
    this.location = `${target.type}.${member}`;
    return member;
  }

  private unmodelled(): never {
    return fail('NotImplemented', `${this.location} is not modelled by this emulated host.`);
  }
}

function own<T>(members: Record<string, T> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
