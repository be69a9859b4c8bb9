// Catches a page that fails: says what happened, what was kept and what to do. Plain elements, so that it needs nothing that may have
// failed.
import { Component, type ReactNode } from 'react';
import { askAgain } from './reloadable';
import { StringsContext } from './strings';

interface State {
  failed: boolean;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  static override contextType = StringsContext;
  declare context: React.ContextType<typeof StringsContext>;
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { failure } = this.context;
    return (
      <div role="alert">
        <p>
          <b>{failure.title}</b>
        </p>
        <p>{failure.remedy}</p>
        <button
          type="button"
          onClick={() => {
            askAgain();
            this.setState({ failed: false });
          }}>
          {failure.again}
        </button>{' '}
        <button type="button" onClick={() => location.reload()}>
          {failure.reload}
        </button>
      </div>
    );
  }
}
