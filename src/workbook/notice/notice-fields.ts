// The single settings of a notice as rows of 通报内容: each says how it is written into its cell and read back.
import { isoOf, parseDate } from '../../model/inputs/date';
import { quoteCell, type Cell } from '../../model/cell';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { forms } from '../../report/notice/forms';
import { parseHonours, writeHonours } from '../../report/notice/honour-text';
import type { NoticeSettings } from '../../report/notice/settings';
import type { NoticeTemplate } from '../../report/notice/template';
import { orders } from '../../report/order';
import type { Scheme } from '../../rubric/tree';

/** What a cell does to the settings. */
type Patch = (settings: NoticeSettings) => NoticeSettings;

export interface NoticeField {
  /** Stands in the table's hidden first column. */
  key: string;
  name: string;
  note: string;
  /** The words of its drop-down. */
  choices?: readonly string[];
  /** The text for its cell; '' for what is not set. */
  write(settings: NoticeSettings): string;
  /** Reads a cell that is not blank. */
  read(cell: Cell): Outcome<Patch>;
  /** What a blank cell means once a template is stored; nothing when absent. */
  blank?: Patch;
}

type TextKey =
  | 'issuer'
  | 'documentNumber'
  | 'addressees'
  | 'work'
  | 'scope'
  | 'title'
  | 'lead'
  | 'review'
  | 'problemsIntro'
  | 'contact'
  | 'unfinished'
  | 'madeFrom';
type SectionKey = keyof NoticeTemplate['headings'];

const modes = { add: '加在细则的问题后面', replace: '代替细则的问题' } as const;
const naming = { named: '点名', anonymous: '不点名' } as const;
const yesNo = { yes: '是', no: '否' } as const;

export function noticeFields(scheme: Scheme): NoticeField[] {
  return [
    choice(
      'form',
      '通报形式',
      '湖南式点名、列附件；上海式不点名、写成效。',
      nameOf(forms),
      ({ template }) => template.form,
      (form) => template({ form }),
    ),
    text('issuer', '印发机关', ''),
    text('documentNumber', '发文字号', '例如 湘教通〔2020〕51号；没有编号时留空。', true),
    issueDate,
    text('addressees', '主送单位', '末尾的冒号不用写。', true),
    text('work', '工作名称', '结果和通报标题里的说法，例如 政务公开政务服务；留空时按细则。'),
    text('scope', '范围', '例如 全省教育系统；留空时按细则。'),
    text('title', '标题', '留空时按通报形式自动拟；要分行的地方换行。'),
    text('lead', '导语', '接在“根据……”后面。数字写成 {年度}、{单位数}、{优秀单位数} 等，由数据填入。'),
    text('review', '评定过程', '例如 经专家初评、复评。', true),
    intro('achievements', '工作成效导语'),
    text('problemsIntro', '存在问题导语', '', true),
    intro('next', '下一步工作导语'),
    text('contact', '联系方式', '工作联系人、电话等，只保存在本工作簿里。', true),
    text('unfinished', '未录完就印发的原因', '有单位没有录完时，通报每页标“草稿”；确需印发的，在这里写明原因。', true),
    ...(
      Object.entries({ basics: '基本情况', achievements: '工作成效', problems: '存在问题', next: '下一步工作' }) as [SectionKey, string][]
    ).map(([key, name]) => heading(key, name)),
    choice('anonymous', '问题是否点名', '留空时按通报形式。', naming, namingOf, (word) => template({ anonymous: word === 'anonymous' })),
    choice(
      'order',
      '单位顺序',
      '按得分排列会透露得分；要自己排的，在名册里排好，选名册顺序。',
      orders,
      ({ template }) => template.order,
      (order) => template({ order }),
    ),
    choice(
      'attachFindings',
      '附单位与问题对照表',
      '',
      yesNo,
      ({ template }) => yesNoOf(template.attachFindings),
      (word) => template({ attachFindings: word === 'yes' }),
    ),
    ...scheme.categories.map(({ name }) => example(name)),
    honours(scheme),
    choice(
      'findings',
      '自定问题的用法',
      '',
      modes,
      ({ findings }) => findings.mode,
      (mode) => (settings) => ({ ...settings, findings: { ...settings.findings, mode } }),
    ),
    text('madeFrom', '通报依据的数据', '由软件填写，用来提醒数据有没有变化。'),
  ];
}

