// schemes: the bundled schemes.
import { weightInWords, weightsByRole } from '../../rubric/weight';
import type { Group, Scheme } from '../../rubric/tree';
import { EXIT, complain, readOptions, type Command } from '../command';

export const schemesCommand: Command = {
  name: 'schemes',
  summary: '列出自带的评估方案',
  help: () => `用法：rubric-score schemes [--json]

列出自带的评估方案：编号、文号、名称、类别。
  --json   用 JSON 列出，含条文理解的选项。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { json: { type: 'boolean' } });
    if (!options.ok) return complain(io, options.refusal);
    const all: Scheme[] = [];
    for (const id of shelf.ids) {
      const scheme = shelf.scheme(id);
      if (!scheme.ok) return complain(io, scheme.refusal);
      all.push(scheme.value);
    }
    io.stdout.write(options.value.values.json ? `${JSON.stringify(all.map(described), null, 2)}\n` : all.map(shown).join('\n'));
    return EXIT.fine;
  },
};

function shown({ id, data, categories }: Scheme): string {
  const tables = categories.map((category) => {
    const parts = category.parts.map((part) => `${part.name === '' ? '' : `${part.name} ${part.weight}%：`}${inWords(part.groups)}`);
    return `    ${category.name}：${category.indicators.length} 项指标，${parts.join('；')}\n`;
  });
  return `${[id, data.documentNumber].filter(Boolean).join('  ')}\n    ${data.title}（${data.issuer}，版本 ${data.version}）\n${tables.join('')}`;
}

function inWords(groups: readonly Group[]): string {
  const { base, bonus, penalty } = weightsByRole(groups);
  return [
    weightInWords(base),
    ...(bonus === 0 ? [] : [`加分项 ${weightInWords(bonus)}`]),
    ...(penalty === 0 ? [] : [`扣分指标 ${weightInWords(penalty)}`]),
  ].join('，');
}

function described({ id, data, categories }: Scheme): object {
  return {
    id,
    version: data.version,
    title: data.title,
    issuer: data.issuer,
    documentNumber: data.documentNumber,
    year: data.year,
    categories: categories.map((category) => ({
      name: category.name,
      alsoAccepted: [category.data.fullName, ...category.data.aliases],
      indicators: category.indicators.map(({ key, weight, inputs }) => ({
        name: key,
        weight: weight ?? null,
        values: inputs.map((input) => input.name),
      })),
      ...weightsOf(category.groups),
      ...(data.parts.length > 0
        ? { parts: category.parts.map(({ name, weight, groups }) => ({ name, weight, ...weightsOf(groups) })) }
        : {}),
    })),
    readings: data.readings.map(({ id, question, choices, default: chosen }) => ({
      id,
      question,
      choices: Object.fromEntries(choices.map((choice) => [choice.id, choice.label])),
      default: chosen,
    })),
    gates: data.gates.map((gate) => gate.name),
    observations: Object.fromEntries(data.observations.map((observation) => [observation.id, observation.name])),
  };
}

/** Points that the groups are worth, by what they do to the total; null where the document states no weight. */
function weightsOf(groups: readonly Group[]): Record<Group['role'], number | null> {
  const { base = null, bonus = null, penalty = null } = weightsByRole(groups);
  return { base, bonus, penalty };
}
