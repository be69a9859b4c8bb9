// What people are told of files that cannot be read: what it is, and what to do.

const AS_WORD = '请用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”后再试。';
const AS_EXCEL = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。';

export const WORD = { name: 'Word', format: 'Word 文档（*.docx）', file: '文档', smaller: '删去图片，或只把评分表另存为一份' };

export const refusals = {
  empty: '文件是空的，里面什么也没有。请重新选择文件。',
  blank: '文件里没有文字。可以读 .docx、.xlsx、.html、.csv、.txt 和粘贴的表格；扫描件和图片请先转成文字再试。',
  tooLong: (megabytes: number) => `文件有 ${megabytes} MB，太大，无法读取；文字最多 ${MOST_MEGABYTES} MB。请只留评分表，另存一份后再试。`,
  tooManyCells: (where: string, cells: number) =>
    `${where}有 ${cells} 个单元格，太多，无法读取；一张表最多 ${MOST_CELLS} 个。请只留评分表，另存一份后再试。`,
  oldWord: `这是旧格式的 Word 文档（.doc）。${AS_WORD}`,
  oldExcel: `这是旧格式的工作簿（.xls）。${AS_EXCEL}`,
  oldOther: '这是旧格式的 Office 文件，不能读取。请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx 后再试。',
  encrypted: '文件设有打开密码，无法读取。请打开它，取消密码并保存后再试。',
  binaryExcel: `这是二进制工作簿（.xlsb）。${AS_EXCEL}`,
  otherZip: '这不是 Word 文档（.docx）或 Excel 工作簿（.xlsx），是别的压缩文件。请先解压，或用 Word、Excel 另存为 .docx、.xlsx 后再试。',
  damagedWord: (place: string) => `文档${place}不完整或已损坏，无法读取。${AS_WORD}`,
  pdf: `这是 PDF 文件，不能直接读取。请把评分表复制到 Word 或 Excel 里，保存为 .docx 或 .xlsx 后再试。`,
  rtf: `这是 RTF 文档。${AS_WORD}`,
  picture: '这是图片，读不出文字。请给 .docx、.xlsx、.html、.csv 或 .txt 的评分表。',
  archive: '这是压缩包。请先解压，再选里面的评分表。',
  mhtml: `这是单个文件网页（MHTML）。${AS_WORD}`,
  xml: '这是 XML 文件，不能读取。请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx 后再试。',
  notText: '这不是文本文件，认不出是什么文件。可以读 .docx、.xlsx、.html、.csv、.txt 和粘贴的表格；请另存为其中一种后再试。',
  undecodable: (line: number) => `第 ${line} 行有读不出的文字，文件可能已损坏或编码不对。请打开原文件，另存为 UTF-8 后再试。`,
};

export const MOST_MEGABYTES = 20;
/** No scoring table comes near; what is larger is data. */
export const MOST_CELLS = 200_000;
