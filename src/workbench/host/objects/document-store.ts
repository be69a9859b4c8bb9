// What a workbook stores beside its sheets: settings, custom XML parts, document properties.
import { fail } from '../model/host-error';
import { textArgument } from './arguments';
import { define, object, type Host, type HostObject, type Property } from './object-type';

function settingValue(key: string, host: Host): unknown {
  const json = host.grid.extras().settings[key];
  return json === undefined ? fail('ItemNotFound') : JSON.parse(json);
}

function putSetting(key: string, host: Host, value: unknown): void {
  if (value === undefined) fail('InvalidArgument');
  host.grid.extras().settings[key] = JSON.stringify(value);
  host.grid.keepExtras();
}

export const settings = define({
  name: 'SettingCollection',
  items: (_, host) => Object.keys(host.grid.extras().settings).map((key) => object('Setting', { key })),
  item: (_, host, key) => (Object.hasOwn(host.grid.extras().settings, String(key)) ? object('Setting', { key: String(key) }) : undefined),
  methods: {
    add: (_, host, key, value) => {
      putSetting(textArgument(key) || fail('InvalidArgument'), host, value);
      return object('Setting', { key: textArgument(key) });
    },
  },
});

export const setting = define({
  name: 'Setting',
  id: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    value: { get: ({ key }, host) => settingValue(key, host), set: ({ key }, host, value) => putSetting(key, host, value) },
  },
  methods: {
    delete: ({ key }, host) => {
      delete host.grid.extras().settings[key];
      host.grid.keepExtras();
    },
  },
});

/** The namespace of an XML text's root element. */
function rootNamespace(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml) ?? fail('InvalidArgument');
  const prefix = root[1]!.includes(':') ? `xmlns:${root[1]!.split(':')[0]}` : 'xmlns';
  const declared = new RegExp(`\\s${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2]!);
  return declared?.[1] ?? declared?.[2] ?? '';
}

const part = (id: string, host: Host): { id: string; xml: string } =>
  host.grid.extras().xmlParts.find((each) => each.id === id) ?? fail('ItemNotFound');

const partsIn = (namespace: string | undefined, host: Host): HostObject[] =>
  host.grid
    .extras()
    .xmlParts.filter(({ xml }) => namespace === undefined || rootNamespace(xml) === namespace)
    .map(({ id }) => object('CustomXmlPart', { id }));

const onlyPart = (namespace: string | undefined, host: Host): HostObject | null => {
  const parts = partsIn(namespace, host);
  if (parts.length > 1) fail('InvalidOperation');
  return parts[0] ?? null;
};

export const customXmlParts = define({
  name: 'CustomXmlPartCollection',
  items: ({ namespace }, host) => partsIn(namespace, host),
  item: ({ namespace }, host, key) => partsIn(namespace, host).find((each) => (each as HostObject<'CustomXmlPart'>).at.id === key),
  methods: {
    add: (_, host, xml) => {
      rootNamespace(textArgument(xml));
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      host.grid.extras().xmlParts.push({ id, xml: textArgument(xml) });
      host.grid.keepExtras();
      return object('CustomXmlPart', { id });
    },
    getByNamespace: (_, __, namespace) => object('CustomXmlPartCollection', { namespace: textArgument(namespace) }),
    getOnlyItem: ({ namespace }, host) => onlyPart(namespace, host) ?? fail('ItemNotFound'),
    getOnlyItemOrNullObject: ({ namespace }, host) => onlyPart(namespace, host),
  },
});

export const customXmlPart = define({
  name: 'CustomXmlPart',
  id: ({ id }) => id,
  properties: { id: { get: ({ id }) => id }, namespaceUri: { get: ({ id }, host) => rootNamespace(part(id, host).xml) } },
  methods: {
    delete: ({ id }, host) => {
      const { xmlParts } = host.grid.extras();
      xmlParts.splice(xmlParts.indexOf(part(id, host)), 1);
      host.grid.keepExtras();
    },
    getXml: ({ id }, host) => part(id, host).xml,
    setXml: ({ id }, host, xml) => {
      rootNamespace(textArgument(xml));
      part(id, host).xml = textArgument(xml);
      host.grid.keepExtras();
    },
  },
});

const property = (field: string): Property<Record<never, never>> => ({
  get: (_, host) => host.grid.extras().properties[field] ?? '',
  set: (_, host, value) => {
    host.grid.extras().properties[field] = textArgument(value);
    host.grid.keepExtras();
  },
});

export const documentProperties = define({
  name: 'DocumentProperties',
  properties: Object.fromEntries(
    ['author', 'category', 'comments', 'company', 'keywords', 'manager', 'subject', 'title'].map((field) => [field, property(field)]),
  ),
  children: { custom: () => object('CustomPropertyCollection', {}) },
});

const customProperty_ = (key: unknown, host: Host) =>
  host.grid.extras().customProperties.find((each) => each.key.toLowerCase() === String(key).toLowerCase());

const typeOf = (value: unknown): string =>
  (({ boolean: 'Boolean', string: 'String', number: Number.isInteger(value) ? 'Number' : 'Float' }) as Record<string, string>)[
    typeof value
  ] ?? fail('InvalidArgument');

export const customProperties = define({
  name: 'CustomPropertyCollection',
  items: (_, host) => host.grid.extras().customProperties.map(({ key }) => object('CustomProperty', { key })),
  item: (_, host, key) => {
    const found = customProperty_(key, host);
    return found && object('CustomProperty', { key: found.key });
  },
  methods: {
    add: (_, host, key, value) => {
      const all = host.grid.extras().customProperties;
      const known = customProperty_(key, host);
      const state = { key: textArgument(key) || fail('InvalidArgument'), value: value as string, type: typeOf(value) };
      if (known) Object.assign(known, state);
      else all.push(state);
      host.grid.keepExtras();
      return object('CustomProperty', { key: state.key });
    },
    deleteAll: (_, host) => {
      host.grid.extras().customProperties.length = 0;
      host.grid.keepExtras();
    },
  },
});

export const customProperty = define({
  name: 'CustomProperty',
  id: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    type: { get: ({ key }, host) => (customProperty_(key, host) ?? fail('ItemNotFound')).type },
    value: {
      get: ({ key }, host) => (customProperty_(key, host) ?? fail('ItemNotFound')).value,
      set: ({ key }, host, value) => {
        Object.assign(customProperty_(key, host) ?? fail('ItemNotFound'), { value, type: typeOf(value) });
        host.grid.keepExtras();
      },
    },
  },
  methods: {
    delete: ({ key }, host) => {
      const all = host.grid.extras().customProperties;
      all.splice(all.indexOf(customProperty_(key, host) ?? fail('ItemNotFound')), 1);
      host.grid.keepExtras();
    },
  },
});
