// Everything that can be wrong with a manifest and seen without Microsoft's servers.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { fits, shapeOf } from './shape';

/** What the manifest points at: files of the build, the ids in functions.json, the actions and functions that the code associates. */
export interface Surroundings {
  files: ReadonlySet<string>;
  metadataIds: readonly string[];
  associatedFunctions: readonly string[];
  associatedActions: readonly string[];
}

const LIMITS: Record<string, number> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

/** One line for each fault; empty when the manifest is fine. */
export function manifestFaults(xml: string, around: Surroundings): string[] {
  let root: Element;
  try {
    root = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(xml, 'text/xml').documentElement!;
  } catch (error) {
    return [`not well-formed: ${(error as Error).message}`];
  }
  const all = [root, ...descendants(root)];
  return [
    ...all.flatMap((element) => misshapen(element)),
    ...identity(root),
    ...unresolved(all),
    ...twice(
      'id',
      all.filter(isIdentified).map((element) => element.getAttribute('id')!),
    ),
    ...tooLong(all),
    ...addresses(all, around),
    ...all
      .filter(named('FunctionName'))
      .map(textOf)
      .filter((name) => !around.associatedActions.includes(name))
      .map((name) => `no action is associated with ${name}`),
    ...around.metadataIds.filter((id) => !around.associatedFunctions.includes(id)).map((id) => `no function is associated with ${id}`),
    ...around.associatedFunctions.filter((id) => !around.metadataIds.includes(id)).map((id) => `${id} is not in functions.json`),
    ...sharedRuntime(all),
    ...twice('action', all.filter(named('FunctionName')).map(textOf)),
  ];
}

function misshapen(element: Element): string[] {
  const path = pathOf(element);
  const names = childrenOf(element).map((child) => child.tagName);
  return fits(names, shapeOf(path)) ? [] : [`${path.join('/')} holds ${names.join(', ') || 'nothing'}`];
}

function identity(root: Element): string[] {
  const text = (name: string) => textOf(childrenOf(root).find(named(name)));
  return [
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id')) ? '' : `Id ${text('Id')} is not a GUID`,
    /^\d+\.\d+(\.\d+){0,2}$/.test(text('Version')) ? '' : `Version ${text('Version')} is not n.n.n.n`,
    root.getAttribute('xsi:type') === 'TaskPaneApp' ? '' : 'not a TaskPaneApp',
  ].filter(Boolean);
}

function unresolved(all: readonly Element[]): string[] {
  const rooms: Record<string, string> = {
    'bt:Image': 'bt:Images',
    Label: 'bt:ShortStrings',
    Title: 'bt:ShortStrings',
    Description: 'bt:LongStrings',
    Namespace: 'bt:ShortStrings',
  };
  return all
    .filter((element) => element.hasAttribute('resid'))
    .flatMap((element) => {
      const id = element.getAttribute('resid')!;
      const room = rooms[element.tagName] ?? 'bt:Urls';
      const target = all.find((each) => each.getAttribute('id') === id && (each.parentNode as Element).tagName === room);
      return [
        ...(target ? [] : [`${element.tagName} points at ${id}, which is not in ${room}`]),
        ...(id.length > 32 ? [`resid ${id} is longer than 32`] : []),
      ];
    });
}

function tooLong(all: readonly Element[]): string[] {
  return all.filter(named('bt:String')).flatMap((element) => {
    const limit = LIMITS[(element.parentNode as Element).tagName]!;
    return [element, ...childrenOf(element)]
      .map((each) => each.getAttribute('DefaultValue') ?? each.getAttribute('Value') ?? '')
      .filter((text) => text.length === 0 || text.length > limit)
      .map((text) => `${element.getAttribute('id')} has ${text.length} of ${limit} characters`);
  });
}

function addresses(all: readonly Element[], { files }: Surroundings): string[] {
  const values = all
    .filter(
      (element) =>
        /^(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|bt:Image|bt:Url)$/.test(element.tagName) ||
        pathOf(element).includes('bt:Url'),
    )
    .map((element) => element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '')
    .filter((value) => value !== '');
  return values.flatMap((value) => {
    if (!value.startsWith('https://')) return [`${value} is not https`];
    const file = new URL(value).pathname.slice(1);
    return files.has(file) ? [] : [`${file} is not in the build`];
  });
}

function sharedRuntime(all: readonly Element[]): string[] {
  const places = all.filter((element) => {
    const holder = (element.parentNode as Element | null)?.tagName;
    return (
      /^(Runtime|FunctionFile)$/.test(element.tagName) ||
      (element.tagName === 'SourceLocation' && (holder === 'Page' || holder === 'Action'))
    );
  });
  const ids = new Set(places.map((element) => element.getAttribute('resid')));
  return ids.size === 1 ? [] : [`the shared runtime has several pages: ${[...ids].join(', ')}`];
}

function twice(what: string, values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))].map((value) => `${what} ${value} stands twice`);
}

const named = (name: string) => (element: Element) => element.tagName === name;
const isIdentified = (element: Element) => element.hasAttribute('id');
const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? '';

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function descendants(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => [child, ...descendants(child)]);
}

function pathOf(element: Element): string[] {
  const above = element.parentNode as Element | null;
  return above?.nodeType === 1 ? [...pathOf(above), element.tagName] : [element.tagName];
}
