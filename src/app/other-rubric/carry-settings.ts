// The settings of the notice under another rubric: what speaks of categories and indicators of the old one is told where it has no place.
import { conditionFaults } from '../../lint/condition-references';
import { list } from '../../model/text';
import { starterTemplate } from '../../report/notice/starter';
import type { NoticeSettings } from '../../report/notice/settings';
import type { Scheme } from '../../rubric/tree';
import type { RubricFit } from './fit';

export function carrySettings(settings: NoticeSettings, old: Scheme, fit: RubricFit): { settings: NoticeSettings; left: string[] } {
  const renamed = (name: string): string | undefined => fit.categoryNow(name)?.name;
  const all = settings.findings.problems.flatMap(({ findings }) => findings);
  const problems = settings.findings.problems
    .map((problem) => ({
      ...problem,
      findings: problem.findings.flatMap((finding) => {
        const categories = finding.categories?.flatMap((name) => renamed(name) ?? []);
        if (categories?.length === 0) return [];
        const own = { ...finding, ...(categories && { categories }) };
        return isAskable(own, fit.scheme) ? [own] : [];
      }),
    }))
    .filter(({ findings }) => findings.length > 0);
  const kept = new Set(problems.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const gone = all.filter(({ id }) => !kept.has(id));
  const honours = settings.honours?.map(({ categories, ...honour }) => ({
    ...honour,
    ...(categories && {
      categories: Object.fromEntries(
        Object.entries(categories).flatMap(([name, limits]) => (renamed(name) ? [[renamed(name)!, limits]] : [])),
      ),
    }),
  }));
  return {
    settings: {
      ...settings,
      template: ownWords(settings.template, old),
      findings: { ...settings.findings, problems },
      ...(honours && { honours }),
    },
    left: gone.length === 0 ? [] : [`自定问题${list(gone.map(({ text }) => `“${text}”`))}问的指标或类别新的细则里没有，没有带来。`],
  };
}

/** Whether what the condition asks for is there in each of its categories. */
function isAskable({ when, categories }: NoticeSettings['findings']['problems'][number]['findings'][number], scheme: Scheme): boolean {
  return scheme.categories
    .filter(({ name }) => categories?.includes(name) ?? true)
    .every((category) => conditionFaults(when, category, scheme.data.observations).length === 0);
}

/** What the old rubric itself says of its work and its document is for the new one to say. */
function ownWords(template: NoticeSettings['template'], old: Scheme): NoticeSettings['template'] {
  if (Object.keys(template).length === 0) return template;
  const { issuer, addressees, basis } = starterTemplate(old, template.form ?? 'hunan', '2000-01-01');
  const { work, scope } = old.data;
  const said: Readonly<Record<string, unknown>> = { issuer, addressees, basis, work, scope };
  return Object.fromEntries(
    Object.entries(template).filter(([key, value]) => !(key in said) || JSON.stringify(said[key]) !== JSON.stringify(value)),
  );
}
