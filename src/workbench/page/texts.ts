// The words of the shell, in the two languages that the add-in speaks.

const zh = {
  product: '评分工作台', open: '打开 .xlsx', save: '另存为 .xlsx', create: '新建', demo: '演示工作簿', undo: '撤销', redo: '恢复',
  width: '窗格宽度', excel: '模拟', desktop: '桌面版 Excel', web: '网页版 Excel', theme: '主题', light: '浅色', dark: '深色', language: '语言',
  pane: '任务窗格', closePane: '关闭任务窗格', ribbon: '加载项功能区', commands: '文件',
  opening: '正在打开工作簿……',
  saved: '已自动保存', saving: '正在保存……', notSaved: '没有保存成功：浏览器的存储不可用。请用“另存为 .xlsx”保留这份工作簿。',
  ok: '确定', cancel: '取消', retry: '重试', yes: '是', no: '否',
  invalidTitle: '输入的值不合要求', invalidText: '此值与此单元格定义的数据验证限制不匹配。',
  invalidWarning: '是否继续？',
  protectedTitle: '单元格受保护', protectedText: '这个单元格在受保护的工作表上，不能更改。要更改，请先取消工作表保护。',
  anotherTitle: '加载项打开了一本新工作簿', anotherText: '在 Excel 里它会另开一个窗口。工作台一次只能显示一本：可以把它存成文件，也可以在这里打开（当前工作簿会被替换）。',
  storeAnother: '存成文件', openAnother: '在这里打开',
  replaceTitle: '替换当前工作簿？', replaceText: '当前工作簿会被替换。需要保留的话，请先取消，用“另存为 .xlsx”保存一份。', replace: '替换',
  unreadableTitle: '打不开这个文件', unreadableText: '它不是 .xlsx 工作簿，或者已经损坏。当前工作簿没有变化。',
  noDemoTitle: '没有演示工作簿', noDemoText: '演示工作簿还没有生成。请重新运行 npm start；当前工作簿没有变化。',
  writingTitle: '加载项正在写入', writingText: '现在不能撤销或恢复，否则会留下只写了一半的工作表。请等它写完再试；已录入的数据没有受影响。',
  find: '在所有工作表中查找', next: '下一个', previous: '上一个', closeFind: '关闭', foundNone: '没有找到', foundAt: (at: number, of: number) => `第 ${at} 处，共 ${of} 处`,
  print: '打印', printTitle: '打印', printText: '按每张表的页面设置打印。', printActive: '当前工作表', printAll: '全部工作表', nothingToPrint: '这张工作表是空的，没有可以打印的内容。',
  bookName: '工作簿名称（也是文件名）', badNameTitle: '这个名称不能用', badNameText: '名称里不能有 \\ / : * ? " < > | [ ]，开头和结尾不能是点，最多 80 个字；CON、PRN、AUX、NUL、COM1、LPT1 这类名称 Windows 另有用处。原来的名称没有改，请换一个。',
  elsewhereTitle: '工作簿在另一个标签页里打开着', elsewhereText: '同一本工作簿不能在两个标签页里同时修改，否则后保存的会盖掉先保存的。在这里打开，另一个标签页会先保存，然后停下。', openHere: '在这里打开', leaveThere: '不打开',
  isElsewhere: '工作簿在另一个标签页里打开着。要在这里打开，请重新加载这一页。',
  commandTitle: '命令没有运行', commandText: '加载项还没有准备好。请稍等几秒再试；如果一直这样，请重新加载页面。',
};
export type Texts = typeof zh;

const en: Texts = {
  product: 'Scoring workbench', open: 'Open .xlsx', save: 'Save as .xlsx', create: 'New', demo: 'Demo workbook', undo: 'Undo', redo: 'Redo',
  width: 'Pane width', excel: 'Behaves like', desktop: 'Excel (desktop)', web: 'Excel (web)', theme: 'Theme', light: 'Light', dark: 'Dark', language: 'Language',
  pane: 'Task pane', closePane: 'Close task pane', ribbon: 'Add-in ribbon', commands: 'File',
  opening: 'Opening the workbook…',
  saved: 'Saved', saving: 'Saving…', notSaved: 'Not saved: the browser’s storage is not available. Use “Save as .xlsx” to keep this workbook.',
  ok: 'OK', cancel: 'Cancel', retry: 'Retry', yes: 'Yes', no: 'No',
  invalidTitle: 'This value is not allowed', invalidText: 'This value does not match the data validation restrictions of this cell.',
  invalidWarning: 'Continue?',
  protectedTitle: 'The cell is protected', protectedText: 'This cell is on a protected sheet and cannot be changed. Unprotect the sheet first.',
  anotherTitle: 'The add-in opened a new workbook', anotherText: 'Excel shows it in a window of its own. The workbench shows one at a time: save it as a file, or open it here (the current workbook is replaced).',
  storeAnother: 'Save as a file', openAnother: 'Open here',
  replaceTitle: 'Replace the current workbook?', replaceText: 'The current workbook will be replaced. To keep it, cancel and use “Save as .xlsx” first.', replace: 'Replace',
  unreadableTitle: 'This file cannot be opened', unreadableText: 'It is not an .xlsx workbook, or it is damaged. The current workbook has not changed.',
  noDemoTitle: 'No demo workbook', noDemoText: 'The demo workbook has not been made yet. Run npm start again; the current workbook has not changed.',
  writingTitle: 'The add-in is writing', writingText: 'Undo and redo are not possible now: a sheet would be left half-written. Wait until it is done and try again; what was entered is untouched.',
  find: 'Find in all sheets', next: 'Next', previous: 'Previous', closeFind: 'Close', foundNone: 'Not found', foundAt: (at: number, of: number) => `${at} of ${of}`,
  print: 'Print', printTitle: 'Print', printText: 'Prints as the page set-up of each sheet says.', printActive: 'This sheet', printAll: 'All sheets', nothingToPrint: 'This sheet is empty: there is nothing to print.',
  bookName: 'Name of the workbook (and of its file)', badNameTitle: 'This name cannot be used', badNameText: 'A name has none of \\ / : * ? " < > | [ ], no dot at either end and at most 80 letters; CON, PRN, AUX, NUL, COM1, LPT1 and the like are taken by Windows. The old name was kept; please choose another.',
  elsewhereTitle: 'The workbook is open in another tab', elsewhereText: 'One workbook cannot be changed in two tabs at once: what is saved later would replace what was saved before. Open it here, and the other tab saves and stops.', openHere: 'Open here', leaveThere: 'Do not open',
  isElsewhere: 'The workbook is open in another tab. To open it here, reload this page.',
  commandTitle: 'The command did not run', commandText: 'The add-in is not ready yet. Wait a few seconds and try again; if that does not help, reload the page.',
};

export const texts = (locale: string): Texts => (locale.startsWith('zh') ? zh : en);
