// The words for handing out files and bringing them in; the English file has the same keys.
import type { Preference } from '../../collect/decide';
import type { JoinWay } from '../../collect/join/join-values';
import type { HandedIn } from '../../collect/status';
import type { HandoutWay } from '../../hand-out/handout';

export const roundZhCN = {
  out: {
    title: '下发',
    hint: '给每个要填的人各做一份填报表：封面、要填的各项和条文，WPS、Excel 都能填，不用装助手。这本里录入的不动。',
    way: '发给谁',
    ways: { unit: '每个单位一份', category: '每个类别一份', owner: '每个责任处室一份', expert: '每位专家一份' } satisfies Record<
      HandoutWay,
      string
    >,
    noExperts: '要分给几位专家，请先在“设置”里把评审方式改为分轮或分来源，每位专家一轮（一个来源）。',
    track: '填哪一轮（来源）',
    unclear: '请选择',
    deadline: '截止日期',
    to: '填好交给',
    lastYear: '旁边列出上年填的数',
    lastYearChosen: (name: string) => `上年的数取自“${name}”。`,
    returned: (count: number) => `只发退回的各项（${count} 项），写明原因`,
    make: '做填报表',
    made: (count: number) => `已做好 ${count} 份填报表，记在“收发记录”里。交回后在下面收。`,
    file: (year: number) => `填报表（${year} 年度）`,
    elsewhere: '压缩包里一人一份，请先解压再分发。面板里存不下来时，也可以在命令行用 split 生成。',
  },
  in: {
    title: '回收',
    hint: '选交回的填报表，可以多选，也可以选压缩包（.zip）。改过文件名、排过序、用 WPS 存过的都认得。别处“单位 × 数”的名单（表格、CSV）也在这里收。先看会收进什么，再决定收不收。',
    notOut: '这本工作簿还没有下发过：先在上面下发，交回后在这里收。别处“单位 × 数”的名单现在就可以收。',
    choose: '选择交回的文件',
    drop: '也可以把文件拖到这里',
    found: (files: number, own: number, lists = 0) =>
      `共 ${files} 份文件，是这一次下发的 ${own} 份${lists > 0 ? `，别处的名单 ${lists} 份` : ''}。`,
    cells: (fresh: number, changed: number, same: number, blank: number) =>
      `新填 ${fresh} 格，改动 ${changed} 格，与这本相同 ${same} 格，还空着 ${blank} 格。`,
    forms: (count: number) => `报送表 ${count} 份：`,
    paste: '粘贴一块表格',
    pasteHint: '从网页或别的表格里复制“单位名称”和数的几列，连同表头，粘贴在这里。',
    readPasted: '读这一块',
    pasted: '粘贴的名单.txt',
    aside: (count: number) => `名单里没有收的 ${count} 处：`,
    names: '请确认名单里的写法',
    namesHint: '写得一样的已经认得。下面的只是建议，请逐个看过；确认一次就记在“名称对应”表里，以后照用。',
    meansOf: (word: string) => `“${word}”在这一本里是`,
    later: '先不收',
    never: '不收，以后不再问',
    likely: '可能是',
    allUnits: '全部单位',
    allEntries: '全部录入项',
    confirm: (count: number) => `确认这 ${count} 个对应`,
    nothingChosen: '都先不收',
    late: (count: number, names: string) => `迟交的 ${count} 份：${names}。`,
    strangers: (count: number) => `没有收的文件 ${count} 份：`,
    stranger: (name: string, why: string) => `“${name}”：${why}`,
    faults: (count: number) => `文件里读不出的 ${count} 处：`,
    refused: (count: number) => `不合要求、没有收的 ${count} 格：`,
    open: (count: number) => `要您决定的 ${count} 格，先不动：`,
    prefer: '这些格怎么办',
    preferences: {
      none: '先不动，改好文件或这本再收',
      newest: '以最后保存的文件为准',
      file: '以文件为准',
      book: '以这本工作簿为准',
    } satisfies Record<Preference | 'none', string>,
    locked: '已核定的、这本里是公式的，无论怎样都不改；分不出先后的仍不动。',
    take: (count: number) => `收进 ${count} 格`,
    note: '没有要改的格，只记收到',
    taken: (count: number, open: number) =>
      `已收进 ${count} 格${open > 0 ? `，${open} 格没有动` : ''}，逐格记在“收发记录”里；任何一份都可以撤回。`,
  },
  join: {
    title: '专家合议',
    hint: (into: string) => `把几位专家各自的一列合成一个，写进计分的“${into}”。每位专家评的都留着；没有评齐的不合议。`,
    way: '怎样合',
    ways: { mean: '平均（到两位小数）', trimmed: '去掉最高和最低后平均', lead: '以主评专家为准' } satisfies Record<JoinWay, string>,
    lead: '主评专家',
    unclear: '请选择',
    limit: '相差多少以内不用写理由',
    limitHint: '不填时，评分的照“设置”里来源的限度，其余的一有不同就要写。理由写在“专家合议”表里。',
    look: '看合议结果',
    toSheet: '去写理由',
    found: '合议的结果：',
    write: (count: number) => (count > 0 ? `写入 ${count} 格，列出差异` : '列出差异'),
    done: (count: number, into: string) => `已合议，写入“${into}”${count} 格；不一致的列在“专家合议”表里，可以撤回。`,
  },
  status: {
    title: '汇总',
    states: { waiting: '未交', overdue: '逾期未交', in: '已交', late: '已交（迟）' } satisfies Record<HandedIn, string>,
    counts: (handed: number, all: number, overdue: number) => `已交 ${handed}／${all} 份${overdue > 0 ? `，逾期未交 ${overdue} 份` : ''}。`,
    review: (open: number, reported: number, returned: number, confirmed: number) =>
      `指标（逐单位）：未报 ${open}，已报 ${reported}，退回 ${returned}，已核定 ${confirmed}。`,
    toStates: '去退回、核定',
    missing: (count: number) => `没有填全 ${count} 项`,
    returned: (count: number) => `退回 ${count} 项`,
    done: '都已交齐、填全。',
    shown: '只看还没有完成的',
    remind: '复制催办',
    remindWho: (who: string) => `复制给${who}的催办文字`,
    remindAll: (count: number) => `复制全部催办（${count} 份）`,
    copied: '催办文字已复制，可以粘贴到消息里。',
    notCopied: '没能复制。请在“汇总”里展开后选中文字复制。',
    text: '催办文字',
  },
  back: {
    title: '收进过的文件',
    line: (who: string, at: string) => `${who}，${at} 收进`,
    undone: '已撤回',
    take: '撤回',
    takeName: (file: string) => `撤回“${file}”`,
    taken: (file: string, given: number, left: number) =>
      `已撤回“${file}”：${given} 格恢复原样${left > 0 ? `，${left} 格后来又改过或已核定，没有动` : ''}。`,
  },
  more: (count: number) => `再显示 ${count} 条`,
};

export type RoundStrings = typeof roundZhCN;
