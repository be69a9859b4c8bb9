// The last thing that a command or a page has to tell.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Message } from '../../commands/messages';
import { tell } from '../../commands/messages';
import { useStrings } from '../strings';

export default function Messages({ message }: { message: Message }) {
  const { pane } = useStrings();
  return (
    <MessageBar intent={message.intent} layout="multiline" politeness={message.intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => tell(undefined)}>{pane.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
