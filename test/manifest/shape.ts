// Which elements stand in which, and in which order: the part of the published manifest schema that this manifest uses.

/** Children in order. `?` may be absent, `+` may repeat, `*` both. A choice of elements is written `A|B`. */
const shape: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides?',
  ],
  DisplayName: ['Override*'],
  AppDomains: ['AppDomain+'],
  'OfficeApp/Hosts': ['Host+'],
  'OfficeApp/Requirements': ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  'VersionOverrides/Requirements': ['bt:Sets'],
  'bt:Sets': ['bt:Set+'],
  'VersionOverrides/Hosts': ['Host+'],
  'VersionOverrides/Hosts/Host': ['Runtimes?', 'AllFormFactors?', 'DesktopFormFactor?'],
  Runtimes: ['Runtime+'],
  AllFormFactors: ['ExtensionPoint'],
  'AllFormFactors/ExtensionPoint': ['Script', 'Page', 'Metadata', 'Namespace?'],
  Script: ['SourceLocation'],
  Page: ['SourceLocation'],
  Metadata: ['SourceLocation'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  'DesktopFormFactor/ExtensionPoint': ['CustomTab|OfficeTab'],
  CustomTab: ['Group+', 'Label'],
  Group: ['Label', 'Icon', 'Control+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image+'],
  Action: ['SourceLocation|FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings?'],
  'bt:Images': ['bt:Image+'],
  'bt:Urls': ['bt:Url+'],
  'bt:ShortStrings': ['bt:String+'],
  'bt:LongStrings': ['bt:String+'],
  'bt:Url': ['bt:Override*'],
  'bt:String': ['bt:Override*'],
};

/** The children that an element may have: its entry with the longest matching path. */
export function shapeOf(path: readonly string[]): readonly string[] {
  for (let start = 0; start < path.length; start++) {
    const found = shape[path.slice(start).join('/')];
    if (found) return found;
  }
  return path.at(-1) === 'Description' && path.length === 2 ? ['Override*'] : [];
}

/** Whether names stand in the order and number that the pattern asks for. */
export function fits(names: readonly string[], pattern: readonly string[]): boolean {
  const expression = pattern
    .map((part) => {
      const [, name, many = ''] = /^([^?+*]+)([?+*]?)$/.exec(part)!;
      return `(?:(?:${name}) )${many}`;
    })
    .join('');
  return new RegExp(`^${expression}$`).test(names.map((name) => `${name} `).join(''));
}
