// The words for a new year, for rounds and sources, and for bringing one in; the English file has the same keys.

export const yearZhCN = {
  nextYear: {
    title: '新的一年',
    open: (year: number) => `做 ${year} 年度的工作簿`,
    choose: '用上一年的工作簿开始',
    hint: '名册（连同自己加的列）、条文理解、评审方式和通报设置照旧，录入为空，年度加一；带不过来的会说明。',
    opened: (year: number, name: string, program: string) =>
      `已请 ${program} 打开 ${year} 年度的新工作簿，请在那里保存，可以叫“${name}”。年度对比时，请在新工作簿的“结果”里选这一本。`,
    made: (year: number, name: string) => `已生成 ${year} 年度的工作表，上一年的结果可在“结果”里对比。保存时可以叫“${name}”。`,
    byHand: '请另外新建一本空白工作簿，打开助手，在“开始”点“用上一年的工作簿开始”，再选这一本的文件。',
    otherRubric: {
      open: '细则换了？',
      title: '换用新的评估细则',
      hint: '先把新的细则导入进来（下一年的，或者今年改过的），再看同原来的有哪些不同。可以另做一本，这一本不动；今年改过的，也可以写回这一本。',
      which: '新的细则',
      comparing: '正在逐条比较，并算一算谁的得分会变……',
      against: (title: string) => `同“${title}”逐条比较`,
      same: '两份细则没有不同。',
      lines: (count: number) => `有变动的 ${count} 处`,
      effects: (count: number) => `照新的细则计分，得分或名次会变的 ${count} 个单位`,
      noEffects: '照新的细则计分，已录入的得分、名次都不变。',
      make: (year: number) => `用新的细则做 ${year} 年度的工作簿`,
      left: (count: number) => `录入的数里没有地方放、不会带过去的 ${count} 处`,
      writeBack: '写回这一本，录入照样带',
      writeBackSure: (units: number) => (units === 0 ? '确定写回' : `确定写回（${units} 个单位的得分或名次会变）`),
      writeBackHint: '写回以后不能撤销，请先另存一份。会丢掉内容的不写，并指出是哪里。',
      writtenBack: '已按新的细则写回这一本，录入照样带来。结果表、通报请再生成一次。',
      keep: '录入都带过去，另做一本今年的',
      plain: '仍用原来的细则',
      kept: (year: number, name: string, program: string) =>
        `已请 ${program} 打开 ${year} 年度的新工作簿，录入照样带来，请在那里保存，可以叫“${name}”。这一本没有动。`,
    },
  },
  review: {
    title: '评审方式',
    kinds: { once: '只录一次', rounds: '分轮（初评、复评）', sources: '分来源（自查、监测等）' },
    hints: {
      once: '每项指标录一次。',
      rounds: '每项指标分轮录入，以最后一轮为准；改动要写理由。',
      sources: '每项指标按来源录入，以其中一个计分，其余作印证。',
    },
    names: { rounds: '轮次，用顿号隔开', sources: '来源，用顿号隔开' },
    two: '至少写两个，用顿号隔开，例如 初评、复评。',
    change: '改用这种评审方式',
    changeHint:
      '已录入的归第一轮（按来源的归计分的来源）；录入表和得分表会重新排过，自己改的格式、批注不保留。会丢掉内容的不改，并指出是哪里。',
    counts: '以哪个来源计分',
    limit: '限差（分）',
    limitHint: { rounds: '相差超过这么多分的提醒核对；留空时逐处列出。', sources: '相差超过这么多分的提醒核对；留空时按分值的 20%。' },
  },
  otherRound: {
    title: '从另一本收进一轮',
    sourceTitle: '从另一本收进一个来源',
    hint: '选专家或小组填好的工作簿，先看不同，再决定收不收；这里已填的不会自动改。',
    into: '收进哪一轮',
    intoSource: '收进哪个来源',
    choose: '选择工作簿文件',
    found: (name: string, fills: number, differing: number, same: number) =>
      `“${name}”：这里空着、文件里有的 ${fills} 格，两处不同的 ${differing} 格，相同的 ${same} 格。`,
    unknown: (names: string) => `名册里没有、没有收的单位：${names}。`,
    twice: (names: string) => `同一类别里重名、分不清、没有收的单位：${names}。请先在名册里改名。`,
    errors: (places: string) => `文件里的公式出错或还没有算出、没有收的：${places}。请在那本里改正后再选一次。`,
    fills: (count: number) => `补上空着的 ${count} 格`,
    change: (here: string, there: string) => `这里是 ${here}，文件里是 ${there}`,
    useTheirs: (name: string) => `用文件里的：${name}`,
    every: '不同的都用文件里的',
    take: (count: number) => `收进来（${count} 格）`,
    taken: (count: number) => `已收进 ${count} 格。`,
    moved: (count: number) => `有 ${count} 格在这期间改过，没有动，请再核对。`,
    nothing: '没有要收的。',
  },
};

export type YearStrings = typeof yearZhCN;
