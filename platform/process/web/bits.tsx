/** Short facts in a row, each whole on its line: a day is not broken between its month and its year. */
export function Bits({ of }: { of: readonly (string | false | null | undefined)[] }) {
  return (
    <span className="goa-bits">
      {of.filter(Boolean).map((bit) => (
        <span key={String(bit)}>{bit}</span>
      ))}
    </span>
  );
}
