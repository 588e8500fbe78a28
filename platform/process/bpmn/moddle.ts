import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

/** Namespace of what BPMN itself cannot say. */
export const GOA_NAMESPACE = 'urn:goa-cloud:bpmn:1';

/** `goa:settings` holds the settings of a process or node, `goa:branch` the place and condition of a flow; both as JSON, judged again on the way in. */
const GOA_PACKAGE = {
  name: 'GoaCloud',
  uri: GOA_NAMESPACE,
  prefix: 'goa',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Settings', superClass: ['Element'], properties: [{ name: 'json', type: 'String', isBody: true }] },
    {
      name: 'Branch',
      superClass: ['Element'],
      properties: [
        { name: 'index', type: 'Integer', isAttr: true },
        { name: 'json', type: 'String', isBody: true },
      ],
    },
  ],
};

/** The reader and writer of BPMN 2.0 XML that knows our extension; it keeps nothing from one file to the next. */
export const moddle = new BpmnModdle({ goa: GOA_PACKAGE });

/** A property that is one element. */
export function elementIn(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.[property];
  return isElement(value) ? value : undefined;
}

/** A property that is a list of elements. */
export function elementsIn(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value = element?.[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A property that is a text; empty when it is not there. */
export function textIn(element: ModdleElement | undefined, property: string): string {
  const value = element?.[property];
  return typeof value === 'string' ? value : '';
}

/** A property that is a finite number; 0 otherwise. */
export function numberIn(element: ModdleElement | undefined, property: string): number {
  const value = element?.[property];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Extension element of ours under an element. */
export function extensionOf(element: ModdleElement, type: 'goa:Settings' | 'goa:Branch'): ModdleElement | undefined {
  return elementsIn(elementIn(element, 'extensionElements'), 'values').find(({ $type }) => $type === type);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
