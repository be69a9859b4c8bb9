// The shelf: what is offered in which order, and whose rubric is meant.
import { ok, refuse } from '../../src/model/outcome';
import { bundled } from '../../src/rubric/library';
import { shelfOf } from '../../src/rubric/shelf';
import { shelf } from '../shelf';
import { smallFile, smallRubric } from './small-rubric';

const small = { id: 'small', load: () => ok(smallRubric()) };
const dear = {
  id: 'Small',
  load: () =>
    ok(
      smallRubric((file) => {
        file.title = '自己的';
      }),
    ),
};
const titleOf = (outcome: ReturnType<typeof shelf.rubric>) => outcome.ok && outcome.value.title;

test('ids stand in the order in which they are offered, names are matched as people write them', () => {
  expect(shelf.ids).toEqual(['hunan-2022', 'suizhou-2023-kaoping', 'suizhou-2023-jixiao']);
  expect(shelf.rubric(' Hunan-2022 ')).toMatchObject({ ok: true, value: { id: 'hunan-2022' } });
  expect(shelf.scheme('none')).toEqual(
    refuse('UNKNOWN_SCHEME', '没有方案“none”。可用方案：hunan-2022、suizhou-2023-kaoping、suizhou-2023-jixiao。', 'scheme'),
  );
});

test("rubrics of people's own come first, also before one of the same id", () => {
  const more = shelfOf(bundled).with([small]);
  expect([more.ids[0], more.own, more.ids.length]).toEqual(['small', ['small'], 4]);
  expect(titleOf(more.rubric('small'))).toBe(smallFile.title);
  expect([more.with([dear]).ids.length, titleOf(more.with([dear]).rubric('small'))]).toEqual([4, '自己的']);
  expect(titleOf(shelfOf([small], [dear]).rubric('small'))).toBe('自己的');
});

test('a rubric is read once, when it is asked for', () => {
  let times = 0;
  const counted = shelfOf([{ id: 'small', load: () => (times++, ok(smallRubric())) }]);
  expect(times).toBe(0);
  expect(counted.scheme('small').ok && counted.scheme('small', { each: 'three' }).ok).toBe(true);
  expect(times).toBe(1);
});

test('documents are empty where they are not at hand', () => {
  expect(Object.keys(shelf.documents('hunan-2022'))).toEqual(['source', 'notice-2019']);
  expect([shelfOf(bundled).documents('hunan-2022'), shelf.documents('none')]).toEqual([{}, {}]);
});

test('a scheme is had under other readings from the rubric itself, with the terms that it was given', () => {
  const found = shelfOf([small]).scheme('small');
  if (!found.ok) throw new Error(found.refusal.message);
  const own = found.value.with({ work: '自定' });
  expect([own.categories === found.value.categories, found.value.data.work]).toEqual([true, '政务公开']);
  const other = own.under({ each: 'three' });
  expect(other).toMatchObject({ ok: true, value: { readings: { each: 'three' }, data: { work: '自定' }, rubric: { work: '自定' } } });
  const back = other.ok && other.value.under({});
  expect(back && back.ok && back.value.data).toEqual(own.data);
  expect(own.under({ each: 'four' })).toMatchObject({ ok: false });
});
