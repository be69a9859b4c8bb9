// A small scoring table, as people paste it: one clause that is clear, one that can be read in two ways, one that says nothing to count.
export const TABLE = [
  '某局2023年度信息工作考核评分细则',
  '',
  '考核项目\t考核内容\t分值\t评分标准',
  '组织领导\t报送计划\t10\t未按时报送计划的，每迟报1次扣2分，扣完为止。',
  '组织领导\t信息报送\t20\t信息报送不及时的，每次扣3分。',
  '工作成效\t工作落实\t30\t视工作落实情况酌情评分。',
  '工作成效\t信息采用\t40\t被市级采用1条得5分，最高40分。',
].join('\n');
