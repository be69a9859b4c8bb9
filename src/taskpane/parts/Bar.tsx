// A message within a page, with what can be done about it; loaded when there is one.
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  intent: 'info' | 'warning';
  children: ReactNode;
  actions?: ReactNode;
}

export default function Bar({ intent, children, actions }: Props) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
