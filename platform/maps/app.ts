import { defineApp } from '#standards/language';
import { mapSources } from './queries/map-sources.contract.ts';

/** 地图底图: which base maps this installation has, and their tiles by way of our own server. */
export const mapsApp = defineApp({
  id: 'maps',
  title: '地图底图',
  order: 95,
  icon: 'apartment',
  resources: [],
  contracts: [mapSources],
});
