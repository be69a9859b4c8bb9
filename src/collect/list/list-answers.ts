// What somebody said of the words of a list: 湖南师大=湖南师范大学.
import { NOT_OURS } from '../../hand-out/aliases';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { bare, fold } from '../../model/text';

export interface MatchAnswers {
  /** Whether everything that is proposed is right. */
  accept: boolean;
  /** What single words mean; a column may mean one thing in one category and another in the next. */
  said: readonly { word: string; means: string }[];
  /** The round or source that is filled in. */
  track?: string | undefined;
}

export const noAnswers: MatchAnswers = { accept: false, said: [] };

/** `名单里的写法=这一本里的名称`. */
export function readAnswer(text: string): Outcome<{ word: string; means: string }> {
  const cut = text.search(/[=＝]/u);
  const [word, means] = [bare(text.slice(0, Math.max(0, cut))), bare(text.slice(cut + 1))];
  if (cut > 0 && word !== '' && means !== '') return ok({ word, means });
  return refuse('BAD_REQUEST', `--match 应写成“名单里的写法=单位或录入项”，现为“${text}”。不收的写“名单里的写法=${NOT_OURS}”。`, '--match');
}

export const isNotOurs = (means: string): boolean => fold(means) === fold(NOT_OURS);
