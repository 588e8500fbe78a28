import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import Graticule from 'ol/layer/Graticule.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { type Region, regionTable, seatOf } from '#standards/regions';
import { type BaseCrs, pointOn } from './base-crs.ts';

/** Metres a pixel below which the names of counties are written beside those of cities. */
const COUNTIES_BELOW = 700;

/** The sketch that stands where no tiles are: lines of latitude and longitude and the names of cities and counties, without borders. */
export function sketchLayers(crs: BaseCrs) {
  return [graticule(), places(crs)];
}

function graticule() {
  const words = (place: { textAlign: 'end' | 'center'; textBaseline: 'bottom' }) =>
    new Text({ font: `11px ${FONT}`, fill: new Fill({ color: '#555c66' }), stroke: halo(), ...place });
  return new Graticule({
    strokeStyle: new Stroke({ color: '#d3dae3', width: 1 }),
    showLabels: true,
    wrapX: false,
    targetSize: 140,
    lonLabelStyle: words({ textAlign: 'center', textBaseline: 'bottom' }),
    latLabelStyle: words({ textAlign: 'end', textBaseline: 'bottom' }),
    lonLabelFormatter: (lon) => `东经${rounded(lon)}°`,
    latLabelFormatter: (lat) => `北纬${rounded(lat)}°`,
    lonLabelPosition: 0.05,
    latLabelPosition: 0.995,
  });
}

function places(crs: BaseCrs) {
  const features = regionTable.flatMap((region) => {
    const seat = region.validTo ? undefined : seatOf(region.code);
    return seat ? [new Feature({ geometry: new Point(pointOn(crs, seat)), region })] : [];
  });
  return new VectorLayer({
    source: new VectorSource({ features }),
    declutter: true,
    style: (feature, resolution) => {
      const region: Region = feature.get('region');
      return region.level === '3' ? cityStyle(region) : resolution < COUNTIES_BELOW ? countyStyle(region) : undefined;
    },
  });
}

function cityStyle({ short }: Region): Style {
  return placeStyle(short, { size: 15, weight: 600, radius: 4, above: 10 });
}

function countyStyle({ short }: Region): Style {
  return placeStyle(short, { size: 13, weight: 400, radius: 2.5, above: 1 });
}

interface PlaceLook {
  readonly size: number;
  readonly weight: number;
  readonly radius: number;
  readonly above: number;
}

function placeStyle(name: string, { size, weight, radius, above }: PlaceLook): Style {
  return new Style({
    zIndex: above,
    image: new Circle({
      radius,
      fill: new Fill({ color: '#8a94a3' }),
      stroke: new Stroke({ color: '#fff', width: 1 }),
    }),
    text: new Text({
      text: name,
      font: `${weight} ${size}px ${FONT}`,
      offsetY: -12,
      fill: new Fill({ color: '#5b6675' }),
      stroke: halo(),
    }),
  });
}

function halo(): Stroke {
  return new Stroke({ color: '#f7f9fb', width: 3 });
}

function rounded(degrees: number): string {
  return String(Number(Math.abs(degrees).toFixed(3)));
}

/** The letters of the page: what is written on a canvas does not inherit them. */
export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
