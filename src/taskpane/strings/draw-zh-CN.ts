// The words for draws; the English file has the same keys.

export const drawZhCN = {
  due: (names: string) => `还没有抽样：${names}。抽样以后才能录全、计分。`,
  toDraws: '去抽样',
  drawHere: '现在抽取',
  drawAll: (count: number) => `抽取并记录（${count} 次）`,
  allUnits: (count: number) => `还没有抽的全部单位（${count} 个）`,
  pools: (pool: string) => `${pool}名单，每行先写单位，再写${pool}，中间用逗号或制表符隔开`,
  title: '抽样',
  done: '已抽',
  open: '未抽',
  drawnOf: (done: number, all: number) => `${all} 项，已抽 ${done} 项`,
  doneOf: (done: number, units: number) => `已抽 ${done}／${units} 个单位`,
  unit: '为哪个单位抽',
  inForce: (count: number) => `现用的抽样，${count} 个`,
  withSeed: (seed: string) => `种子 ${seed}`,
  fromIndicators: (pool: number, count: number) => `从文件列出的 ${pool} 项里抽 ${count} 项。没有抽中的不计分。`,
  fromPlaces: (pool: string, count: number) => `从${pool}名单里抽 ${count} 个。`,
  pool: (pool: string) => `${pool}名单，每行一个`,
  seed: '随机种子',
  seedHint: '同样的种子抽出同样的结果，可以由大家当场报一个。',
  seedNeeded: '请写一段文字或数字。',
  reason: '重新抽取的原因',
  draw: '抽取',
  again: '重新抽取',
  drawn: (names: string) => `已抽取并记入“抽样”表：${names}。`,
};

export type DrawStrings = typeof drawZhCN;
