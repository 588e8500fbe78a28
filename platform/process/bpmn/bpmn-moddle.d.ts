declare module 'bpmn-moddle' {
  /** An element of a model: its type, its declared properties, and (under `$attrs`) what the file says besides. */
  export interface ModdleElement {
    readonly $type: string;
    readonly $attrs: Readonly<Record<string, unknown>>;
    $instanceOf?(type: string): boolean;
    [property: string]: unknown;
  }

  export interface ModdleWarning {
    readonly message: string;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly ModdleWarning[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
