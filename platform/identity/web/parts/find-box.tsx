import { useState } from 'react';
import { RefPicker } from '#web/kit';

/** What is looked for, and what happens with what was found. */
export interface FindBoxProps {
  /** Name of the resource. */
  readonly of: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onFound: (id: string) => void;
}

/** A search box that leads somewhere and is empty again afterwards. */
export function FindBox({ of, label, placeholder, onFound }: FindBoxProps) {
  const [round, setRound] = useState(0);
  return (
    <RefPicker
      key={round}
      to={of}
      aria-label={label}
      placeholder={placeholder}
      onChange={(id) => {
        if (!id) return;
        setRound(round + 1);
        onFound(id);
      }}
    />
  );
}
