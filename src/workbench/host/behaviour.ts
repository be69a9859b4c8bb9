// What the real Excel does where an emulated host is easily kind: the rules that this host enforces, each with its source, and what nobody
// knows.

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
  'undo-group-refuses': {
    does: 'Within an undo group, a call that Excel cannot undo fails with UndoNotSupported; what came before it has been carried out.',
    source: 'excel-add-ins-undo-capabilities (the table of unsupported APIs)',
    evidence: 'stated',
  },
  'undo-list-cleared': {
    does: 'Outside a group, such a call leaves nothing that the user could undo.',
    source: 'excel-add-ins-undo-capabilities; #6453 saw the list kept',
    evidence: 'stated',
  },
  'undo-group-formulas': { does: 'An undo group refuses 1,600 formulas at once.', source: '#6491', evidence: 'stated' },
  'undo-group-web': { does: 'An undo group that also waits for an edited cell fails.', source: '#6711', evidence: 'stated', only: 'web' },
  'other-workbook-in-front': {
    does: 'Adding, deleting, activating, selecting, freezing and the selection fail while another workbook is in front.',
    source: 'excel-add-ins-troubleshooting (API limitations when the active workbook switches)',
    evidence: 'stated',
    only: 'desktop',
  },
  'notes-fail': {
    does: 'worksheet.notes fails although its requirement set is claimed.',
    source: '#6198',
    evidence: 'stated',
    only: 'web',
  },
  'fit-ignored': {
    does: 'Fitting to pages is ignored, without an error, unless the Page Layout tab is open; a scale is taken.',
    source: '#1860',
    evidence: 'stated',
    only: 'desktop',
  },
  'rows-add-conflict': {
    does: 'Rows that are added by the table while others edit the workbook conflict with what they do.',
    source: 'co-authoring-in-excel-add-ins',
    evidence: 'stated',
  },
  'table-grows': {
    does: 'A table takes in what is written right under it, unless nothing is written there, the cells have a validation of their own, or people have turned that off.',
    source: 'co-authoring-in-excel-add-ins',
    evidence: 'stated',
  },
  'five-megabytes': {
    does: 'A request or an answer of more than 5 MB fails.',
    source: 'resource-limits-and-performance-optimization',
    evidence: 'stated',
    only: 'web',
  },
  'blob-clicks-do-nothing': {
    does: 'A click on a link to a file that the page made itself (blob:) does nothing and raises no error: always on a Mac, in some web views elsewhere. A switch.',
    source: '#3385, #2700, #4681, #6468',
    evidence: 'stated',
    only: 'desktop',
  },
  'busy-until-later': {
    does: 'A cell of a custom function says #BUSY! until a later turn, even where the function is synchronous.',
    source: 'custom-functions-troubleshooting; OfficeDev/generator-office#859',
    evidence: 'stated',
  },
  'unseen-in-its-request': {
    does: 'A read in the request that writes the formula of a custom function sees no result.',
    source: 'custom-functions-troubleshooting: functions are called in a later turn',
    evidence: 'supposed',
  },
  promises: {
    does: 'A function may promise its result; its cell says #BUSY! until then.',
    source: 'custom-functions-web-reqs',
    evidence: 'stated',
  },
  'unknown-when-written': {
    does: 'A function that is unknown when its formula is written stays #NAME? until the cell is written again, whatever is recalculated.',
    source: '#6355, #6611, #4185',
    evidence: 'stated',
  },
  'known-by-spelling': {
    does: 'Of a file, Excel resolves custom functions in their own spelling, _xldudf_NAMESPACE_NAME, and shows them as typed; a typed name in a file stays #NAME?, and so does one in the namespace of another add-in.',
    source: '#5611; OfficeDev/Excel-Custom-Functions#108',
    evidence: 'stated',
  },
  'unresolved-values': {
    does: 'The values of an unresolved cell may say #CALC! where its text says #NAME?.',
    source: '#5865',
    evidence: 'stated',
  },
  'untaken-branch': {
    does: 'IF does not work out the branch not taken: an unresolved function there is not seen.',
    source: 'how Excel calculates IF',
    evidence: 'supposed',
  },
  'blank-in-table': { does: 'A blank cell of a table or a repeating argument arrives as 0.', source: '#1951', evidence: 'stated' },
  'blank-scalar-desktop': {
    does: 'A blank cell given for a single value of any type arrives as 0.',
    source: '#5262, #4702',
    evidence: 'stated',
    only: 'desktop',
  },
  'blank-scalar-web': {
    does: 'A blank cell given for a single value of any type arrives as null.',
    source: '#5262',
    evidence: 'stated',
    only: 'web',
  },
  'addresses-when-asked': {
    does: 'Where the arguments come from is told to functions whose metadata asks for it and says that they give a table: an address for each reference, null for what stands in the formula.',
    source: 'custom-functions-json, requiresParameterAddresses; OfficeDev/office-js-docs-pr#4050',
    evidence: 'stated',
  },
  'errors-stay': {
    does: 'Full recalculation does not call the functions of cells that show an error; writing the cell does.',
    source: '#4502, #4214, #5686',
    evidence: 'stated',
  },
  'functions-first': {
    does: 'When a file is opened, its cells call the functions as soon as these run, before the pane has read anything.',
    source: '#5408',
    evidence: 'supposed',
  },
} as const satisfies Record<string, Behaviour>;

// What the host leaves open because nobody outside Microsoft has shown it:
// - What stands among parameterAddresses for an argument that is no reference: here null.
// - How many formulas an undo group takes at most: 1,600 are too many (#6491).
// - With what error Excel on the web fails for notes (#6198) and for an undo group that waits for an edited cell (#6711): the threads show
//   pictures.
// - Whether formats and validation follow when a table grows over cells that an add-in has written: here they do not.
// - Whether rows.add itself fails when it conflicts, or only loses what others have just entered, as the documentation says: here it
//   fails.
// - Whether a conditional format made by the API follows another cell before that is edited (#5299, closed without an answer): here it
//   does.
// - Whether Excel on a Mac stores files that a page hands to it: #471 of 2019 says so of Excel, later threads say the opposite of Word and
//   Outlook.
// - Whether the web view of Excel on Windows lets a page ask where to store a file (showSaveFilePicker); the frame of Excel on the web
//   does not.
// - Whether the values of every unresolved cell say #CALC!, or only those of some: the host says so of all.
// - When cells show #VALUE! on their first run though nothing is wrong with them (#5686, closed without an answer): here they never do.
//   What shows #VALUE! stays so, as everywhere.
// - Whether Excel on the web, too, ignores fitting to pages (#1860 does not say on which Excel it was seen): here it does not.
// - Whether what INDEX, OFFSET or XLOOKUP give comes with the address to which it leads: here it does where the engine gives a reference.
// - What arrives for an argument that is left empty between two commas: here null.
// - Whether a function that gives a table of one cell may stand in a table of the sheet, as the points do: here it may.
// - What a function is told that asks where its arguments come from and gives a single value: here nothing.
// - Whether cells that show #N/A, not only #VALUE!, are left out by full recalculation: the host leaves out all errors.
