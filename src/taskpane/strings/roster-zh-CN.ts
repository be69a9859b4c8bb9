// The words of the preview of a list of units, in Chinese.
export const rosterZhCN = {
  title: '读到的名单',
  summary: (units: number, leftOut: number, waiting: number) =>
    [`${units} 个单位`, leftOut > 0 && `${leftOut} 行没有当作单位`, waiting > 0 ? `${waiting} 行要您定` : '没有要您定的']
      .filter(Boolean)
      .join('，'),
  askedHead: '要您定的和您改过的',
  unitsHead: (count: number) => `单位（${count} 个）`,
  leftOutHead: (count: number) => `没有当作单位的（${count} 行）`,
  unread: (sheets: string, others: string) => `读的是表 ${sheets}，没有读：${others}`,
  unused: (columns: string) => `没有用到的列：${columns}`,
  place: (line: number, sheet: string | undefined) => `${sheet === undefined ? '' : `${sheet} `}第 ${line} 行`,
  by: (category: string, how: string) => `${category}，按${how}`,
  change: '改',
  close: '收起',

  name: '单位名称',
  nameNeeded: '请填单位名称。',
  category: '类别',
  choose: '请选择',
  notGiven: '未填',
  leave: '不要这一行',
  take: '收为单位',
  split: (count: number) => `拆成 ${count} 个单位`,
  asOne: '就是一个名称',
  undo: '还原',
  more: (count: number) => `再看 ${count} 行`,
  which: '几张表都像名单，请选要读的：',
  sheet: (name: string, rows: number) => `${name}（${rows} 行）`,
  readThese: '读选中的表',
};

export type RosterStrings = typeof rosterZhCN;
