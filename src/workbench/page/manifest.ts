// What the workbench needs of the add-in's manifest: where its page and functions are, and its ribbon.

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  /** The action to run; none for a button that shows the pane. */
  action?: string;
}

export interface Manifest {
  name: string;
  pageUrl: string;
  functionsUrl: string;
  tab: string;
  groups: { label: string; buttons: RibbonButton[] }[];
}

const all = (parent: Element | Document, tag: string): Element[] => [...parent.getElementsByTagNameNS('*', tag)];
const first = (parent: Element | Document, tag: string): Element => {
  const found = all(parent, tag)[0];
  if (!found) throw new Error(`manifest.xml has no ${tag}`);
  return found;
};

/** `base` is where the workbench serves the add-in's files, `/addin/`. */
export function readManifest(text: string, base: string, locale: string): Manifest {
  const xml = new DOMParser().parseFromString(text, 'text/xml');
  const home = new URL('.', first(first(xml, 'DefaultSettings'), 'SourceLocation').getAttribute('DefaultValue')!);
  const served = (address: string): string => {
    const url = new URL(address);
    return base + url.pathname.slice(home.pathname.length) + url.search;
  };
  const resources = first(xml, 'Resources');
  const localised = (element: Element): string =>
    all(element, 'Override')
      .find((each) => each.getAttribute('Locale') === locale)
      ?.getAttribute('Value') ?? element.getAttribute('DefaultValue')!;
  const resource = (id: string): string => {
    const found = [...all(resources, 'Url'), ...all(resources, 'String'), ...all(resources, 'Image')].find(
      (each) => each.getAttribute('id') === id,
    );
    if (!found) throw new Error(`manifest.xml has no resource ${id}`);
    return localised(found);
  };
  const text_ = (parent: Element, tag: string): string => resource(first(parent, tag).getAttribute('resid')!);
  const functions = all(xml, 'ExtensionPoint').find((each) => each.getAttribute('xsi:type') === 'CustomFunctions');
  const ribbon = all(xml, 'ExtensionPoint').find((each) => each.getAttribute('xsi:type') === 'PrimaryCommandSurface');

  const button = (control: Element): RibbonButton => {
    const action = first(control, 'Action');
    const image = all(control, 'Image').find((each) => each.getAttribute('size') === '32') ?? first(control, 'Image');
    return {
      id: control.getAttribute('id')!,
      label: text_(control, 'Label'),
      tip: text_(first(control, 'Supertip'), 'Description'),
      icon: served(resource(image.getAttribute('resid')!)),
      ...(action.getAttribute('xsi:type') === 'ExecuteFunction' && { action: first(action, 'FunctionName').textContent!.trim() }),
    };
  };
  const groups = ribbon ? all(ribbon, 'Group') : [];
  const tab = ribbon && all(ribbon, 'CustomTab')[0];
  const tabLabel = tab && [...tab.children].find((each) => each.localName === 'Label')?.getAttribute('resid');
  const name = localised(first(xml, 'DisplayName'));
  return {
    name,
    pageUrl: served(localised(first(first(xml, 'DefaultSettings'), 'SourceLocation'))),
    functionsUrl: functions ? served(resource(first(first(functions, 'Metadata'), 'SourceLocation').getAttribute('resid')!)) : '',
    tab: tabLabel ? resource(tabLabel) : name,
    groups: groups.map((group) => ({
      label: resource([...group.children].find((each) => each.localName === 'Label')!.getAttribute('resid')!),
      buttons: all(group, 'Control').map(button),
    })),
  };
}
