import type { ReactNode } from 'react';
import { LargeTextSwitch } from '../frame/large-text-switch.tsx';

/** The sheet on which people who have not signed in yet are met. */
export function SignInSheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="goa-sheet">
      <header>
        <img src="/mark.svg" alt="" width="32" height="32" />
        <span className="goa-brand">机关事务云</span>
        <span className="goa-grow" />
        <LargeTextSwitch />
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>一套标准 · 一个平台 · 一个数据中心 · N 个应用</footer>
    </div>
  );
}
