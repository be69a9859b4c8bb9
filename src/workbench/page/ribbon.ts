// The add-in's ribbon tab, drawn from its manifest.
import type { Manifest, RibbonButton } from './manifest';

/** `press` resolves when the command has completed; its button waits until then. */
export function drawRibbon(root: HTMLElement, manifest: Manifest, name: string, press: (button: RibbonButton) => Promise<void>): void {
  root.setAttribute('aria-label', name);
  const tabs = element('div', { role: 'tablist' });
  const tab = element('button', {
    type: 'button',
    role: 'tab',
    id: 'ribbon-tab',
    'aria-selected': 'true',
    'aria-controls': 'ribbon-panel',
  });
  tab.textContent = manifest.tab;
  tabs.append(tab);
  const panel = element('div', { role: 'tabpanel', id: 'ribbon-panel', 'aria-labelledby': 'ribbon-tab' });
  panel.append(...manifest.groups.map(({ label, buttons }) => drawGroup(label, buttons, press)));
  root.replaceChildren(tabs, panel);
}

function drawGroup(label: string, buttons: readonly RibbonButton[], press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const group = element('div', { class: 'group', role: 'group', 'aria-label': label });
  const row = element('div', {});
  row.append(...buttons.map((each) => drawButton(each, press)));
  const caption = element('span', { 'aria-hidden': 'true' });
  caption.textContent = label;
  group.append(row, caption);
  return group;
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const drawn = element('button', { type: 'button', class: 'command', id: button.id, title: button.tip }) as HTMLButtonElement;
  const icon = element('img', { src: button.icon, alt: '' });
  const label = element('span', {});
  label.textContent = button.label;
  drawn.append(icon, label);
  drawn.addEventListener('click', () => {
    drawn.disabled = true;
    void press(button).finally(() => {
      drawn.disabled = false;
    });
  });
  return drawn;
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
