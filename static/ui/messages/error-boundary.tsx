import { Component, type ReactNode } from 'react';
import { AppError } from '#contract/app-error';
import { ErrorMessage } from './error-message';

interface State {
  error: AppError | undefined;
}

/** Keeps a defect of this app inside its own frame and says so. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(cause: unknown): State {
    return { error: new AppError('UNEXPECTED', 'The page could not be drawn.', { cause }) };
  }

  override componentDidCatch(cause: unknown) {
    console.error(cause);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorMessage
        error={error}
        onRetry={() => {
          this.setState({ error: undefined });
        }}
      />
    );
  }
}
