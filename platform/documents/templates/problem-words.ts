interface TemplateProblem {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly context?: string;
    readonly errors?: readonly TemplateProblem[];
  };
}

const WORDS: Readonly<Record<string, (name: string) => string>> = {
  unopened_tag: (name) => `“${name}”前缺少“{{”。`,
  unclosed_tag: (name) => `“{{${name}”后缺少“}}”。`,
  unopened_loop: (name) => `“{{/${name}}}”没有对应的“{{#${name}}}”。`,
  unclosed_loop: (name) => `“{{#${name}}}”没有对应的“{{/${name}}}”。`,
  closing_tag_does_not_match_opening_tag: (name) => `“${name}”的开始和结束名称不一致。`,
  duplicate_open_tag: (name) => `“${name}”处多写了“{{”。`,
  duplicate_close_tag: (name) => `“${name}”处多写了“}}”。`,
};

/** What is wrong with the places of a template, a sentence each; empty when it is not about places. */
export function problemWords(error: unknown): readonly string[] {
  const { properties } = (error ?? {}) as TemplateProblem;
  const all = properties?.errors ?? (properties?.id ? [error as TemplateProblem] : []);
  return all
    .map(({ properties: facts }) => {
      const name = String(facts?.xtag ?? facts?.context ?? '')
        .replace(/^[{\s]+/, '')
        .slice(0, 40);
      const words = WORDS[facts?.id ?? ''];
      return words ? words(name) : `“${name}”处的占位符写法不对。`;
    })
    .slice(0, 50);
}