const template =
  (change: Partial<NoticeTemplate>): Patch =>
  (settings) => ({ ...settings, template: { ...settings.template, ...change } });

function text(key: TextKey, name: string, note: string, mayBeEmpty = false): NoticeField {
  return {
    key,
    name,
    note,
    write: (settings) => settings.template[key] ?? '',
    read: (cell) => ok(template({ [key]: wordsOf(cell) })),
    ...(mayBeEmpty && { blank: template({ [key]: '' }) }),
  };
}

function intro(key: 'achievements' | 'next', name: string): NoticeField {
  const put =
    (words: string): Patch =>
    (settings) =>
      template({ [key]: { points: [], ...settings.template[key], intro: words } })(settings);
  return {
    key: `${key}.intro`,
    name,
    note: '',
    write: (settings) => settings.template[key]?.intro ?? '',
    read: (cell) => ok(put(wordsOf(cell))),
    blank: put(''),
  };
}

function heading(key: SectionKey, name: string): NoticeField {
  return {
    key: `headings.${key}`,
    name: `“${name}”的标题`,
    note: '不用写序号；留空时用通报形式自己的标题。',
    write: (settings) => settings.template.headings?.[key] ?? '',
    read: (cell) => ok((settings) => template({ headings: { ...settings.template.headings, [key]: wordsOf(cell) } })(settings)),
  };
}

function example(category: string): NoticeField {
  return {
    key: `examples.${category}`,
    name: `代表单位（${category}）`,
    note: '“……等 N 个单位”里点到的单位；留空时用得分最高的。',
    write: (settings) => settings.template.examples?.[category] ?? '',
    read: (cell) => ok((settings) => template({ examples: { ...settings.template.examples, [category]: wordsOf(cell) } })(settings)),
  };
}

const issueDate: NoticeField = {
  key: 'issueDate',
  name: '成文日期',
  note: '例如 2020-03-17；留空时用生成当天。',
  write: (settings) => settings.template.issueDate ?? '',
  read(cell) {
    const serial = typeof cell === 'number' ? cell : parseDate(wordsOf(cell));
    if (serial !== undefined && serial >= 1 && serial < 2_958_466) return ok(template({ issueDate: isoOf(serial) }));
    return refuse('INVALID_VALUE', `成文日期读不懂${quoteCell(cell)}。请写成 2020-03-17。`);
  },
};

function honours(scheme: Scheme): NoticeField {
  return {
    key: 'honours',
    name: '评优办法',
    note: '留空时按细则。例如 优秀≥80；优秀=3，表扬=5；优秀=30%；高校：优秀=5；市州：优秀=3。',
    write: (settings) => (settings.honours ? writeHonours(settings.honours) : ''),
    read(cell) {
      const read = parseHonours(wordsOf(cell), scheme);
      return read.ok ? ok((settings) => ({ ...settings, honours: read.value })) : read;
    },
  };
}

function choice<Word extends string>(
  key: string,
  name: string,
  note: string,
  names: Readonly<Record<Word, string>>,
  chosen: (settings: NoticeSettings) => Word | undefined,
  put: (word: Word) => Patch,
): NoticeField {
  const words = Object.keys(names) as Word[];
  return {
    key,
    name,
    note,
    choices: Object.values(names),
    write(settings) {
      const word = chosen(settings);
      return word === undefined ? '' : names[word];
    },
    read(cell) {
      const word = words.find((each) => fold(names[each]) === fold(wordsOf(cell)) || each === cell);
      return word === undefined
        ? refuse('INVALID_VALUE', `“${name}”没有${quoteCell(cell)}这一种。可用：${list(Object.values(names))}。`)
        : ok(put(word));
    },
  };
}

function namingOf({ template: { anonymous } }: NoticeSettings): keyof typeof naming | undefined {
  return anonymous === undefined ? undefined : anonymous ? 'anonymous' : 'named';
}

function yesNoOf(is: boolean | undefined): keyof typeof yesNo | undefined {
  return is === undefined ? undefined : is ? 'yes' : 'no';
}

function nameOf<Key extends string>(named: Readonly<Record<Key, { name: string }>>): Record<Key, string> {
  return Object.fromEntries(Object.entries<{ name: string }>(named).map(([key, { name }]) => [key, name])) as Record<Key, string>;
}

function wordsOf(cell: Cell): string {
  return String(cell ?? '').trim();
}
