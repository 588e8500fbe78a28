const NAMES = ['green', 'yellow', 'orange', 'red'] as const;
const WORDS = { green: '绿灯', yellow: '黄灯', orange: '橙灯', red: '红灯' } as const;

/** A supervision light by its colour and its word; nobody depends on the colour. */
export function Lamp({ light }: { light: number | string }) {
  const name = typeof light === 'number' ? (NAMES[light] ?? 'green') : (NAMES.find((one) => one === light) ?? 'green');
  return <span className={`goa-lamp goa-lamp-${name}`}>{WORDS[name]}</span>;
}
