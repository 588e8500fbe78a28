import { useEffect, useState } from 'react';

/** The value after it has rested for a moment (milliseconds), so that typing does not ask the server at every key. */
export function useSettled<V>(value: V, rest = 250): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
