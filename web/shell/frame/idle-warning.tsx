import { lazy, Suspense, useEffect, useState } from 'react';
import { lastRequest } from '../../kit/api/last-request.ts';
import { useMe } from '../../kit/api/use-me.ts';
import { secondsLeft } from './seconds-left.ts';

const IdleDialog = lazy(() => import('./idle-dialog.tsx'));

/** Tells somebody who has not worked for a while that the session is about to end. */
export function IdleWarning() {
  const { idleMinutes } = useMe();
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft(lastRequest(), Date.now(), idleMinutes)), 1000);
    return () => clearInterval(timer);
  }, [idleMinutes]);
  if (left === undefined) return null;
  return (
    <Suspense>
      <IdleDialog left={left} onStay={() => setLeft(undefined)} />
    </Suspense>
  );
}
