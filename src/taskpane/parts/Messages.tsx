// The last thing that a command or a page has to tell. The pane reads it out: it stands in a live region.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Message } from '../../open-book/messages';
import { tell } from '../../open-book/messages';
import { useStrings } from '../strings';

export default function Messages({ message }: { message: Message }) {
  const { pane } = useStrings();
  const dismiss = () => {
    tell(undefined);
    // The button is gone: the keyboard goes on from the page that the message stood over.
    document.getElementById('page')?.focus();
  };
  return (
    <MessageBar intent={message.intent} layout="multiline">
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={dismiss}>
          {pane.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
