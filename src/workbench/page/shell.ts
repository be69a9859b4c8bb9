// The bars around the grid: file commands, options, the pane's frame.
import type { Manifest } from './manifest';
import { keepPreference, type Preferences } from './preferences';
import type { OpenDocument } from './document';
import { ask } from './question';
import type { Texts } from './texts';

interface Shell {
  words: Texts;
  preferences: Preferences;
  manifest: Manifest;
  file: OpenDocument;
  frame: HTMLIFrameElement;
  print: () => void;
  /** Shows the window in another theme, without starting anew. */
  recolour: (theme: Preferences['theme']) => void;
  /** Whether the page may be started anew now. */
  mayRestart: () => Promise<boolean>;
}

const at = (id: string): HTMLElement => document.getElementById(id)!;

export function setPaneVisible(visible: boolean): void {
  at('pane').hidden = !visible;
}

export function drawShell({ words, preferences, manifest, file, frame, print, recolour, mayRestart }: Shell): void {
  document.title = words.product;
  at('product').textContent = words.product;
  at('pane').setAttribute('aria-label', words.pane);
  at('pane-title').textContent = manifest.name;
  frame.title = manifest.name;
  const close = at('pane-close');
  close.textContent = '✕';
  close.setAttribute('aria-label', words.closePane);
  close.addEventListener('click', () => setPaneVisible(false));
  drawFileCommands(words, file, print);
  drawOptions(words, preferences, file, recolour, mayRestart);
}

function drawFileCommands(words: Texts, file: OpenDocument, print: () => void): void {
  const chosen = at('chosen') as HTMLInputElement;
  chosen.setAttribute('aria-label', words.open);
  const replace = async (): Promise<boolean> => (await ask(words.replaceTitle, words.replaceText, [words.replace, words.cancel])) === 0;
  const open = async (bytes: ArrayBuffer, name: string): Promise<void> => {
    await file
      .replaceBy({ name, bytes: new Uint8Array(bytes) }, replace)
      .catch(() => ask(words.unreadableTitle, words.unreadableText, [words.ok]));
  };
  chosen.addEventListener('change', () => {
    const [given] = chosen.files ?? [];
    chosen.value = '';
    if (given) void given.arrayBuffer().then((bytes) => open(bytes, given.name));
  });
  const demo = async (): Promise<void> => {
    const response = await fetch('/demo.xlsx');
    if (response.status !== 200) await ask(words.noDemoTitle, words.noDemoText, [words.ok]);
    else await open(await response.arrayBuffer(), '演示工作簿.xlsx');
  };
  const commands: [string, string, () => unknown][] = [
    ['open', words.open, () => chosen.click()],
    ['save', words.save, () => file.download()],
    ['print', words.print, print],
    ['create', words.create, () => file.replaceBy({ name: '工作簿1.xlsx' }, replace)],
    ['demo', words.demo, demo],
  ];
  at('file-commands').setAttribute('aria-label', words.commands);
  at('file-commands').replaceChildren(
    ...commands.map(([id, label, run]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = `file-${id}`;
      button.textContent = label;
      button.addEventListener('click', () => void run());
      return button;
    }),
  );
}

function drawOptions(
  words: Texts,
  preferences: Preferences,
  file: OpenDocument,
  recolour: Shell['recolour'],
  mayRestart: Shell['mayRestart'],
): void {
  type Name = 'pane' | 'excel' | 'theme' | 'lang';
  const restart = async (name: Name, select: HTMLSelectElement): Promise<void> => {
    if (!(await mayRestart())) {
      select.value = preferences[name];
      return;
    }
    keepPreference(name, select.value);
    await file.store();
    location.href = location.pathname;
  };
  const atOnce =
    (show: (value: string) => void) =>
    (name: Name, select: HTMLSelectElement): void => {
      keepPreference(name, select.value);
      show(select.value);
    };
  const options: [Name, string, [string, string][], (name: Name, select: HTMLSelectElement) => unknown][] = [
    [
      'pane',
      words.width,
      ['320', '350', '450'].map((width) => [width, width]),
      atOnce((width) => document.documentElement.style.setProperty('--pane-width', `${width}px`)),
    ],
    [
      'excel',
      words.excel,
      [
        ['desktop', words.desktop],
        ['web', words.web],
      ],
      restart,
    ],
    [
      'theme',
      words.theme,
      [
        ['light', words.light],
        ['dark', words.dark],
      ],
      atOnce((theme) => recolour(theme as Preferences['theme'])),
    ],
    [
      'lang',
      words.language,
      [
        ['zh-CN', '简体中文'],
        ['en-US', 'English'],
      ],
      restart,
    ],
  ];
  at('options').replaceChildren(
    ...options.map(([name, label, choices, chosen]) => {
      const caption = document.createElement('label');
      const select = document.createElement('select');
      select.id = `option-${name}`;
      select.append(...choices.map(([value, text]) => new Option(text, value, false, value === preferences[name])));
      select.addEventListener('change', () => void chosen(name, select));
      caption.append(label, select);
      return caption;
    }),
  );
}
