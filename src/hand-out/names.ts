// The sheets that handing out and collecting add: to the book that is handed out from, and in the files that go out.

export const roundNames = {
  /** In a file that goes out. */
  cover: '封面',
  fill: '填报',
  selfScore: '自评得分',
  key: '填报标识',
  annexKey: '报送标识',
  statement: '反馈单',
  objectionFile: '反馈与申诉',
  /** In the book. */
  bookId: '收发标识',
  journal: '收发记录',
  states: '审核',
  owners: '责任分工',
  aliases: '名称对应',
  joined: '专家合议',
  evidence: '佐证材料',
  /** Both in the book and in the files with the statements. */
  objections: '申诉',
} as const;
