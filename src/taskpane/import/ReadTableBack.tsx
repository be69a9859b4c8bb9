// 读回改好的表格: the 指标规则 that a colleague corrected, in place of what lies on the desk.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ok } from '../../model/outcome';
import { WorkBar } from '../parts/WorkBar';
import { useImportStrings } from '../strings/import';
import { useWork } from '../use-session';
import type { TableTaken } from './take-rubric';
import { TableTold } from './TableTold';

export function ReadTableBack() {
  const { table: words } = useImportStrings();
  const work = useWork({ stoppable: true });
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<TableTaken>();
  const take = (file: File) =>
    void work.run(async (_step, signal) => {
      setWrong(undefined);
      const { takeTableBack } = await import(/* webpackChunkName: "own-rubric" */ './take-rubric');
      const taken = await takeTableBack(file, signal);
      if (!taken.ok) return taken;
      const { title, changes, issues } = taken.value;
      if (issues.length === 0) return ok(`${words.taken(title, changes.length)}${words.undoable}`);
      setWrong(taken.value);
      return ok(undefined);
    });
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={work.running} title={words.backHint} onClick={() => input.current?.click()}>
          {words.back}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          aria-label={words.back}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) take(file);
            target.value = '';
          }}
        />
      </div>
      <WorkBar work={work} />
      {wrong && <TableTold {...wrong} />}
    </>
  );
}
