// What is said while the workbook's program does not answer; the English file has the same keys.

export const waitingZhCN = {
  told: (program: string, task: string | undefined) =>
    `${task ? `正在${task}，` : ''}${program} 还没有回答：可能正在计算，有单元格正在编辑，或者有对话框开着。可以继续等待；也可以停止，已经做好的会留着，再按一次刚才的按钮会接着做完。一分钟不选就停止。`,
  tasks: {
    reading: '读取工作簿',
    results: '生成结果表',
    sheets: '生成工作表',
    nextYear: '做下一年度的工作簿',
    notice: '保存通报设置',
    entry: '写入录入值',
    settings: '改设置',
    draw: '抽样',
    round: '收进另一本里填的',
    handOut: '做填报表',
    collect: '收交回的填报表',
    mend: '修复工作簿',
    putBack: '恢复原来的内容',
    formulas: '改写得分公式',
  },
  goOn: '继续等待',
  stop: '停止',
};

export type WaitingStrings = typeof waitingZhCN;
