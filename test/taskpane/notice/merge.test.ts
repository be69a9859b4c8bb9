// Settings that were changed in the pane, laid over those of the workbook.
import { noSettings, type NoticeSettings } from '../../../src/report/notice/settings';
import { mergedSettings, mergedDraft, settled } from '../../../src/taskpane/notice/merge';

const kept: NoticeSettings = {
  ...noSettings,
  template: { issuer: '甲厅', review: '经评审' },
  honours: [{ name: '优秀', policy: 'quota', count: 3, clause: '自定' }],
};

test('only what was changed is laid over the workbook: the rest may have been changed there', () => {
  const settings = mergedSettings(kept, { template: { issuer: '乙厅' } });
  expect(settings.template).toEqual({ issuer: '乙厅', review: '经评审' });
  expect(settings.honours).toBe(kept.honours);
});

test('taking a policy away is a change too', () => {
  expect(mergedSettings(kept, { honours: undefined }).honours).toBeUndefined();
});

test('a text that was emptied stays empty', () => {
  expect(mergedSettings(kept, { template: { review: '' } }).template.review).toBe('');
});

test('changes one after the other add up, the last one of a field holds', () => {
  const draft = mergedDraft(mergedDraft({ template: { issuer: '乙' } }, { decisions: [] }), {
    template: { issuer: '乙厅', contact: '联系人' },
  });
  expect(draft).toEqual({ template: { issuer: '乙厅', contact: '联系人' }, decisions: [] });
});

test('after writing, what was typed meanwhile is still to be written', () => {
  const written = { template: { issuer: '乙厅', review: '' }, decisions: [] };
  const draft = mergedDraft(written, { template: { issuer: '丙厅' } });
  expect(settled(draft, written)).toEqual({ template: { issuer: '丙厅' } });
  expect(settled(written, written)).toEqual({});
  expect(settled(written, {})).toEqual(written);
});
