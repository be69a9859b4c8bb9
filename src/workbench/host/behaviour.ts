// What the real Excel does where an emulated host is easily kind: the rules that this host enforces, each with its source, and what nobody knows.

/** Which Excel the host behaves like. */
export const excelKinds = ['desktop', 'web'] as const;
export type ExcelKind = (typeof excelKinds)[number];

export interface Behaviour {
  /** What Excel does, in one sentence. */
  does: string;
  /** Pages of Microsoft's documentation by name; `#n` is a thread of OfficeDev/office-js. */
  source: string;
  /** `stated`: documented, or reported with a reproduction; `supposed`: nobody has shown it. */
  evidence: 'stated' | 'supposed';
  /** Which Excel does so; both when left out. */
  only?: ExcelKind;
}

/** Every rule by its id. The test of a rule has the id in its title: `test/excel/behaviour`. */
export const behaviours = {
  'blob-clicks-do-nothing': {
    does: 'A click on a link to a file that the page made itself (blob:) does nothing and raises no error: always on a Mac, in some web views elsewhere. A switch.',
    source: '#3385, #2700, #4681, #6468',
    evidence: 'stated',
    only: 'desktop',
  },
} as const satisfies Record<string, Behaviour>;

/** What the host leaves open because nobody outside Microsoft has shown it. */
export const unknown: readonly string[] = [
  'Whether Excel on a Mac stores files that a page hands to it: #471 of 2019 says so of Excel, later threads say the opposite of Word and Outlook.',
  'Whether the web view of Excel on Windows lets a page ask where to store a file (showSaveFilePicker); the frame of Excel on the web does not.',
];
