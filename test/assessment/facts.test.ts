// What a cell of an observation says to a unit of another category: its words are those of the column, never an id.
import { assess } from '../../src/assessment/assess';
import { hunan } from '../cases/units';

test('a fact that a unit cannot have is told by the words of its column', () => {
  const concerned = hunan.data.observations.find(({ categories }) => categories !== undefined && !categories.includes('直属单位'))!;
  const { issues } = assess(
    { scheme: hunan.id, units: [{ name: '甲中心', category: '直属单位', entries: {}, observations: { [concerned.id]: '否' } }] },
    hunan,
  );
  const told = issues.find(({ code }) => code === 'UNKNOWN_FIELD')!;
  expect(told.message).toContain(`“${concerned.name}”`);
  for (const { id } of hunan.data.observations) expect(told.message).not.toContain(id);
});
