// 催办: what is said to one unit or office that has something left to do, ready to be pasted into a message.
import { list } from '../model/text';
import type { HandoutStatus } from './status';

/** undefined where nothing is left to do. */
export function reminderOf(
  { who, out, deadline, to, state, missing, noEvidence, returned }: HandoutStatus,
  title: string,
): string | undefined {
  const isOut = state === 'waiting' || state === 'overdue';
  if (!isOut && missing.length === 0 && noEvidence.length === 0 && returned.length === 0) return undefined;
  const target = `${deadline ? `${state === 'overdue' ? '原定' : ''}于 ${deadline} 前` : '尽快'}${to ? `交${to}` : '交回'}`;
  const lines = [
    ...(isOut
      ? [`${out.slice(0, 10)} 发给您的填报表还没有收到。请${state === 'overdue' ? `抓紧填报，${target}，现已逾期` : target}。`]
      : []),
    ...(returned.length > 0
      ? [
          `退回 ${returned.length} 项，请核对后改好再交：${list(returned.map(({ unit, indicator, reason }) => `${named(who, unit)}${indicator}${reason ? `（${reason}）` : ''}`))}。`,
        ]
      : []),
    ...(!isOut && missing.length > 0
      ? [`已收到，还有 ${missing.length} 项没有填全：${someOf(missing, who)}。没有的请填 0 或“否”，不要留空。`]
      : []),
    ...(!isOut && noEvidence.length > 0
      ? [`有 ${noEvidence.length} 项没有写佐证材料：${someOf(noEvidence, who)}。请补上网址或文件名。`]
      : []),
  ];
  return `${who}：\n关于${title}的填报：\n${lines.join('\n')}`;
}

const SHOWN = 12;

function someOf(missing: HandoutStatus['missing'], who: string): string {
  const names = missing.slice(0, SHOWN).map(({ unit, indicator, items }) => `${named(who, unit)}${indicator}（${list(items)}）`);
  return `${list(names)}${missing.length > SHOWN ? `等 ${missing.length} 项` : ''}`;
}

/** A unit knows who it is. */
function named(who: string, unit: string): string {
  return unit === who ? '' : `${unit}的`;
}
