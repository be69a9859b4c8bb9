// The desktop bridge: the window.external object through which the genuine, unmodified client talks to its host.
import { hostContext, type HostProfile } from './host-context';
import type { EventMessage } from './event-messages';
import { byteLength, oversize } from './payload';
import type { Processor } from './processor';
import type { RequestBody } from './protocol';
import { safeArray } from './safe-array';
import { groupOf } from './undo-groups';

/** Execute(): one batch; a ribbon command has completed. */
const EXECUTE = { batch: 93, commandCompleted: 94 } as const;
/** Where a batch has its text and its flags. */
const BODY = 4;
const FLAGS = 6;
/** RegisterEvent(): document selection; messages of the rich API; ribbon commands. */
const CHANNEL = { selection: 2, messages: 33, commands: 39 } as const;
const MESSAGE = { functionCall: 1, event: 65536 } as const;
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

type Handler = (channel: number, entries: unknown) => void;

/** What went over the wire since `reset`. */
export interface Traffic {
  syncs: number;
  /** Bytes of request and of response bodies, UTF-8. */
  sent: number;
  received: number;
}

export class Bridge {
  readonly traffic: Traffic = { syncs: 0, sent: 0, received: 0 };
  /** The add-in's window; a reload brings a new one, which attaches itself again. */
  addin: Window | null = null;
  private readonly handlers = new Map<number, Handler>();
  private readonly commands = new Map<string, () => void>();
  private serial = 0;

  constructor(
    private readonly processor: Processor,
    private readonly profile: HostProfile,
  ) {}

  /** To be called before office.js runs in the window. */
  attach(addin: Window): void {
    this.addin = addin;
    this.handlers.clear(); // what an earlier page had registered died with it
    Object.defineProperty(addin, 'external', { configurable: true, value: this.external() });
  }

  /** The add-in is gone: what its page still sends is not carried out. */
  detach(): void {
    this.addin = null;
    this.handlers.clear();
  }

  resetTraffic(): void {
    Object.assign(this.traffic, { syncs: 0, sent: 0, received: 0 });
  }

  raise({ type, target, args }: EventMessage): void {
    this.send(CHANNEL.messages, [[MESSAGE.event, type, target, JSON.stringify(args), '', false]]);
  }

  selectionChanged(): void {
    this.send(CHANNEL.selection, []);
  }

  /** Whether the add-in's page is up and listens to ribbon buttons. */
  get listensToCommands(): boolean {
    return this.handlers.has(CHANNEL.commands);
  }

  /** A ribbon button → the function that Office.actions has under that name. Resolves when it called event.completed(). */
  command(functionName: string, controlId: string): Promise<void> {
    const id = `command-${++this.serial}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, resolve);
      const sent = this.send(CHANNEL.commands, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      if (!sent) reject(new Error('the add-in does not listen'));
    });
  }

  /** A cell → the add-in's custom function, over the client's own asynchronous channel. */
  callFunction(id: number, name: string, args: unknown[], address: string): boolean {
    return this.send(CHANNEL.messages, [[MESSAGE.functionCall, 1000, '', JSON.stringify([id, name, args, address, 0]), '', false]]);
  }

  private send(channel: number, entries: unknown[]): boolean {
    const handler = this.handlers.get(channel);
    if (handler) setTimeout(() => handler(channel, safeArray(entries)));
    return handler !== undefined;
  }

  private external(): Record<string, unknown> {
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${this.profile.locale}|workbench|||${SHARED_RUNTIME_WITH_FUNCTIONS}`,
      GetLoggingAllowed: () => false,
      GetContext: () => hostContext(this.profile),
      Execute: (id: number, params: unknown[], callback: (result: unknown, code: number) => void) => {
        if (this.addin) void this.execute(id, params).then((result) => callback(safeArray(result), 0));
      },
      RegisterEvent: (id: number, _target: string, handler: Handler, callback: (code: number) => void) => {
        this.handlers.set(id, handler);
        setTimeout(() => callback(0));
      },
      UnregisterEvent: (id: number, _target: string, callback: (code: number) => void) => {
        this.handlers.delete(id);
        setTimeout(() => callback(0));
      },
    };
  }

  private async execute(id: number, given: unknown[]): Promise<unknown[]> {
    const params = (Array.isArray(given[0]) ? given[0] : given) as string[];
    if (id === EXECUTE.commandCompleted) {
      this.commands.get(params[0]!)?.();
      this.commands.delete(params[0]!);
    }
    if (id !== EXECUTE.batch) return [0];
    const body = params[BODY]!;
    const { excel } = this.profile;
    const answer =
      oversize(byteLength(body), excel, 'Request') ??
      (await this.processor.process(JSON.parse(body) as RequestBody, groupOf(params[FLAGS])));
    const whole = JSON.stringify(answer);
    const refused = oversize(byteLength(whole), excel, 'Response');
    const response = refused ? JSON.stringify(refused) : whole;
    this.traffic.syncs++;
    this.traffic.sent += byteLength(body);
    this.traffic.received += byteLength(response);
    return [0, 200, ['Content-Type', 'application/json'], response];
  }
}
