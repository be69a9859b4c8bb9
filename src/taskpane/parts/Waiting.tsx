// Says that the workbook's program has not answered, and asks whether to go on waiting or to stop. It stands above the pages.
import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { taskAtHand } from '../../open-book/at-work';
import { programName } from '../../open-book/chosen-host';
import { goOnWaiting, isAsking, onWaiting, stopWaiting } from '../../open-book/patience';
import { useWaitingStrings } from '../strings/waiting';
import Bar from './Bar';

export default function Waiting() {
  const words = useWaitingStrings();
  const isAsked = useSyncExternalStore(onWaiting, isAsking);
  if (!isAsked) return null;
  const task = taskAtHand();
  return (
    <Bar
      intent="warning"
      actions={
        <>
          <Button size="small" onClick={goOnWaiting}>
            {words.goOn}
          </Button>
          <Button size="small" onClick={stopWaiting}>
            {words.stop}
          </Button>
        </>
      }>
      {words.told(programName(), task && words.tasks[task])}
    </Bar>
  );
}
