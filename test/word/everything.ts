// A document with a block of every kind, and with names that could be taken for something else.
import type { Document, DocumentBlock } from '../../src/report/document';

const table: DocumentBlock = {
  block: 'table',
  columns: [
    { title: '单位', holds: 'name' },
    { title: '占比', holds: 'share' },
    { title: '是否', holds: 'check' },
    { title: '名单', holds: 'long' },
  ],
  rows: [
    { heading: '高校' },
    { cells: ['=SUM(A1)大学', 0.125, true, { names: ['甲', '乙'] }] },
    { cells: [{ value: '未录入', tone: 'todo' }, null, false, ''] },
  ],
};

export const everything: Document = {
  title: '通报',
  pages: 'official',
  mark: '演示数据',
  parts: [
    {
      blocks: [
        { block: 'document-number', text: '湘教通〔2020〕51号' },
        { block: 'title', pieces: ['关于2019年全省教育系统', '政务公开政务服务', '工作开展情况的通报'] },
        { block: 'addressees', text: '各单位：' },
        { block: 'heading', text: '一、基本情况' },
        { block: 'paragraph', spans: [{ text: '共 ' }, { text: '31', computed: true }, { text: ' 个。' }] },
        { block: 'point', heading: '（一）重视不够。', spans: [{ text: '<b>甲&乙</b>“大学”' }] },
        { block: 'remark', text: '注。' },
        { block: 'contents', sections: [{ name: '一', title: '第一部分' }] },
        { block: 'attachments', titles: ['名单', '一个很长很长很长很长很长很长很长很长很长很长很长很长的名称'] },
        { block: 'signature', issuer: '湖南省教育厅', date: '2020年3月17日' },
      ],
    },
    {
      blocks: [
        { block: 'attachment-label', text: '附件1' },
        { block: 'title', pieces: ['名单'] },
        { block: 'list', items: [{ label: '高校', names: ['=1+1学院', '长'.repeat(40)] }] },
      ],
    },
    { blocks: [{ block: 'attachment-label', text: '附件2' }, { block: 'title', pieces: ['对照表'] }, table] },
    { landscape: true, blocks: [table] },
  ],
};
