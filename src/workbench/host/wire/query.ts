// Answers `load`: the requested properties of an object, following a/b/c paths into children and items.
import { isObject, type HostObject } from '../objects/object-type';
import { wireName, type Members } from './members';
import type { QueryInfo } from './protocol';

type Path = readonly string[];

export class Query {
  constructor(
    private readonly members: Members,
    private readonly keep: (target: HostObject) => string,
  ) {}

  run(target: HostObject, info: QueryInfo): Promise<unknown> {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split('/'));
    return this.pick(target, paths, info);
  }

  private async pick(value: unknown, paths: readonly Path[], info: QueryInfo = {}): Promise<unknown> {
    if (!isObject(value)) return value ?? null;
    const items = this.members.items(value);
    return items ? this.pickItems(value, items, paths, info) : this.pickObject(value, paths);
  }

  private async pickObject(target: HostObject, paths: readonly Path[]): Promise<unknown> {
    const wanted = new Map<string, Path[]>();
    const want = (name: string, rest?: Path): void => {
      wanted.set(name, [...(wanted.get(name) ?? []), ...(rest ? [rest] : [])]);
    };
    for (const [name = '*', ...rest] of paths.length > 0 ? paths : [[]]) {
      if (name === '*' || name === '$all') this.members.propertyNames(target).forEach((each) => want(wireName(each)));
      else if (name.toLowerCase() !== 'isnullobject' && name !== '$none') want(wireName(name), rest.length > 0 ? rest : undefined);
    }
    const out = this.members.identity(target, this.keep);
    for (const [name, rest] of wanted) out[name] = await this.pick(await this.members.read(target, name), rest);
    return out;
  }

  private async pickItems(target: HostObject, all: HostObject[], paths: readonly Path[], info: QueryInfo): Promise<unknown> {
    const out = this.members.identity(target, this.keep);
    const isOwn = (path: Path): boolean => path.length === 1 && this.members.has(target, path[0]!);
    for (const [name] of paths.filter(isOwn)) out[wireName(name!)] = await this.members.read(target, name!);
    const itemPaths = paths.filter((path) => !isOwn(path)).map((path) => (path[0]?.toLowerCase() === 'items' ? path.slice(1) : path));
    const skipped = all.slice(info.Skip ?? 0, info.Top ? (info.Skip ?? 0) + info.Top : undefined);
    const items: unknown[] = [];
    for (const item of skipped) items.push(await this.pick(item, itemPaths));
    return { ...out, _Items: items };
  }
}
