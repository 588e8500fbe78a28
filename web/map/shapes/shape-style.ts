import type { FeatureLike } from 'ol/Feature.js';
import { Fill, Stroke, Style, Text } from 'ol/style.js';
import { FONT } from '../base/sketch-layers.ts';

/** What a shape is for: a base, a place that is forbidden, one that may not be left, a speed limit, or nothing of these. */
export type ShapeLook = 'base' | 'forbidden' | 'within' | 'speed' | 'plain';

const LOOKS: Readonly<Record<ShapeLook, { colour: string; fill: string; dash?: number[] }>> = {
  base: { colour: '#14613a', fill: 'rgba(20, 97, 58, 0.12)' },
  forbidden: { colour: '#a01f25', fill: 'rgba(192, 38, 45, 0.14)' },
  within: { colour: '#174f9f', fill: 'rgba(29, 95, 191, 0.10)', dash: [10, 5] },
  speed: { colour: '#7a4800', fill: 'rgba(154, 91, 0, 0.12)', dash: [3, 4] },
  plain: { colour: '#434a54', fill: 'rgba(85, 92, 102, 0.10)' },
};

/** Style of a feature with `look`, `label`, `chosen`, and for corridors `width` (metres) and `lat`. `resolution`: metres of the plane a pixel. */
export function shapeStyle(feature: FeatureLike, resolution: number): Style[] {
  const { colour, fill, dash } = LOOKS[feature.get('look') as ShapeLook] ?? LOOKS.plain;
  const isChosen = feature.get('chosen') === true;
  const stroke = new Stroke({ color: colour, width: isChosen ? 4 : 2, lineDash: isChosen ? undefined : dash });
  const text = new Text({
    text: String(feature.get('label') ?? ''),
    font: `12px ${FONT}`,
    overflow: true,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
  });
  const width = Number(feature.get('width') ?? 0);
  if (width === 0) return [new Style({ stroke, fill: new Fill({ color: fill }), text })];
  const across = Math.max(3, width / (resolution * Math.cos((Number(feature.get('lat')) * Math.PI) / 180)));
  return [new Style({ stroke: new Stroke({ color: fill, width: across }) }), new Style({ stroke, text })];
}
