import type { ReactNode } from 'react';

/** The page's own content, where the skip link leads. */
export function Main({ children, isBusy = false }: { children: ReactNode; isBusy?: boolean }) {
  return (
    <div className="govuk-width-container">
      <main className={isBusy ? 'wm-main wm-main--busy' : 'wm-main'} id="main" tabIndex={-1} aria-busy={isBusy || undefined}>
        {children}
      </main>
    </div>
  );
}
