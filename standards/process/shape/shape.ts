/** A part of a drawn definition that has not the shape it must have: where, and one Chinese sentence. */
export interface ShapeFault {
  /** Path of keys, each after a dot, for example `.nodes.2.branches.0.title`. */
  readonly place: string;
  readonly message: string;
}

/** Judges an unknown value; pushes what is wrong, never throws, and stops after a fixed number of faults. */
export type Shape = (value: unknown, place: string, faults: ShapeFault[]) => void;

/** Faults after which no more are looked for. */
export const MOST_FAULTS = 100;

/** An object with these keys and no other; a key that ends in `?` may be absent. */
export function record(parts: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(parts).map(([key, shape]) => [key.replace('?', ''), { key, shape }]));
  return (value, place, faults) => {
    if (!isRecord(value)) {
      fault(faults, place, '应为对象。');
      return;
    }
    for (const key of Object.keys(value))
      if (!known.has(key)) fault(faults, `${place}.${short(key)}`, '没有这个属性。');
    for (const [name, { key, shape }] of known) {
      const part = Object.hasOwn(value, name) ? value[name] : undefined;
      if (part !== undefined) shape(part, `${place}.${name}`, faults);
      else if (!key.endsWith('?')) fault(faults, `${place}.${name}`, '缺少这个属性。');
    }
  };
}

/** One of several objects, told apart by the value of one key. */
export function tagged(tag: string, kinds: Readonly<Record<string, Shape>>): Shape {
  return (value, place, faults) => {
    const name = isRecord(value) ? value[tag] : undefined;
    const shape = typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (shape) shape(value, place, faults);
    else fault(faults, `${place}.${tag}`, `应为 ${Object.keys(kinds).join('、')} 之一。`);
  };
}

/** A list of so many parts. */
export function list(of: Shape, least: number, most: number): Shape {
  return (value, place, faults) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      fault(faults, place, `应为 ${least} 至 ${most} 项的列表。`);
      return;
    }
    value.forEach((part, index) => {
      of(part, `${place}.${index}`, faults);
    });
  };
}

/** A map whose keys and values have a shape each. */
export function mapOf(key: Shape, of: Shape, most: number): Shape {
  return (value, place, faults) => {
    if (!isRecord(value) || Object.keys(value).length > most) {
      fault(faults, place, `应为至多 ${most} 项的对应表。`);
      return;
    }
    for (const [name, part] of Object.entries(value)) {
      key(name, `${place}.${short(name)}`, faults);
      of(part, `${place}.${short(name)}`, faults);
    }
  };
}

/** One of these values. */
export function literal(...values: readonly (string | number | boolean | null)[]): Shape {
  return (value, place, faults) => {
    if (!values.some((other) => other === value)) fault(faults, place, `应为 ${values.join('、')} 之一。`);
  };
}

/** A text that matches. */
export function matching(pattern: RegExp, what: string): Shape {
  return (value, place, faults) => {
    if (typeof value !== 'string' || !pattern.test(value)) fault(faults, place, what);
  };
}

/** A whole number in a range. */
export function whole(least: number, most: number): Shape {
  return (value, place, faults) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
      fault(faults, place, `应为 ${least} 至 ${most} 的整数。`);
    }
  };
}

/** Either of two shapes; the faults of the second are told. */
export function either(one: Shape, other: Shape): Shape {
  return (value, place, faults) => {
    const found: ShapeFault[] = [];
    one(value, place, found);
    if (found.length > 0) other(value, place, faults);
  };
}

/** A shape that refers to itself, to a depth. */
export function nested(most: number, of: (deeper: Shape) => Shape): Shape {
  let depth = 0;
  const shape: Shape = (value, place, faults) => {
    if (depth >= most || faults.length >= MOST_FAULTS) {
      fault(faults, place, `嵌套不能超过 ${most} 层。`);
      return;
    }
    depth += 1;
    inner(value, place, faults);
    depth -= 1;
  };
  const inner = of(shape);
  return shape;
}

function fault(faults: ShapeFault[], place: string, message: string): void {
  if (faults.length < MOST_FAULTS) faults.push({ place, message });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(key: string): string {
  return key.slice(0, 40);
}
