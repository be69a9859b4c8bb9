// The few lines that report ends with: how many units, who is honoured, what to look at, which files.
import { countHonoured, countStatus } from '../report/counts';
import { statusWords } from '../report/state';
import type { Scheme } from '../rubric/tree';
import type { Scoreboard, Status } from '../scoring/scoreboard';

export function summaryOf({ units, honours, overall, issues }: Scoreboard, scheme: Scheme, files: readonly string[]): string {
  const statuses = (Object.keys(statusWords) as Status[]).map((status) => `${statusWords[status]} ${countStatus(units, status)}`);
  const lines = honours.map((honour) => {
    const each = honour.units.map(
      ({ category, names }) => `${scheme.categories.find(({ name }) => name === category)!.data.fullName} ${names.length}`,
    );
    return `${honour.name} ${countHonoured(honour)} 个${each.length > 0 ? `：${each.join('，')}` : ''}`;
  });
  return [
    `单位 ${units.length} 个：${statuses.join('，')}`,
    ...lines,
    ...(overall ? [`${overall.name}：${overall.units.filter(({ rank }) => rank !== null).length} 个单位排了名`] : []),
    ...(issues.length > 0 ? [`需要核对 ${issues.length} 处，见结果里的“待核对”表`] : []),
    ...files.map((file) => `已写入 ${file}`),
    '',
  ].join('\n');
}
